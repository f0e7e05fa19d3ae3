import type { assessments } from "@plumbline/api";
import {
  type Answers,
  type AssessmentSummary,
  assess,
  engineVersion,
  nextLevelPlan,
  type Plan,
  sheetRows,
  standouts,
  type Verdict,
  type Weights,
} from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import { type Reader, readerOf, reportModel } from "@plumbline/core/reports";
import type { Pack, Standard } from "@plumbline/core/standards";

/** An assessment, its pinned standard, and what its ratings come to: worked out here by the server's own rules. */
export type Judged = {
  readonly sheet: assessments.AssessmentSheet;
  readonly assessment: AssessmentSummary;
  readonly pack: Pack;
  readonly standard: Standard;
  readonly answers: Answers;
  readonly verdict: Verdict;
  readonly plan: Plan | null;
  /** The report of it, with its words: the screen says what the report says. */
  readonly reader: Reader;
};

/** Works an assessment out, in one language. */
export function judge(sheet: assessments.AssessmentSheet, pack: Pack, language: Language): Judged {
  const { assessment, years } = sheet;
  const { standard } = pack;
  const rows = sheetRows(sheet);
  const answers: Answers = { rows, scope: assessment.scope, years, held: assessment.held };
  const verdict = assess(standard, answers);
  const plan = nextLevelPlan(standard, answers, verdict, sheet.weights);
  const report = reportModel({
    ...{ pack, rows, verdict, plan, language },
    ...{ standouts: standouts(standard, verdict), statements: sheet.statements, approvers: {} },
    organisation: null,
    centre: { name: assessment.centreName, city: "", seats: null, openedOn: null, years },
    assessment: { ...assessment, period: { from: assessment.from, to: assessment.to } },
    people: [],
    madeAt: assessment.createdAt,
    engine: engineVersion,
  });
  return { sheet, assessment, pack, standard, answers, verdict, plan, reader: readerOf(report) };
}

/** The plan under other weights than the kept ones, to be looked at before they are kept. */
export function planWith({ standard, answers, verdict }: Judged, weights: Weights): Plan | null {
  return nextLevelPlan(standard, answers, verdict, weights);
}
