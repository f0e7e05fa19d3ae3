import type { Confidentiality, EvidenceHolding, EvidenceKind } from "@plumbline/core/assessments";
import type { Fact } from "@plumbline/core/kernel";

/** One piece of evidence; see migrations/0011-evidence.sql. Days are `2026-11-21`. */
export type EvidenceTable = {
  organisation_id: string;
  id: string;
  assessment_id: string;
  kind: EvidenceKind;
  title: string;
  shows: string;
  holds: EvidenceHolding | null;
  address: string | null;
  valid_for: string[];
  valid_from: string | null;
  valid_to: string | null;
  collected_by: string;
  collected_on: string | null;
  confidentiality: Confidentiality;
  fact: Fact | null;
  version: number;
  created_at: string;
  created_by: string;
  created_by_name: string;
  withdrawn_at: string | null;
  withdrawn_by_name: string | null;
  withdrawn_reason: string | null;
};

/** What a piece speaks to; a link taken back stays with `standing` false. */
export type EvidenceLinkTable = {
  organisation_id: string;
  evidence_id: string;
  criterion: string;
  angle: string;
  standing: boolean;
};

/** One version of the file of a piece. */
export type EvidenceFileTable = {
  organisation_id: string;
  evidence_id: string;
  version: number;
  sha256: string;
  bytes: number;
  type: string;
  name: string;
  uploaded_at: string;
  uploaded_by: string;
  uploaded_by_name: string;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    assessment_evidence: EvidenceTable;
    assessment_evidence_links: EvidenceLinkTable;
    assessment_evidence_files: EvidenceFileTable;
  }
}
