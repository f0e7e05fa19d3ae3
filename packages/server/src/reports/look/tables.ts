import type { organisation as api } from "@plumbline/api";
import type { Language } from "@plumbline/core/kernel";

/** A version of a file that stands or was taken off; all of the file's columns are null where it was. */
type Versioned = {
  organisation_id: string;
  version: number;
  sha256: string | null;
  name: string | null;
  bytes: number | null;
  changed_at: string;
  changed_by: string;
  changed_by_name: string;
};

export type LogoTable = Versioned & { width: number | null; height: number | null };

export type TemplateTable = Versioned & { kind: api.ReportTemplate["kind"]; language: Language };

declare module "../../platform/database/index.ts" {
  interface Tables {
    report_logos: LogoTable;
    report_templates: TemplateTable;
  }
}
