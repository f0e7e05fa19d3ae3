import { type ActionPlan, actionPlanDocument, actionPlanSheets } from "./action-plan/index.ts";
import { type AgreementReport, agreementDocument, agreementSheets } from "./agreement/index.ts";
import { assessmentDocument } from "./assessment-document.ts";
import { assessmentSheets } from "./assessment-sheets.ts";
import { type ConsensusProtocol, consensusDocument, consensusSheets } from "./consensus/index.ts";
import type { ReportDocument } from "./document.ts";
import { type EvidenceIndex, evidenceIndexDocument, evidenceIndexSheets } from "./evidence-index/index.ts";
import { type HandOverManual, handOverDocument } from "./hand-over/index.ts";
import type { ReportKind } from "./kinds.ts";
import type { AssessmentReport } from "./model.ts";
import type { ReportSheet } from "./sheet-model.ts";
import { type ManagementSummary, summaryDocument, summarySheets } from "./summary/index.ts";

/** Whatever is printed of an assessment; each kind but the assessment's own report holds that report as its ground. */
export type PrintedReport =
  | AssessmentReport
  | ManagementSummary
  | ActionPlan
  | EvidenceIndex
  | ConsensusProtocol
  | AgreementReport
  | HandOverManual;

type Named<Name extends PrintedReport["kind"]> = Extract<PrintedReport, { readonly kind: Name }>;

/** How one kind is laid out: as a document, and as sheets. */
type Layout<Report> = {
  readonly kind: ReportKind;
  readonly document: (report: Report) => ReportDocument;
  readonly sheets: (report: Report) => readonly ReportSheet[];
};

/** Every kind of report with its two layouts; a new kind adds one row. */
const layouts: { readonly [Name in PrintedReport["kind"]]: Layout<Named<Name>> } = {
  "assessment-report": { kind: "assessment", document: assessmentDocument, sheets: assessmentSheets },
  "management-summary": { kind: "summary", document: summaryDocument, sheets: summarySheets },
  "action-plan": { kind: "action-plan", document: actionPlanDocument, sheets: actionPlanSheets },
  "evidence-index": { kind: "evidence-index", document: evidenceIndexDocument, sheets: evidenceIndexSheets },
  "consensus-protocol": { kind: "consensus", document: consensusDocument, sheets: consensusSheets },
  "agreement-report": { kind: "agreement", document: agreementDocument, sheets: agreementSheets },
  // A manual is read, not reckoned with.
  "hand-over-manual": { kind: "hand-over", document: handOverDocument, sheets: () => [] },
};

function layoutOf<Name extends PrintedReport["kind"]>(report: Named<Name>): Layout<Named<Name>> {
  return layouts[report.kind as Name]; // The kind of a report names its own row.
}

/** Which kind a printed report is, as it is ordered by. */
export function kindOf(report: PrintedReport): ReportKind {
  return layouts[report.kind].kind;
}

/** A printed report as a document, ready to be set in any form. */
export function printedDocument(report: PrintedReport): ReportDocument {
  return layoutOf(report).document(report);
}

/** A printed report as sheets of a workbook; empty ones are left out, unless nothing else is there. */
export function printedSheets(report: PrintedReport): readonly ReportSheet[] {
  const sheets = layoutOf(report).sheets(report);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return filled.length > 0 ? filled : sheets.slice(0, 1);
}

/** The assessment's own report, on which a printed one rests. */
export function groundOf(report: PrintedReport): AssessmentReport {
  return report.kind === "assessment-report" ? report : report.report;
}

/** A printed report as data: of the assessment's report, the other kinds hold only what tells whose they are. */
export function printedData(report: PrintedReport): object {
  if (report.kind === "assessment-report") return report;
  const { language, madeAt, engine, organisation, centre, assessment, standard, verdict } = report.report;
  const { id, edition, revision, title, hash } = standard;
  const { complete, attained, points } = verdict;
  return {
    ...report,
    report: {
      ...{ language, madeAt, engine, organisation, centre, assessment },
      standard: { id, edition, revision, title, hash },
      verdict: { complete, attained, points },
    },
  };
}
