import type { Dissent, TeamRole } from "@plumbline/core/assessments";
import type { Day } from "@plumbline/core/kernel";

/** Columns as in migrations/0010-team.sql. */
export type TeamTable = {
  organisation_id: string;
  assessment_id: string;
  version: number;
  formed_at: string;
  formed_by: string;
};

export type TeamSiteTable = {
  organisation_id: string;
  assessment_id: string;
  position: number;
  name: string;
  place: string;
  first_day: Day;
  last_day: Day;
};

export type TeamMemberTable = {
  organisation_id: string;
  assessment_id: string;
  account_id: string;
  name: string;
  role: TeamRole;
};

/** A section given to an assessor; `missing` is counted when it is submitted. */
export type TeamPartTable = {
  organisation_id: string;
  assessment_id: string;
  section: string;
  account_id: string;
  submitted_at: string | null;
  missing: number | null;
};

/** What an assessor rated, or a respondent stated. */
export type AnswerKind = "rated" | "stated";

export type TeamRatingTable = {
  organisation_id: string;
  assessment_id: string;
  criterion: string;
  angle: string;
  rater_id: string;
  kind: AnswerKind;
  section: string;
  rater_name: string;
  value: string | null;
  version: number;
  changed_at: string;
};

export type TeamNoteTable = {
  organisation_id: string;
  assessment_id: string;
  criterion: string;
  rater_id: string;
  kind: AnswerKind;
  section: string;
  rater_name: string;
  text: string;
  version: number;
  changed_at: string;
};

/** A decision; the highest version of a criterion and angle stands, unless its value is null. */
export type DecisionTable = {
  organisation_id: string;
  assessment_id: string;
  criterion: string;
  angle: string;
  version: number;
  section: string;
  value: string | null;
  reason: string;
  dissent: readonly Dissent[];
  decided_by: string;
  decided_by_name: string;
  decided_at: string;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_teams: TeamTable;
    assessment_team_sites: TeamSiteTable;
    assessment_team_members: TeamMemberTable;
    assessment_team_parts: TeamPartTable;
    assessment_team_ratings: TeamRatingTable;
    assessment_team_notes: TeamNoteTable;
    assessment_decisions: DecisionTable;
  }
}
