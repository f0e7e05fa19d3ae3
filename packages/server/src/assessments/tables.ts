import type { LevelMet, Purpose, Rhythm, Weights } from "@plumbline/core/assessments";
import type { Day } from "@plumbline/core/kernel";
import type { Generated, Selectable } from "kysely";

/** Columns as in migrations/0005-assessments.sql; days are `2026-11-21`, moments ISO 8601 with `Z`. */
export type AssessmentTable = {
  organisation_id: string;
  id: string;
  centre_id: string;
  standard: string;
  pack_hash: string;
  title: string;
  purpose: Purpose;
  first_day: Day;
  last_day: Day;
  scope: string[];
  held: string | null;
  weights: Weights;
  version: Generated<number>;
  answers_version: Generated<number>;
  created_at: string;
  created_by: string;
  closed_at: string | null;
  years_at_close: number | null;
  archived_at: string | null;
  signed_at: string | null;
  rated: number;
  asked: number;
  points: number;
  max_points: number;
  levels_met: readonly LevelMet[];
  previous_id: Generated<string | null>;
  revision_of: Generated<string | null>;
};
export type AssessmentRow = Selectable<AssessmentTable>;

/** One rater's rating; versions count over all raters of a criterion and angle. */
export type RatingTable = {
  organisation_id: string;
  assessment_id: string;
  criterion: string;
  angle: string;
  rater_id: string;
  rater_name: string;
  value: string | null;
  version: number;
  changed_at: string;
};

export type NoteTable = {
  organisation_id: string;
  assessment_id: string;
  criterion: string;
  text: string;
  version: number;
  changed_at: string;
  changed_by: string;
  changed_by_name: string;
};

/** A mark taken back stays with `standing` false, so that its version goes on counting. */
export type NotApplicableTable = {
  organisation_id: string;
  assessment_id: string;
  criterion: string;
  standing: boolean;
  reason: string;
  marked_by: string;
  marked_by_name: string;
  marked_at: string;
  approved_by: string | null;
  approved_by_name: string | null;
  approved_at: string | null;
  version: number;
};

/** A level's statement confirmed; `standing` false where the confirmation was taken back. */
export type StatementTable = {
  organisation_id: string;
  assessment_id: string;
  level: string;
  statement: string;
  standing: boolean;
  evidence: string;
  version: number;
  confirmed_at: string;
  confirmed_by: string;
  confirmed_by_name: string;
};

/** When a centre is assessed again; `scope` null takes that of the run before. */
export type ScheduleTable = {
  organisation_id: string;
  id: string;
  centre_id: string;
  standard: string;
  every: Rhythm;
  starts_on: Day;
  counts_from: string;
  title: string;
  purpose: Purpose;
  scope: string[] | null;
  account_id: string | null;
  lead_days: number;
  version: Generated<number>;
  created_at: string;
  created_by: string;
  ended_at: string | null;
  started_id: string | null;
};

/** What whoever takes over needs to know of a section. */
export type SectionNoteTable = {
  organisation_id: string;
  assessment_id: string;
  section: string;
  owner: string;
  documents: string;
  actions: string[];
  version: number;
  changed_at: string;
  changed_by: string;
  changed_by_name: string;
};

declare module "../platform/database/index.ts" {
  interface Tables {
    assessments: AssessmentTable;
    assessment_ratings: RatingTable;
    assessment_notes: NoteTable;
    assessment_not_applicable: NotApplicableTable;
    assessment_statements: StatementTable;
    assessment_schedules: ScheduleTable;
    assessment_section_notes: SectionNoteTable;
  }
}
