import type { Standard } from "../../standards/index.ts";
import type { SheetRow } from "../model.ts";
import { shareOf } from "../tally.ts";
import { runsBeside } from "./beside.ts";
import { type FrameRating, frameRatings } from "./frame.ts";
import type { ComparedRun, Comparison, ComparisonFrame, Mover, RunFacts, SectionChange } from "./model.ts";

/** One run to be compared: its standard as pinned, its answers, and its scope. */
export type Run = {
  readonly standard: Standard;
  readonly rows: readonly SheetRow[];
  readonly scope?: readonly string[];
};

/** Holds a run against an earlier one by criterion and angle; an answer that is missing on one side is no zero. */
export function compareRuns(now: Run, before: Run): Comparison {
  const [present, former] = [packOf(now), packOf(before)];
  const { frame, runs } = runsBeside(present, [
    { facts: factsOf(before, "2000-01-01"), pack: former, rows: before.rows },
    { facts: factsOf(now, "2000-01-02"), pack: present, rows: now.rows },
  ]);
  const [earlier, later] = runs;
  if (!earlier || !later) throw new Error("two runs were laid, and not two came back");
  return between(frame, earlier, later);
}

/** Pinned editions of one name have the same rules, which is all their fingerprint is asked for here. */
const packOf = ({ standard }: Run) => ({ standard, rulesHash: "" });

function factsOf({ scope = [] }: Run, on: string): RunFacts {
  const nameless = { assessmentId: "", title: "", centreId: "", centreName: "", standard: "" };
  const plain = { kind: "verified", purpose: "self", state: "closed", attained: null } as const;
  return { ...nameless, ...plain, on, scope: [...scope] };
}

type Pair = { readonly rating: FrameRating; readonly before: number; readonly now: number };

/** Two runs of one frame held against each other, over the ratings that both have. */
export function between(frame: ComparisonFrame, earlier: ComparedRun, later: ComparedRun): Comparison {
  const pairs = frameRatings(frame).flatMap((rating, at): readonly Pair[] => {
    const [before, now] = [earlier.points[at], later.points[at]];
    return before == null || now == null ? [] : [{ rating, before, now }];
  });
  const movers = pairs.filter(({ before, now }) => before !== now).map(moverOf);
  const given = [earlier, later].reduce((sum, run) => sum + run.given + run.elsewhere, 0);
  return {
    compared: pairs.length,
    notCompared: given - 2 * pairs.length,
    ...sharesOf(pairs),
    sections: sectionsOf(frame, pairs),
    risen: movers
      .filter((mover) => mover.now > mover.before)
      .sort((a, b) => b.now - b.before - (a.now - a.before)),
    fallen: movers
      .filter((mover) => mover.now < mover.before)
      .sort((a, b) => a.now - a.before - (b.now - b.before)),
  };
}

function moverOf({ rating: { criterion, angle }, before, now }: Pair): Mover {
  return { criterion, angle, before, now };
}

function sharesOf(pairs: readonly Pair[]): { readonly before: number | null; readonly now: number | null } {
  const sum = (of: (pair: Pair) => number) => pairs.reduce((all, pair) => all + of(pair), 0);
  const max = sum(({ rating }) => rating.max);
  return {
    before: shareOf(
      sum(({ before }) => before),
      max,
    ),
    now: shareOf(
      sum(({ now }) => now),
      max,
    ),
  };
}

function sectionsOf({ sections }: ComparisonFrame, pairs: readonly Pair[]): readonly SectionChange[] {
  const bySection = Map.groupBy(pairs, ({ rating }) => rating.section);
  return sections.map(({ code }) => {
    const own = bySection.get(code) ?? [];
    return { code, compared: own.length, ...sharesOf(own) };
  });
}

/** Sections that moved, the largest rise first, and those that fell, the largest fall first; then in printed order. */
export function sectionMovers({ sections }: Pick<Comparison, "sections">) {
  const moved = sections.flatMap((section) => {
    const { before, now } = section;
    return before === null || now === null || before === now ? [] : [{ ...section, change: now - before }];
  });
  return {
    risen: moved.filter(({ change }) => change > 0).sort((a, b) => b.change - a.change),
    fallen: moved.filter(({ change }) => change < 0).sort((a, b) => a.change - b.change),
  };
}

/** Do two runs speak of the same ratings, not applicable ones aside? Only then are their whole shares like. */
export function onOneGround(one: ComparedRun, other: ComparedRun): boolean {
  const isOff = (letter: string | undefined) => letter === "o" || letter === "c";
  return [...one.states].every((letter, at) => isOff(letter) === isOff(other.states[at]));
}

/** How many ratings of a frame a run leaves out, and why. */
export function gapsOf({ states, asked, given, elsewhere }: ComparedRun) {
  const count = (wanted: string) => [...states].filter((letter) => letter === wanted).length;
  return {
    missing: asked - given,
    notApplicable: count("n"),
    outOfScope: count("o"),
    notComparable: count("c"),
    elsewhere,
  };
}
