import { Refusal } from "@plumbline/core/kernel";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Log } from "../postgres/index.ts";
import { unreachable } from "./connect.ts";
import type { Tables, Tx } from "./index.ts";
import { valueTypes } from "./types.ts";

/** One statement that was run, for counting and timing. */
export type QueryFact = { readonly sql: string; readonly milliseconds: number };

/** The records, reached by transactions only. */
export type Database = {
  /** One transaction that sees and writes the rows of one organisation, and no other's. */
  inOrganisation<T>(organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction on the installation-wide tables; of the tenants only the list of organisations is seen. */
  inInstallation<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type Opening = {
  /** The application's URL, never the owner's. */
  readonly url: string;
  readonly log: Log;
  readonly connections?: number;
  readonly onQuery?: (fact: QueryFact) => void;
};

/** Connects the application; refuses a role that owns tables or may bypass row-level security. */
export async function openDatabase({ url, log, connections = 10, onQuery }: Opening): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    types: valueTypes,
    max: connections,
    application_name: "plumbline",
    connectionTimeoutMillis: 20_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 120_000,
  });
  pool.on("error", (error) => log.warn({ reason: error.message }, "An idle database connection was lost"));
  // A connection lost while it is in use fails its query; without a listener the same event would end the process.
  pool.on("connect", (client) => client.on("error", () => {}));
  try {
    await refuseStrongRole(pool);
  } catch (error) {
    await pool.end();
    throw error instanceof Refusal ? error : unreachable(error);
  }
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query, queryDurationMillis }) => onQuery?.({ sql: query.sql, milliseconds: queryDurationMillis }),
  });
  return {
    inOrganisation: (organisationId, work) => within(kysely, { organisationId }, work),
    inInstallation: (work) => within(kysely, {}, work),
    close: async () => {
      await kysely.destroy();
      // Kysely ends a pool only if it has used it.
      if (!pool.ended) await pool.end();
    },
  };
}

/** From here on the installation's transaction is that organisation's: for setting one up, or signing in to it. */
export async function enterOrganisation(tx: Tx, organisationId: string): Promise<void> {
  await setScope(tx, { organisationId });
}

type Scope = { readonly organisationId?: string };

function within<T>(kysely: Kysely<Tables>, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return kysely.transaction().execute(async (tx) => {
    await setScope(tx, scope);
    return work(tx);
  });
}

/** Both settings end with the transaction, so that a connection never carries an organisation to the next one. */
async function setScope(tx: Tx, { organisationId }: Scope): Promise<void> {
  const scope = organisationId ? "organisation" : "installation";
  await sql`select set_config('app.organisation', ${organisationId ?? ""}, true),
    set_config('app.scope', ${scope}, true)`.execute(tx);
}

async function refuseStrongRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; bypasses: boolean; owns: boolean }>(`
    select rolname as role, rolsuper or rolbypassrls as bypasses,
      exists (select from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p')) as owns
    from pg_roles where rolname = current_user`);
  const own = rows[0];
  if (own?.bypasses) throw new Refusal("database-role-too-strong", { role: own.role, why: "bypass" });
  if (own?.owns) throw new Refusal("database-role-too-strong", { role: own.role, why: "owner" });
}
