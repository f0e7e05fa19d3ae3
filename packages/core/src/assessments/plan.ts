import type { Standard } from "../standards/index.ts";
import type { Answers } from "./assess.ts";
import { cheapestLifts, type Lift, type Liftable, type Quota } from "./cheapest-lifts.ts";
import type { Condition, LevelVerdict, Plan, PlanStep, Verdict, Weights } from "./model.ts";
import { type AskedRating, rate, scaleValues } from "./ratings.ts";

/**
 * The cheapest lifts that reach the level after the attained one, provably minimal; null while ratings are
 * missing, at the highest level, and for standards without levels. Effort counts steps up the scale × weight.
 */
export function nextLevelPlan(
  standard: Standard,
  answers: Answers,
  verdict: Verdict,
  weights: Weights = {},
): Plan | null {
  const rank = verdict.levels.findIndex((level) => level.level === verdict.attained) + 1;
  const target = verdict.levels[rank];
  if (!target || !verdict.complete) return null;
  const asked = verdict.levels.slice(0, rank + 1);
  const blockedBy = blockers(asked);
  if (blockedBy.includes("scope")) return { level: target.level, effort: 0, blockedBy, steps: [] };
  const rated = rate(standard, answers.rows, answers.scope);
  const { ratings, quotas } = whatIsShort(standard, rated.asked, asked);
  const liftables = ratings.map((rating) => liftable(standard, rating, weights));
  const steps = cheapestLifts(liftables, quotas, pointsShort(asked)).map(({ index, lift }) =>
    planStep(rated.asked[index], lift),
  );
  return { level: target.level, effort: sum(steps.map((step) => step.effort)), blockedBy, steps };
}

type Short = {
  readonly ratings: readonly (AskedRating & { readonly quota: number })[];
  readonly quotas: readonly Quota[];
};

/** The share conditions still short, as quotas, and for each rating the quota it can help (-1: none). */
function whatIsShort(
  standard: Standard,
  asked: readonly AskedRating[],
  levels: readonly LevelVerdict[],
): Short {
  const keyed = new Map<string, { angle: string; group: string; short: number }>();
  for (const condition of levels.flatMap((level) => level.conditions).filter(isShare)) {
    const key = `${condition.angle} ${condition.group}`;
    const short = Math.max(condition.shortfall, keyed.get(key)?.short ?? 0);
    keyed.set(key, { angle: condition.angle, group: condition.group, short });
  }
  const open = [...keyed.values()].filter(({ short }) => short > 0);
  const areasOf = new Map(standard.levels?.groups.map((group) => [group.id, new Set(group.areas)]));
  const quotaOf = (rating: AskedRating) =>
    open.findIndex(
      ({ angle, group }) => angle === rating.angle && areasOf.get(group)?.has(rating.criterion.area),
    );
  return {
    ratings: asked.map((rating) => ({ ...rating, quota: quotaOf(rating) })),
    quotas: open.map(({ short }) => ({ compliant: short })),
  };
}

function isShare(condition: Condition): condition is Extract<Condition, { kind: "share" }> {
  return condition.kind === "share";
}

function pointsShort(levels: readonly LevelVerdict[]): number {
  const shortfalls = levels
    .flatMap((level) => level.conditions)
    .map((condition) => (condition.kind === "total" ? condition.shortfall : 0));
  return Math.max(0, ...shortfalls);
}

function blockers(levels: readonly LevelVerdict[]): Plan["blockedBy"] {
  const open = levels.flatMap((level) => level.conditions).filter((condition) => !condition.met);
  return (["years", "scope"] as const).filter((kind) => open.some((condition) => condition.kind === kind));
}

/** Every way up for a rating. Efforts are kept in hundredths, so that equal efforts are equal. */
function liftable(standard: Standard, rating: Short["ratings"][number], weights: Weights): Liftable {
  const ladder = [...new Set(scaleValues(standard, rating.angle).map(({ points }) => points))].sort(
    (a, b) => a - b,
  );
  const compliantAt = new Set(
    scaleValues(standard, rating.angle)
      .filter((v) => v.compliant)
      .map((v) => v.points),
  );
  const from = rating.value?.points ?? 0;
  const weight = Math.round((weights[rating.criterion.id] ?? rating.criterion.effort) * 100);
  const above = ladder.filter((points) => points > from);
  const lifts = above.map((points, step) => ({
    gain: points - from,
    compliant: compliantAt.has(points) && !rating.value?.compliant,
    effort: weight * (step + 1),
  }));
  return { quota: rating.quota, lifts };
}

function planStep(rating: AskedRating | undefined, lift: Lift): PlanStep {
  if (!rating) throw new RangeError("a lift names a rating that was not asked for");
  const from = rating.value?.points ?? 0;
  return {
    criterion: rating.criterion.id,
    angle: rating.angle,
    from,
    to: from + lift.gain,
    effort: lift.effort / 100,
  };
}

/** Adds efforts in hundredths: 0.1 + 0.2 is 0.3. */
function sum(efforts: readonly number[]): number {
  return efforts.reduce((total, effort) => total + Math.round(effort * 100), 0) / 100;
}
