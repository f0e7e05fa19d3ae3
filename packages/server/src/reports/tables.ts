import type { assessments as api } from "@plumbline/api";
import type { SectionNote } from "@plumbline/core/assessments";
import type { Day, Language, Text } from "@plumbline/core/kernel";
import type { ManualTeam, ReportSignature } from "@plumbline/core/reports";
import type { Generated } from "kysely";

/** What a report is made of besides the pinned pack: everything as it was when the report was asked for. */
export type ReportContents = {
  readonly sheet: api.AssessmentSheet;
  /** The last finished run of the same centre and standard before it, where there is one. */
  readonly before?: api.AssessmentSheet | null;
  readonly organisation: string;
  readonly centre: {
    readonly name: string;
    readonly city: string;
    readonly seats: number | null;
    readonly openedOn: Day | null;
  };
  /** The sign-off that stood. */
  readonly signed?: SignedContents;
  /** Of a hand-over manual alone. */
  readonly handOver?: HandOverContents;
};

/** A sign-off as a report keeps it; the bundle is among the files. */
export type SignedContents = Omit<ReportSignature, "bundle"> & { readonly bundleSha256: string };

/** What a hand-over manual needs beside the assessment; names only where the one who asked may read people. */
export type HandOverContents = {
  readonly notes: readonly SectionNote[];
  readonly teams: readonly ManualTeam[];
  readonly namesPeople: boolean;
};

export type ReportTable = {
  organisation_id: string;
  id: string;
  assessment_id: string;
  kind: Generated<api.ReportJob["kind"]>;
  names_people: Generated<boolean>;
  format: api.ReportJob["format"];
  language: Language;
  state: api.ReportJob["state"];
  step: Text | null;
  progress: Generated<number>;
  problem: Text | null;
  contents: ReportContents;
  file_name: string | null;
  file_bytes: number | null;
  file_sha256: string | null;
  requested_at: string;
  requested_by: string;
  finished_at: string | null;
};

declare module "../platform/database/index.ts" {
  interface Tables {
    assessment_reports: ReportTable;
  }
}
