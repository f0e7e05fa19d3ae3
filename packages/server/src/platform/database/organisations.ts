import type { Generated } from "kysely";

/** A tenant's own row; see migrations/0001-platform.sql. `version` counts its changes from 1. */
export type OrganisationTable = {
  id: string;
  name: string;
  version: Generated<number>;
  created_at: string;
};
