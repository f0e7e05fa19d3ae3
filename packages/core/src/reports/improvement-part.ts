import { type Answers, scaleValues } from "../assessments/index.ts";
import {
  type Action,
  byRisk,
  type Finding,
  isExpected,
  isOverdue,
  type Projection,
  project,
} from "../improvement/index.ts";
import type { Day, Language } from "../kernel/index.ts";
import { type Standard, standardName } from "../standards/index.ts";
import type { ReportAction, ReportEffect, ReportFinding, ReportImprovement } from "./improvement-model.ts";

/** What the improvement part of a report is made from: the findings of an assessment and the actions about them. */
export type ImprovementSources = {
  readonly findings: readonly Finding[];
  readonly actions: readonly Action[];
  readonly standard: Standard;
  readonly answers: Answers;
  /** The day by which what is unfinished is overdue. */
  readonly on: Day;
  readonly language: Language;
};

/** Findings the heaviest first, their actions the first due first, and the projection over the assessment's answers. */
export function reportImprovement(sources: ImprovementSources): ReportImprovement {
  const { standard, answers } = sources;
  const findings = byRisk(sources.findings);
  const known = new Set(findings.map(({ id }) => id));
  const actions = sources.actions
    .filter(({ findingId }) => known.has(findingId))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
  const projection = project(standard, standardName(standard), answers, actions.filter(isExpected));
  const { now, projected, gains } = projection;
  return {
    findings: findings.map(reportFinding),
    actions: actions.map((action) => reportAction(action, sources, gains)),
    projection: gains.some(({ raises }) => raises > 0) ? { now, projected } : null,
  };
}

// Callers hand over wider records; the report keeps, and its JSON shows, only what it prints.
function reportFinding({
  id,
  criterion,
  kind,
  title,
  description,
  cause,
  ...finding
}: Finding): ReportFinding {
  const { risk, state, reason, raisedBy, raisedAt, closedBy, closedAt, formerId } = finding;
  return {
    ...{ id, criterion, kind, title, description, cause, risk, state, reason },
    ...{ raisedBy, raisedAt, closedBy, closedAt, repeated: formerId !== null },
  };
}

function reportAction(
  action: Action,
  { standard, on, language }: ImprovementSources,
  gains: Projection["gains"],
): ReportAction {
  const { findingId, what, ownerName, from, dueOn, cost, progress, state, reason } = action;
  const gain = gains.find(({ actionId }) => actionId === action.id);
  const { text, links } = action.evidence;
  return {
    ...{ findingId, what, ownerName, from, dueOn, cost, progress, state, reason },
    overdue: isOverdue(action, on),
    evidence: [text, ...links].filter((part) => part !== "").join("\n"),
    verifiedBy: action.verifiedBy,
    effects: action.effects.flatMap((effect) => effectOf(standard, effect, language)),
    gain: gain && gain.raises > 0 ? gain.points : null,
  };
}

/** An effect in words; one on another standard says nothing of this assessment. */
function effectOf(
  standard: Standard,
  effect: Action["effects"][number],
  language: Language,
): readonly ReportEffect[] {
  const angle = standard.angles.find(({ id }) => id === effect.angle);
  if (effect.standard !== standardName(standard) || !angle) return [];
  const value = scaleValues(standard, angle.id).find(({ id }) => id === effect.value);
  const { criterion } = effect;
  return [{ criterion, angle: angle.title[language], value: value ? value.title[language] : effect.value }];
}
