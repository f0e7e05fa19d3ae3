import type { Rating } from "@plumbline/core/assessments";

/** Somebody whose ratings count in an assessment. */
export type RaterCount = {
  readonly id: string;
  readonly name: string;
  readonly ratings: number;
  /** The moment of the last of them. */
  readonly lastAt: string;
};

/** Who rated, most first; a rating that was taken back is nobody's. */
export function ratersOf(ratings: readonly Rating[]): readonly RaterCount[] {
  const given = ratings.filter(({ value }) => value !== null);
  const byRater = Map.groupBy(given, ({ raterId }) => raterId);
  return [...byRater]
    .map(([id, own]) => ({
      id,
      name: own[0]?.raterName ?? "",
      ratings: own.length,
      lastAt: own.map(({ changedAt }) => changedAt).reduce((a, b) => (a > b ? a : b), ""),
    }))
    .toSorted((a, b) => b.ratings - a.ratings);
}
