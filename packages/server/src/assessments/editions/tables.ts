import type { Generated } from "kysely";

/** A change of edition; see migrations/0013-next-time.sql. */
export type EditionTable = {
  organisation_id: string;
  assessment_id: string;
  number: number;
  answers_id: string;
  from_standard: string;
  from_hash: string;
  to_standard: string;
  to_hash: string;
  changed_at: string;
  changed_by: string;
  changed_by_name: string;
  undone_at: Generated<string | null>;
  undone_by_name: Generated<string | null>;
  undone_answers_id: Generated<string | null>;
};

/** What a piece of evidence spoke to in another edition. */
export type EditionLinkTable = {
  organisation_id: string;
  answers_id: string;
  evidence_id: string;
  criterion: string;
  angle: string;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_editions: EditionTable;
    assessment_edition_links: EditionLinkTable;
  }
}
