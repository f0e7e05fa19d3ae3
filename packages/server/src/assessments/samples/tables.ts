import type { SampleKind } from "@plumbline/core/assessments";

/** One line of a sampling plan; see migrations/0011-evidence.sql. */
export type SampleTable = {
  organisation_id: string;
  id: string;
  assessment_id: string;
  kind: SampleKind;
  what: string;
  population: number | null;
  size: number | null;
  chosen: string;
  looked_at_by: string;
  looked_at_on: string | null;
  remarks: string;
  version: number;
  changed_at: string;
  changed_by_name: string;
  withdrawn_at: string | null;
  withdrawn_by_name: string | null;
  withdrawn_reason: string | null;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_samples: SampleTable;
  }
}
