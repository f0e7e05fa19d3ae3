/** A merge applied, by the key its caller chose; columns as in migrations/0015-workbooks.sql. */
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
    assessment_merges: MergeTable;
  }
}
