import type { Standard } from "../standards/index.ts";
import type { AngleTally, PartTally } from "./model.ts";
import { type AskedRating, type RatedStandard, scaleValues } from "./ratings.ts";

/** Counts and points of one angle over some ratings; a missing rating counts as applicable and earns nothing. */
export function tallyAngle(standard: Standard, angle: string, asked: readonly AskedRating[]): AngleTally {
  const ratings = asked.filter((rating) => rating.angle === angle);
  const counts = Object.fromEntries(scaleValues(standard, angle).map((value) => [value.id, 0]));
  for (const { value } of ratings) if (value) counts[value.id] = (counts[value.id] ?? 0) + 1;
  return {
    counts,
    applicable: ratings.length,
    missing: ratings.filter((rating) => rating.value === null).length,
    compliant: ratings.filter((rating) => rating.value?.compliant).length,
    points: pointsOf(ratings),
    max: maxOf(ratings),
  };
}

/** Counts of every area in scope, in printed order. */
export function tallyAreas(rated: RatedStandard): readonly PartTally[] {
  const codes = [...new Set(rated.sections.map((section) => section.area))];
  const byArea = Map.groupBy(rated.asked, (rating) => rating.criterion.area);
  return codes.map((code) => tallyPart(rated.standard, code, byArea.get(code) ?? []));
}

/** Counts of every leaf section in scope, in printed order. */
export function tallySections(rated: RatedStandard): readonly PartTally[] {
  const bySection = Map.groupBy(rated.asked, (rating) => rating.criterion.section);
  return rated.sections.map(({ code }) => tallyPart(rated.standard, code, bySection.get(code) ?? []));
}

function tallyPart(standard: Standard, code: string, asked: readonly AskedRating[]): PartTally {
  const angles = standard.angles.map(({ id }) => [id, tallyAngle(standard, id, asked)] as const);
  const points = pointsOf(asked);
  const max = maxOf(asked);
  return { code, angles: Object.fromEntries(angles), points, max, share: shareOf(points, max) };
}

/** Points of all answers given. */
export function pointsOf(asked: readonly AskedRating[]): number {
  return asked.reduce((sum, { value }) => sum + (value?.points ?? 0), 0);
}

/** Points if every rating had its best answer. */
export function maxOf(asked: readonly AskedRating[]): number {
  return asked.reduce((sum, { max }) => sum + max, 0);
}

/** A share of points, 0 to 1; null where nothing is applicable, which is not zero. */
export function shareOf(points: number, max: number): number | null {
  return max === 0 ? null : points / max;
}
