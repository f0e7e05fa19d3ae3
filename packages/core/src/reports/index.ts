export type { ActionPlan } from "./action-plan/index.ts";
export type { AgreementReport } from "./agreement/index.ts";
export { assessmentDocument } from "./assessment-document.ts";
export { assessmentSheets } from "./assessment-sheets.ts";
export type { EarlierRun } from "./audit-part.ts";
export { comparisonSheets, comparisonTable } from "./comparison-sheets.ts";
export { amounts, conditionWords } from "./conditions-table.ts";
export { type ConsensusProtocol, consensusProtocol, type ProtocolSources } from "./consensus/index.ts";
export {
  type Block,
  type Cell,
  type Column,
  type DocumentSeal,
  type Facts,
  type Figure,
  type Figures,
  type Heading,
  hasContents,
  type Line,
  type Paragraph,
  type Phrase,
  type Points,
  type ReportDocument,
  type Row,
  type Table,
} from "./document.ts";
export { type EvidenceIndex, indexEntries } from "./evidence-index/index.ts";
export {
  type HandOverManual,
  handOverDocument,
  handOverManual,
  type ManualSources,
  type ManualTeam,
  rosterOf,
  type Staff,
} from "./hand-over/index.ts";
export type {
  ReportAction,
  ReportEffect,
  ReportFinding,
  ReportImprovement,
} from "./improvement-model.ts";
export { type ImprovementSources, reportImprovement } from "./improvement-part.ts";
export { formsOfKind, isMadeAs, type ReportKind, reportKinds, reportKindWords } from "./kinds.ts";
export * from "./model.ts";
export {
  nearestPlaceholder,
  type Placeholder,
  placeholders,
  placeholdersOf,
  placeholderWords,
} from "./placeholders.ts";
export {
  groundOf,
  kindOf,
  type PrintedReport,
  printedData,
  printedDocument,
  printedSheets,
} from "./printed-report.ts";
export { type ConfirmedStatement, type ReportSources, reportModel } from "./report-model.ts";
export {
  asking,
  isTooNarrow,
  openConditions,
  openStatements,
  type Reader,
  readerOf,
} from "./report-reader.ts";
export type { ReportSheet, SheetColumn, SheetFormat, SheetValue } from "./sheet-model.ts";
export { documentSeal, signatureText } from "./signed.ts";
export type { ManagementSummary } from "./summary/index.ts";
export { pointsSentence, reservations, verdictSentence } from "./verdict-sentence.ts";
export { listed, percent, signedPoints } from "./wording.ts";
