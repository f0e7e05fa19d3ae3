import type { CellRow, MergeKind } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import type { BookEdit, BookProblem } from "@plumbline/documents";

/** Columns as in migrations/0015-workbooks.sql; `base` is what the workbook held when it was handed out. */
export type WorkbookTable = {
  organisation_id: string;
  id: string;
  assessment_id: string;
  kind: MergeKind;
  account_id: string;
  account_name: string;
  language: Language;
  pack_hash: string;
  basis: number;
  base: readonly CellRow[];
  made_at: string;
};

/** A workbook that came back, as it was read. */
export type WorkbookReturnTable = {
  organisation_id: string;
  id: string;
  assessment_id: string;
  workbook_id: string;
  account_id: string;
  file_name: string;
  sha256: string;
  edits: readonly BookEdit[];
  problems: readonly BookProblem[];
  returned_at: string;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_workbooks: WorkbookTable;
    assessment_workbook_returns: WorkbookReturnTable;
  }
}
