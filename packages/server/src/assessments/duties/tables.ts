import type { CentreDuty } from "@plumbline/core/assessments";
import type { Day } from "@plumbline/core/kernel";

/** Columns as in migrations/0016-programme.sql. */
export type DutyTable = {
  organisation_id: string;
  id: string;
  version: number;
  centre_id: string;
  standard: string;
  key: string;
  criterion: string;
  task_zh: string;
  task_en: string;
  every: CentreDuty["every"];
  occasion: CentreDuty["on"];
  followed: boolean;
  months: number | null;
  position_id: string | null;
  account_id: string | null;
  starts_on: Day | null;
};

/** Each time a duty was done. */
export type DeedTable = {
  organisation_id: string;
  id: string;
  duty_id: string;
  done_on: Day;
  done_by: string;
  note: string;
  link: string | null;
  recorded_at: string;
  recorded_by: string;
  recorded_by_name: string;
  withdrawn_at: string | null;
  withdrawn_by_name: string | null;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_duties: DutyTable;
    assessment_duty_deeds: DeedTable;
  }
}
