import type { ActionState, ExpectedEffect, FindingKind, FindingState } from "@plumbline/core/improvement";
import type { Day } from "@plumbline/core/kernel";

/** Columns as in migrations/0012-improvement.sql and 0020-blind-findings.sql; days are `2026-11-21`, moments ISO 8601 with `Z`. */
export type FindingTable = {
  organisation_id: string;
  id: string;
  version: number;
  centre_id: string;
  assessment_id: string | null;
  standard: string | null;
  criterion: string | null;
  section: string | null;
  angle: string | null;
  kind: FindingKind;
  title: string;
  description: string;
  cause: string;
  probability: number | null;
  impact: number | null;
  state: FindingState;
  reason: string;
  raised_by: string;
  raised_by_name: string;
  raised_at: string;
  closed_by: string | null;
  closed_by_name: string | null;
  closed_at: string | null;
  former_id: string | null;
};

export type ActionTable = {
  organisation_id: string;
  id: string;
  version: number;
  finding_id: string;
  what: string;
  owner_id: string;
  first_day: Day | null;
  due_on: Day;
  cost_fen: number | null;
  cost_currency: string | null;
  effects: ExpectedEffect[];
  progress: number;
  state: ActionState;
  reason: string;
  evidence_text: string;
  evidence_links: string[];
  planned_by: string;
  planned_by_name: string;
  planned_at: string;
  done_at: string | null;
  verified_by: string | null;
  verified_by_name: string | null;
  verified_at: string | null;
};

export type ProgressTable = {
  organisation_id: string;
  id: string;
  action_id: string;
  at: string;
  by_id: string;
  by_name: string;
  progress: number;
  note: string;
};

/** Who was reminded on which day, of how many actions. */
export type ReminderTable = {
  organisation_id: string;
  account_id: string;
  day: Day;
  actions: number;
  state: "sending" | "sent" | "failed";
  at: string;
};

declare module "../platform/database/index.ts" {
  interface Tables {
    improvement_findings: FindingTable;
    improvement_actions: ActionTable;
    improvement_progress: ProgressTable;
    improvement_reminders: ReminderTable;
  }
}
