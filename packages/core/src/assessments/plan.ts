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
  const open = openShares(asked);
  const quotaOf = quotaFinder(standard, open);
  const ladders = new Map(standard.angles.map(({ id }) => [id, ladderOf(standard, id)]));
  const liftables = rated.asked.map((rating) =>
    liftable(ladders.get(rating.angle), rating, quotaOf(rating), weights),
  );
  const quotas: readonly Quota[] = open.map(({ short }) => ({ compliant: short }));
  const steps = cheapestLifts(liftables, quotas, pointsShort(asked)).map(({ index, lift }) =>
    planStep(rated.asked[index], lift),
  );
  return { level: target.level, effort: sum(steps.map((step) => step.effort)), blockedBy, steps };
}

type OpenShare = { readonly angle: string; readonly group: string; readonly short: number };

/** The share conditions still short, the largest shortfall per angle and group: each a quota to fill. */
function openShares(levels: readonly LevelVerdict[]): readonly OpenShare[] {
  const byPlace = Map.groupBy(
    levels.flatMap((level) => level.conditions).filter(isShare),
    ({ angle, group }) => `${angle} ${group}`,
  );
  return [...byPlace.values()].flatMap(([first, ...others]) => {
    const short = Math.max(0, first?.shortfall ?? 0, ...others.map((condition) => condition.shortfall));
    return first && short > 0 ? [{ angle: first.angle, group: first.group, short }] : [];
  });
}

/** The quota a rating can help to fill, as an index; -1 where it helps none. */
function quotaFinder(standard: Standard, open: readonly OpenShare[]): (rating: AskedRating) => number {
  const areas = new Map(standard.levels?.groups.map((group) => [group.id, new Set(group.areas)]));
  return ({ angle, criterion }) =>
    open.findIndex((share) => share.angle === angle && areas.get(share.group)?.has(criterion.area));
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

/** The lifts of an angle by the points they start from, each with effort in steps. */
type Ladder = ReadonlyMap<number, readonly Lift[]>;

function ladderOf(standard: Standard, angle: string): Ladder {
  const rungs = [...scaleValues(standard, angle)].sort((a, b) => a.points - b.points);
  const points = [...new Set(rungs.map((value) => value.points))];
  const compliant = (worth: number) => rungs.some((value) => value.points === worth && value.compliant);
  const liftsFrom = (from: number): readonly Lift[] =>
    points
      .filter((to) => to > from)
      .map((to, step) => ({
        gain: to - from,
        compliant: compliant(to) && !compliant(from),
        effort: step + 1,
      }));
  return new Map(points.map((from) => [from, liftsFrom(from)]));
}

/** Every way up for a rating. Efforts are kept in hundredths, so that equal efforts are equal. */
function liftable(
  ladder: Ladder | undefined,
  rating: AskedRating,
  quota: number,
  weights: Weights,
): Liftable {
  const weight = Math.round((weights[rating.criterion.id] ?? rating.criterion.effort) * 100);
  const lifts = ladder?.get(rating.value?.points ?? 0) ?? [];
  return { quota, lifts: lifts.map((lift) => ({ ...lift, effort: lift.effort * weight })) };
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
