import type { CellRow } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";

/** Whose answers are merged: those all share, or in a team the actor's own, rated or stated. */
export type MergeKind = "shared" | "rated" | "stated";

/** Columns as in migrations/0015-workbooks.sql. */
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

/** A merge applied, by the key its caller chose. */
export type MergeTable = {
  organisation_id: string;
  assessment_id: string;
  account_id: string;
  key: string;
  asked: string;
  reply: unknown;
  merged_at: string;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_workbooks: WorkbookTable;
    assessment_merges: MergeTable;
  }
}
