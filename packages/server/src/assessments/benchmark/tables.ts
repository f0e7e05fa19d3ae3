import type { BenchmarkEntry } from "@plumbline/core/assessments";

/** Columns as in migrations/0017-benchmark.sql; moments are ISO 8601 with `Z`. */
export type BenchmarkSettingsTable = {
  organisation_id: string;
  least: number;
  source: string;
  version: number;
};

export type BenchmarkConsentTable = {
  organisation_id: string;
  centre_id: string;
  consented: boolean;
  secret: string;
  version: number;
  decided_by: string;
  decided_by_name: string;
  decided_at: string;
};

export type BenchmarkFileTable = {
  organisation_id: string;
  id: string;
  source: string;
  name: string;
  sha256: string;
  imported_by: string;
  imported_by_name: string;
  imported_at: string;
};

export type BenchmarkEntryTable = {
  organisation_id: string;
  file_id: string;
  entry_id: string;
  rules_hash: string;
  standard: string;
  industry: BenchmarkEntry["industry"];
  seats: BenchmarkEntry["seats"];
  region: BenchmarkEntry["region"];
  quarter: string;
  share: number | null;
  level: string | null;
  sections: BenchmarkEntry["sections"];
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    benchmark_settings: BenchmarkSettingsTable;
    benchmark_consents: BenchmarkConsentTable;
    benchmark_files: BenchmarkFileTable;
    benchmark_entries: BenchmarkEntryTable;
  }
}
