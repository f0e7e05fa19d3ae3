import {
  type Answers,
  assess,
  isSelfAudit,
  type SheetRow,
  scaleValues,
  selfAudit,
} from "../assessments/index.ts";
import { outline, type Standard, sectionsInScope } from "../standards/index.ts";
import type {
  Action,
  ActionGain,
  ActionState,
  ExpectedEffect,
  ProjectedResult,
  Projection,
} from "./model.ts";

/** An action as a projection sees it: only what it is expected to raise. */
export type ExpectedAction = Pick<Action, "id" | "effects">;

/**
 * Lays the expected effects of actions over an assessment's answers and judges both by the standard's own rules.
 * An effect only ever raises: what is rated as high already, not applicable or out of scope stays as it is.
 */
export function project(
  standard: Standard,
  standardName: string,
  answers: Answers,
  actions: readonly ExpectedAction[],
): Projection {
  const own = actions
    .map(({ id, effects }) => ({ id, effects: effects.filter((effect) => effect.standard === standardName) }))
    .filter(({ effects }) => effects.length > 0);
  const now = resultOf(standard, answers);
  const everything = own.flatMap(({ effects }) => effects);
  return {
    now,
    projected: resultOf(standard, { ...answers, rows: raisedRows(standard, answers, everything).rows }),
    gains: own.map(({ id, effects }) => gainOf(standard, answers, now, { id, effects })),
  };
}

/** Whose effects are still to come: all but those of dropped actions. A verified one counts until it is rated anew. */
export function isExpected({ state }: { readonly state: ActionState }): boolean {
  return state !== "dropped";
}

function gainOf(
  standard: Standard,
  answers: Answers,
  now: ProjectedResult,
  { id, effects }: ExpectedAction,
): ActionGain {
  const { rows, raises } = raisedRows(standard, answers, effects);
  const alone = resultOf(standard, { ...answers, rows });
  const { attained } = alone;
  return { actionId: id, points: alone.points - now.points, attained, raises, effects: effects.length };
}

/** The answers as they would be, and how many ratings rose. */
function raisedRows(standard: Standard, answers: Answers, effects: readonly ExpectedEffect[]) {
  const inScope = new Set(
    sectionsInScope(standard, answers.scope ?? []).flatMap(({ criteria }) => criteria.map(({ id }) => id)),
  );
  const rows = new Map(answers.rows.map((row) => [row.criterion, row]));
  let raises = 0;
  for (const effect of effects) {
    const row = rows.get(effect.criterion) ?? emptyRow(effect.criterion);
    if (!inScope.has(effect.criterion) || row.notApplicable || !isHigher(standard, row, effect)) continue;
    rows.set(row.criterion, { ...row, values: { ...row.values, [effect.angle]: effect.value } });
    raises++;
  }
  return { rows: [...rows.values()], raises };
}

function emptyRow(criterion: string): SheetRow {
  return { criterion, values: {}, note: "", notApplicable: false, approved: false };
}

/** Is the value expected worth more than what is rated? A missing rating is worth less than any. */
function isHigher(standard: Standard, row: SheetRow, { angle, value }: ExpectedEffect): boolean {
  if (!standard.angles.some(({ id }) => id === angle)) return false;
  const pointsOf = (id: string | null) =>
    scaleValues(standard, angle).find((each) => each.id === id)?.points ?? -1;
  return pointsOf(value) > pointsOf(row.values[angle] ?? null);
}

function resultOf(standard: Standard, answers: Answers): ProjectedResult {
  const { points, attained } = assess(standard, answers);
  const share = isSelfAudit(standard) ? selfAudit(standard, answers).share : points.share;
  return { points: points.total, max: points.applicableMax, share, attained };
}

/** Does the standard have this criterion, angle and value? An effect on anything else could never be projected. */
export function isProjectable(standard: Standard, { criterion, angle, value }: ExpectedEffect): boolean {
  if (!outline(standard).criterion.has(criterion)) return false;
  const isAngle = standard.angles.some(({ id }) => id === angle);
  return isAngle && scaleValues(standard, angle).some(({ id }) => id === value);
}
