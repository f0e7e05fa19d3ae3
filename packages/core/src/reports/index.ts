export { assessmentDocument } from "./assessment-document.ts";
export {
  assessmentSheets,
  type ReportSheet,
  type SheetColumn,
  type SheetValue,
} from "./assessment-sheets.ts";
export type {
  Block,
  Cell,
  Column,
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
export * from "./model.ts";
export { type ConfirmedStatement, type ReportSources, reportModel } from "./report-model.ts";
export { percent } from "./wording.ts";
