import type { standards as api } from "@plumbline/api";
import type { Draft } from "@plumbline/core/standards";

/** A standard an organisation writes itself; see migrations/0009-own-standards.sql. */
export type OrganisationStandardTable = {
  organisation_id: string;
  id: string;
  edition: string;
  state: api.OwnStandard["state"];
  basis: string | null;
  written: Draft;
  part_versions: Readonly<Record<string, number>>;
  title: Draft["title"];
  criteria: number;
  sections: number;
  faults: number;
  version: number;
  created_at: string;
  created_by: string;
  changed_at: string;
  changed_by: string;
  changed_by_name: string;
  published_at: string | null;
  published_by: string | null;
  published_by_name: string | null;
  pack_hash: string | null;
  rules_hash: string | null;
  texts_hash: string | null;
};

declare module "../../platform/database/index.ts" {
  interface Tables {
    organisation_standards: OrganisationStandardTable;
  }
}
