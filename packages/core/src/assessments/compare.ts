import { outline, type Standard } from "../standards/index.ts";
import type { SheetRow } from "./model.ts";
import { type AskedRating, rate } from "./ratings.ts";
import { maxOf, pointsOf, shareOf } from "./tally.ts";

/** One run to be compared: its standard as pinned, its answers, and its scope. */
export type Run = {
  readonly standard: Standard;
  readonly rows: readonly SheetRow[];
  readonly scope?: readonly string[];
};

/** A rating that moved between two runs, in points. */
export type Mover = {
  readonly criterion: string;
  readonly angle: string;
  readonly before: number;
  readonly now: number;
};

/** A section then and now, over the ratings both runs have; null where there are none. */
export type SectionChange = {
  readonly code: string;
  readonly compared: number;
  readonly before: number | null;
  readonly now: number | null;
};

/** Two runs held against each other, like with like only. Shares are 0–1 over the compared ratings. */
export type Comparison = {
  /** Ratings given in both runs, and those in one alone (missing, not applicable, out of scope, not in the edition). */
  readonly compared: number;
  readonly notCompared: number;
  readonly before: number | null;
  readonly now: number | null;
  readonly sections: readonly SectionChange[];
  /** Ratings that rose, the largest rise first, and that fell, the largest fall first; then in printed order. */
  readonly risen: readonly Mover[];
  readonly fallen: readonly Mover[];
};

/** Holds a run against an earlier one by criterion and angle; an answer that is missing on one side is no zero. */
export function compareRuns(now: Run, before: Run): Comparison {
  const [present, former] = [answersOf(now), answersOf(before)];
  const pairs = [...present].flatMap(([key, rating]) => {
    const earlier = former.get(key);
    return earlier ? [{ rating, earlier }] : [];
  });
  const movers = pairs.flatMap(({ rating, earlier }): readonly Mover[] => {
    const [from, to] = [earlier.value?.points ?? 0, rating.value?.points ?? 0];
    return from === to
      ? []
      : [{ criterion: rating.criterion.id, angle: rating.angle, before: from, now: to }];
  });
  return {
    compared: pairs.length,
    notCompared: present.size + former.size - 2 * pairs.length,
    ...sharesOf(pairs),
    sections: sectionsOf(now.standard, pairs),
    risen: movers
      .filter((mover) => mover.now > mover.before)
      .sort((a, b) => b.now - b.before - (a.now - a.before)),
    fallen: movers
      .filter((mover) => mover.now < mover.before)
      .sort((a, b) => a.now - a.before - (b.now - b.before)),
  };
}

type Pair = { readonly rating: AskedRating; readonly earlier: AskedRating };

/** The answers given, by criterion and angle. */
function answersOf({ standard, rows, scope = [] }: Run): ReadonlyMap<string, AskedRating> {
  const given = rate(standard, rows, scope).asked.filter(({ value }) => value !== null);
  return new Map(given.map((rating) => [`${rating.criterion.id} ${rating.angle}`, rating]));
}

function sharesOf(pairs: readonly Pair[]): { readonly before: number | null; readonly now: number | null } {
  const [earlier, present] = [pairs.map((pair) => pair.earlier), pairs.map((pair) => pair.rating)];
  return {
    before: shareOf(pointsOf(earlier), maxOf(earlier)),
    now: shareOf(pointsOf(present), maxOf(present)),
  };
}

function sectionsOf(standard: Standard, pairs: readonly Pair[]): readonly SectionChange[] {
  const bySection = Map.groupBy(pairs, ({ rating }) => rating.criterion.section);
  return outline(standard).sections.map(({ code }) => {
    const own = bySection.get(code) ?? [];
    return { code, compared: own.length, ...sharesOf(own) };
  });
}
