import type { FactDecision } from "@plumbline/core/assessments";
import type { Fact } from "@plumbline/core/kernel";

/** One decision on a fact; see migrations/0011-evidence.sql. */
export type FactDecisionTable = {
  organisation_id: string;
  assessment_id: string;
  fact_id: string;
  version: number;
  outcome: FactDecision["outcome"];
  reason: string;
  fact: Fact;
  decided_at: string;
  decided_by: string;
  decided_by_name: string;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_fact_decisions: FactDecisionTable;
  }
}
