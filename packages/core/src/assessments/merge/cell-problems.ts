import { outline, type Standard, sectionsInScope, standardName } from "../../standards/index.ts";
import { NewNotApplicable } from "../model.ts";
import { notApplicableRule } from "../sheet-merge.ts";
import { type CellEdit, type CellProblem, markField, noteField } from "./model.ts";

/** Tells of each edit what forbids to take it over, whatever the assessment holds; undefined where nothing does. */
export function cellProblems(
  standard: Standard,
  scope: readonly string[],
): (edit: CellEdit) => CellProblem | undefined {
  const known = outline(standard).criterion;
  const inScope = new Set(
    sectionsInScope(standard, scope).flatMap(({ criteria }) => criteria.map(({ id }) => id)),
  );
  const values = new Map(
    standard.angles.map(({ id, scale }) => [
      id,
      new Set(standard.scales.find((one) => one.id === scale)?.values.map((value) => value.id)),
    ]),
  );
  const { allowed } = notApplicableRule(standard);
  return ({ criterion, field, value }) => {
    const problem = (code: string, data = {}): CellProblem => ({
      ...{ criterion, field, code },
      data: { criterion, ...data },
    });
    if (!known.has(criterion)) return problem("criterion-unknown");
    if (!inScope.has(criterion))
      return problem("criterion-not-in-scope", { standard: standardName(standard) });
    if (field === noteField) return undefined;
    if (field === markField) return markProblem(value, allowed, problem);
    const scale = values.get(field);
    if (!scale) return problem("angle-unknown", { angle: field });
    return value === null || scale.has(value) ? undefined : problem("value-unknown", { angle: field, value });
  };
}

const longestReason = NewNotApplicable.shape.reason.maxLength ?? Number.POSITIVE_INFINITY;

function markProblem(
  reason: string | null,
  allowed: boolean,
  problem: (code: string, data?: object) => CellProblem,
): CellProblem | undefined {
  if (reason === null) return undefined;
  if (!allowed) return problem("not-applicable-not-allowed");
  return reason.length > longestReason ? problem("reason-too-long", { limit: longestReason }) : undefined;
}
