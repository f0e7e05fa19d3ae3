import type { RoundEnd, TwoPeopleRule } from "@plumbline/core/assessments";
import type { Generated } from "kysely";

/** One round of a sign-off; see migrations/0014-sign-off.sql. */
export type SignOffTable = {
  organisation_id: string;
  assessment_id: string;
  round: number;
  asked_at: string;
  asked_by: string;
  asked_by_name: string;
  reviewed_at: string | null;
  reviewed_by: string | null;
  reviewed_by_name: string | null;
  remarks: Generated<string>;
  approved_at: string | null;
  approved_by: string | null;
  approved_by_name: string | null;
  sealed_sha256: string | null;
  key_fingerprint: string | null;
  level: string | null;
  bundle_sha256: string | null;
  bundle_bytes: number | null;
  ended_at: string | null;
  ended_by: string | null;
  ended_by_name: string | null;
  ended_how: RoundEnd | null;
  ended_reason: string | null;
};

/** Which assessments take two people. */
export type SignOffSettingsTable = { organisation_id: string; two_people: TwoPeopleRule; version: number };

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_sign_offs: SignOffTable;
    sign_off_settings: SignOffSettingsTable;
  }
}
