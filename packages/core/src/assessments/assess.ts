import { Refusal } from "../kernel/index.ts";
import { outline, type ScaleValue, type Standard } from "../standards/index.ts";
import { attainedLevel, eligibleLevel, judgeLevels } from "./levels.ts";
import type { SheetRow, Verdict } from "./model.ts";
import { type RatedStandard, rate, scaleValues } from "./ratings.ts";
import { maxOf, pointsOf, shareOf, tallyAreas, tallySections } from "./tally.ts";

/** What an assessment was answered with. Years are complete years in operation, null where unknown. */
export type Answers = {
  readonly rows: readonly SheetRow[];
  readonly scope?: readonly string[];
  readonly years?: number | null;
  readonly held?: string | null;
};

/** What the ratings say under the standard's rules: points, parts, levels with every condition, bounds. */
export function assess(standard: Standard, answers: Answers): Verdict {
  const { rows, scope = [], years = null, held = null } = answers;
  refuseUnknownLevel(standard, held);
  const rated = rate(standard, rows, scope);
  const levels = judgeLevels(rated, years);
  const attained = attainedLevel(levels);
  const missing = rated.asked.filter((rating) => rating.value === null);
  const best = missing.length === 0 ? attained : attainedLevel(judgeLevels(filled(rated), years));
  return {
    complete: missing.length === 0,
    indicative: rated.indicative,
    criteria: outline(standard).criteria.length,
    scoped: rated.scoped.length,
    notApplicable: rated.scoped.length - rated.applicable.length,
    missing: missing.map(({ criterion, angle }) => ({ criterion: criterion.id, angle })),
    points: pointsOfVerdict(rated),
    areas: tallyAreas(rated),
    sections: tallySections(rated),
    levels,
    attained,
    held,
    eligible: standard.levels ? eligibleLevel(standard.levels, attained, held) : null,
    best,
    worst: attained,
  };
}

function refuseUnknownLevel(standard: Standard, held: string | null): void {
  const levels = standard.levels?.list.map((level) => level.id) ?? [];
  if (held !== null && !levels.includes(held)) throw new Refusal("level-unknown", { level: held, levels });
}

function pointsOfVerdict(rated: RatedStandard): Verdict["points"] {
  const total = pointsOf(rated.asked);
  const applicableMax = maxOf(rated.asked);
  return { total, applicableMax, fullMax: fullMax(rated.standard), share: shareOf(total, applicableMax) };
}

/** Points if every criterion of the standard were in scope, applicable and best on every angle. */
function fullMax(standard: Standard): number {
  const perCriterion = standard.angles
    .map((angle) => bestValue(scaleValues(standard, angle.id)).points)
    .reduce((sum, points) => sum + points, 0);
  return perCriterion * outline(standard).criteria.length;
}

/** The same ratings with the best answer wherever one is missing. */
function filled(rated: RatedStandard): RatedStandard {
  const asked = rated.asked.map((rating) => ({
    ...rating,
    value: rating.value ?? bestValue(scaleValues(rated.standard, rating.angle)),
  }));
  return { ...rated, asked };
}

function bestValue(values: readonly ScaleValue[]): ScaleValue {
  return values.reduce((best, value) => (value.points > best.points ? value : best));
}
