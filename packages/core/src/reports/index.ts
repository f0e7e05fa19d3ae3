export { assessmentDocument } from "./assessment-document.ts";
export {
  assessmentSheets,
  type ReportSheet,
  type SheetColumn,
  type SheetValue,
} from "./assessment-sheets.ts";
export type { EarlierRun } from "./audit-part.ts";
export { comparisonSheets, comparisonTable } from "./comparison-sheets.ts";
export { amounts, conditionWords } from "./conditions-table.ts";
export type {
  Block,
  Cell,
  Column,
  DocumentSeal,
  Facts,
  Figure,
  Figures,
  Heading,
  Line,
  Paragraph,
  Phrase,
  Points,
  ReportDocument,
  Row,
  Table,
} from "./document.ts";
export {
  type HandOverManual,
  handOverDocument,
  handOverManual,
  type ManualSources,
  type ManualTeam,
  rosterOf,
  type Staff,
} from "./hand-over/index.ts";
export * from "./model.ts";
export type { PrintedReport } from "./printed-report.ts";
export { type ConfirmedStatement, type ReportSources, reportModel } from "./report-model.ts";
export {
  asking,
  isTooNarrow,
  openConditions,
  openStatements,
  type Reader,
  readerOf,
} from "./report-reader.ts";
export { documentSeal, signatureText } from "./signed.ts";
export { pointsSentence, reservations, verdictSentence } from "./verdict-sentence.ts";
export { listed, percent, signedPoints } from "./wording.ts";
