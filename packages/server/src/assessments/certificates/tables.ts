import type { Certificate, CertificateEnd, CertificateVersion } from "@plumbline/core/assessments";
import type { Day } from "@plumbline/core/kernel";

/** Columns as in migrations/0016-programme.sql; days are `2026-11-21`. */
export type CertificateTable = {
  organisation_id: string;
  id: string;
  version: number;
  centre_id: string;
  standard: string;
  level: string;
  number: string;
  body: string;
  issued_on: Day;
  valid_until: Day;
  scope: string;
  remarks: string;
  visits: Certificate["visits"];
  ended_how: CertificateEnd["how"] | null;
  ended_on: Day | null;
  ended_reason: string | null;
  ended_at: string | null;
  ended_by_name: string | null;
  successor_id: string | null;
  recorded_at: string;
  recorded_by: string;
  recorded_by_name: string;
};

/** What was recorded, one row a change. */
export type CertificateVersionTable = {
  organisation_id: string;
  certificate_id: string;
  version: number;
  says: CertificateVersion["says"];
  ended: CertificateEnd | null;
  at: string;
  by_id: string;
  by_name: string;
};

/** One copy of a certificate. */
export type CertificateFileTable = {
  organisation_id: string;
  certificate_id: string;
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
    assessment_certificates: CertificateTable;
    assessment_certificate_versions: CertificateVersionTable;
    assessment_certificate_files: CertificateFileTable;
  }
}
