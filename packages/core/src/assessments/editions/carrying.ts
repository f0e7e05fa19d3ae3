import {
  type CriterionDifference,
  type Difference,
  outline,
  type Pack,
  type Standard,
} from "../../standards/index.ts";
import type { Weights } from "../model.ts";
import { notApplicableRule } from "../sheet-merge.ts";

/** What goes over when an assessment changes from one pack to another. */
export type Carrying = {
  readonly before: Standard;
  readonly after: Standard;
  /** Which criterion each one that asks the same is now. */
  readonly keeps: ReadonlyMap<string, string>;
  /** Criteria of the later pack whose number stood for something else in the earlier one. */
  readonly others: ReadonlySet<string>;
  /** Can an answer of this angle and value be given in the later pack, too? */
  readonly isAnswer: (angle: string, value: string | null) => boolean;
  readonly takesMarks: boolean;
  readonly isRevision: boolean;
};

/** What goes over by a difference: criteria unchanged or said in other words, with answers the later scales have. */
export function carryingOf(difference: Difference, before: Pack, after: Pack): Carrying {
  const kept = difference.criteria.filter(isKept);
  const keeps = new Map(kept.flatMap((one) => (one.before && one.after ? [[one.before, one.after]] : [])));
  const known = outline(before.standard).criterion;
  const others = outline(after.standard).criteria.filter(({ id }) => known.has(id) && keeps.get(id) !== id);
  return {
    ...{ before: before.standard, after: after.standard, keeps },
    others: new Set(others.map(({ id }) => id)),
    isAnswer: answersOf(after.standard),
    takesMarks: notApplicableRule(after.standard).allowed,
    isRevision: difference.sameRules,
  };
}

/** Does a criterion keep its answers? */
export function isKept({ change }: CriterionDifference): boolean {
  return change === "unchanged" || change === "wording";
}

function answersOf({ angles, scales }: Standard): Carrying["isAnswer"] {
  const values = new Map(
    angles.map(({ id, scale }) => [
      id,
      new Set(scales.find((each) => each.id === scale)?.values.map((value) => value.id)),
    ]),
  );
  return (angle, value) => values.has(angle) && (value === null || values.get(angle)?.has(value) === true);
}

/** An answer that counts its versions within its group: an angle, a rater, or nothing but its criterion. */
type Counted = { readonly criterion: string; readonly version: number };

/**
 * The answers that go over, each under the number its criterion has now. Where that number stood for something else,
 * versions go on above those it had: nobody who still looks at the earlier edition can write over an answer.
 */
export function carryAnswers<Row extends Counted>(
  rows: readonly Row[],
  { keeps }: Carrying,
  groupOf: (row: Row) => string,
): readonly Row[] {
  const highest = highestVersions(rows, groupOf);
  return rows.flatMap((row) => {
    const criterion = keeps.get(row.criterion);
    if (criterion === undefined) return [];
    if (criterion === row.criterion) return [row];
    const above = highest.get(keyOf(criterion, groupOf(row))) ?? 0;
    return [{ ...row, criterion, version: row.version + above }];
  });
}

/** An answer not given yet whose version is higher than any that was given under its number before. */
export type BlankAnswer = Counted & { readonly group: string };

/**
 * The blank answers of criteria whose number stood for something else and that no answer goes over to: an answer that
 * is still on its way to the earlier edition is refused, and not taken for one to what is asked now.
 */
export function blankAnswers<Row extends Counted>(
  rows: readonly Row[],
  carrying: Carrying,
  of: {
    readonly groupOf: (row: Row) => string;
    readonly groupsAt: (criterion: string) => readonly string[];
  },
): readonly BlankAnswer[] {
  const highest = highestVersions(rows, of.groupOf);
  const carried = carryAnswers(rows, carrying, of.groupOf);
  const taken = new Set(carried.map((row) => keyOf(row.criterion, of.groupOf(row))));
  return [...carrying.others].flatMap((criterion) =>
    [...new Set(of.groupsAt(criterion))]
      .filter((group) => !taken.has(keyOf(criterion, group)))
      .map((group) => ({ criterion, group, version: (highest.get(keyOf(criterion, group)) ?? 0) + 1 })),
  );
}

function highestVersions<Row extends Counted>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row.criterion, groupOf(row));
    highest.set(key, Math.max(row.version, highest.get(key) ?? 0));
  }
  return highest;
}

function keyOf(criterion: string, group: string): string {
  return `${criterion}\u0000${group}`;
}

/** Those on criteria that go over, under the numbers these have now. */
export function carryPlaces<Place extends { readonly criterion: string; readonly angle: string }>(
  places: readonly Place[],
  { keeps, isAnswer }: Carrying,
): readonly Place[] {
  return places.flatMap((place) => {
    const criterion = keeps.get(place.criterion);
    return criterion === undefined || !isAnswer(place.angle, null) ? [] : [{ ...place, criterion }];
  });
}

/**
 * What evidence speaks to after the way back: what it spoke to before, and of what was linked since, that which the
 * earlier edition asks, too.
 */
export function placesAfterUndo<Place extends { readonly criterion: string; readonly angle: string }>(
  before: readonly Place[],
  now: readonly Place[],
  carrying: Carrying,
): readonly Place[] {
  const known = new Set(carryPlaces(before, carrying).map((place) => keyOf(place.criterion, place.angle)));
  const formerly = new Map([...carrying.keeps].map(([earlier, later]) => [later, earlier]));
  const angles = new Set(carrying.before.angles.map(({ id }) => id));
  const there = new Set(before.map((place) => keyOf(place.criterion, place.angle)));
  const since = now
    .filter((place) => !known.has(keyOf(place.criterion, place.angle)) && angles.has(place.angle))
    .flatMap((place) => {
      const criterion = formerly.get(place.criterion);
      return criterion === undefined ? [] : [{ ...place, criterion }];
    })
    .filter((place) => !there.has(keyOf(place.criterion, place.angle)));
  return [...before, ...since];
}

/** Effort weights of criteria that go over. */
export function carryWeights(weights: Weights, { keeps }: Carrying): Weights {
  const kept = Object.entries(weights).flatMap(([id, weight]) => {
    const criterion = keeps.get(id);
    return criterion === undefined ? [] : [[criterion, weight] as const];
  });
  return Object.fromEntries(kept);
}

/** The scope in the later pack: codes it has, too, and for the others the sections their criteria stand in now. */
export function carryScope(scope: readonly string[], { before, after, keeps }: Carrying): readonly string[] {
  const [old, now] = [outline(before), outline(after)];
  const codes = new Set(
    now.sections.flatMap(({ code, area, parents }) => [code, area, ...parents.map((parent) => parent.code)]),
  );
  const moved = scope.flatMap((code) => {
    if (codes.has(code)) return [code];
    const own = old.sections.filter(
      (section) =>
        section.code === code ||
        section.area === code ||
        section.parents.some((parent) => parent.code === code),
    );
    const there = own.flatMap(({ criteria }) => criteria.map(({ id }) => keeps.get(id) ?? ""));
    return there.flatMap((id) => now.criterion.get(id)?.section ?? []);
  });
  return [...new Set(moved)];
}

/** The level held, where the later pack has it. */
export function carryHeld(held: string | null, { after }: Carrying): string | null {
  return after.levels?.list.some(({ id }) => id === held) ? held : null;
}

/** Does the later pack have this requirement in words, in the same words or as a revision of them? */
export function keepsStatement(
  { level, statement }: { readonly level: string; readonly statement: string },
  { before, after, isRevision }: Carrying,
): boolean {
  const [old, now] = [before, after].map(
    ({ levels }) =>
      levels?.list.find(({ id }) => id === level)?.statements.find(({ id }) => id === statement)?.text,
  );
  if (!old || !now) return false;
  return isRevision || (old.zh === now.zh && old.en === now.en);
}
