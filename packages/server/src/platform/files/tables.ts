/** What is known of a kept file; see migrations/0001-platform.sql. */
export type FileTable = {
  organisation_id: string;
  sha256: string;
  bytes: number;
  type: string;
  name: string;
  uploaded_by: string | null;
  at: string;
};

declare module "../database/index.ts" {
  interface Tables {
    files: FileTable;
  }
}
