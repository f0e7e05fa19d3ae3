import type { Condition, PartTally, Plan, Verdict } from "@plumbline/core/assessments";
import { type Standard, standardName } from "@plumbline/core/standards";

/** A verdict as `assess --json` promises it. Shares are unrounded, from 0 to 1. */
export function verdictJson(given: {
  readonly hash: string;
  readonly standard: Standard;
  readonly verdict: Verdict;
  readonly plan: Plan | null;
}): object {
  const { hash, standard, verdict, plan } = given;
  const { complete, indicative, criteria, scoped, notApplicable, missing, points } = verdict;
  const { attained, held, eligible, best, worst } = verdict;
  return {
    standard: standardName(standard),
    hash,
    complete,
    indicative,
    criteria,
    scoped,
    notApplicable,
    missing,
    points,
    areas: verdict.areas.map(partJson),
    sections: verdict.sections.map(partJson),
    levels: verdict.levels.map(({ level, met, conditions }) => ({
      level,
      met,
      conditions: conditions.map(conditionJson),
    })),
    attained,
    held,
    eligible,
    best,
    worst,
    plan,
  };
}

function partJson({ code, angles, points }: PartTally): object {
  const counted = Object.entries(angles).map(([angle, { counts, applicable, points: earned }]) => [
    angle,
    { ...counts, applicable, points: earned },
  ]);
  return { code, ...Object.fromEntries(counted), points };
}

/** A condition with the fields of its kind; `nothingApplicable` stands only where it is so. */
function conditionJson(condition: Condition): object {
  const { kind, ...rest } = condition;
  if (kind !== "share") return rest;
  const { angle, group, nothingApplicable, ...promised } = condition;
  const { kind: _, ...fields } = promised;
  return nothingApplicable ? { ...fields, nothingApplicable } : fields;
}
