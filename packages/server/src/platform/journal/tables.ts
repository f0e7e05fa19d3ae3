import type { Insertable, Selectable } from "kysely";

/** One journal entry as stored; see migrations/0001-platform.sql. */
export type JournalTable = {
  organisation_id: string;
  sequence: number;
  at: string;
  actor_account_id: string | null;
  actor_name: string;
  action: string;
  subject: string;
  subject_id: string;
  data: unknown;
  previous_hash: string;
  hash: string;
};
export type JournalRow = Selectable<JournalTable>;
export type NewJournalRow = Insertable<JournalTable>;

declare module "../database/index.ts" {
  interface Tables {
    journal: JournalTable;
  }
}
