import type { Transaction } from "kysely";
import type { InstanceTable } from "./instance.ts";
import type { OrganisationTable } from "./organisations.ts";

export { withConnection } from "./connect.ts";
export { readInstance, writeInstance } from "./instance.ts";
export { json } from "./json.ts";
export { likeOf } from "./like.ts";
export { type Installation, type Migrated, type Migration, migrate, readMigrations } from "./migrate.ts";
export { type Database, enterOrganisation, openDatabase, type QueryFact } from "./open.ts";
export type { OrganisationTable } from "./organisations.ts";
export { databaseRefusals } from "./refusals.ts";

/**
 * Every table's columns; a capability adds its own in its tables.ts:
 * `declare module "../platform/database/index.ts" { interface Tables { centres: CentreTable } }`.
 */
export interface Tables {
  instance: InstanceTable;
  organisations: OrganisationTable;
}

/** A transaction on the records: the only way to read or write them. */
export type Tx = Transaction<Tables>;
