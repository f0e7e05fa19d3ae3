import type { assessments as api } from "@plumbline/api";
import type { SectionNote } from "@plumbline/core/assessments";
import type { Action, Finding } from "@plumbline/core/improvement";
import type { Day, Language, Text } from "@plumbline/core/kernel";
import type { EvidenceIndex, ManualTeam, ProtocolSources, ReportSignature } from "@plumbline/core/reports";
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
  /** The logo that stood, and the template of this kind and language where it was ordered as Word. */
  readonly logo?: { readonly sha256: string; readonly width: number; readonly height: number } | null;
  readonly template?: { readonly sha256: string; readonly name: string } | null;
} & OwnContents;

/** What one kind of report needs beside the assessment. */
export type OwnContents = {
  readonly handOver?: HandOverContents;
  readonly improvement?: { readonly findings: readonly Finding[]; readonly actions: readonly Action[] };
  readonly evidence?: Pick<EvidenceIndex, "entries" | "coverage" | "samples">;
  readonly consensus?: Omit<ProtocolSources, "report" | "standard">;
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
  confidential: Generated<boolean>;
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
