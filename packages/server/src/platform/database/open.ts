import { Refusal } from "@plumbline/core/kernel";
import { type Dialect, Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import type { Log } from "../postgres/index.ts";
import { unreachable } from "./connect.ts";
import type { Tables, Tx } from "./index.ts";
import { preparing } from "./prepare.ts";
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
  /** Statements are prepared once per connection: not where a pooler hands each transaction another connection. */
  readonly prepare?: boolean;
  readonly onQuery?: (fact: QueryFact) => void;
};

/** Connects the application; refuses a role that owns tables or may bypass row-level security. */
export async function openDatabase(opening: Opening): Promise<Database> {
  const { url, log, connections = 10, prepare = false, onQuery } = opening;
  const pool = new pg.Pool({
    connectionString: url,
    types: valueTypes,
    max: connections,
    application_name: "plumbline",
    connectionTimeoutMillis: 20_000,
    idleTimeoutMillis: 0, // a new connection costs the database more than keeping one
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
    dialect: beginningWithScope(prepare ? preparing(pool) : pool),
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
  await sql.raw(settingScope({ organisationId })).execute(tx);
}

type Scope = { readonly organisationId?: string };

function within<T>(kysely: Kysely<Tables>, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return kysely.transaction().execute(async (tx) => {
    await sql.raw(`begin; ${settingScope(scope)}`).execute(tx);
    return work(tx);
  });
}

/** Leaves it to `within` to begin, so that beginning and setting the scope are one message to the database. */
function beginningWithScope(pool: PostgresPool): Dialect {
  const dialect = new PostgresDialect({ pool });
  const driver = Object.assign(dialect.createDriver(), { beginTransaction: async () => {} });
  return Object.assign(dialect, { createDriver: () => driver });
}

/**
 * The statement that says whose rows are seen. Both settings end with the transaction, so that a connection never
 * carries an organisation to the next one.
 */
function settingScope({ organisationId }: Scope): string {
  const scope = organisationId ? "organisation" : "installation";
  return `select set_config('app.organisation', ${pg.escapeLiteral(organisationId ?? "")}, true),
    set_config('app.scope', '${scope}', true)`;
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
