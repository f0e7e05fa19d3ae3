import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Refusal } from "@plumbline/core/kernel";
import type { Client } from "pg";
import { installQueues } from "../jobs/install.ts";
import { withConnection } from "./connect.ts";
import { ensureAppRole } from "./role.ts";

/** One step of the records' form: plain SQL, run once, known by its hash. */
export type Migration = { readonly name: string; readonly sha256: string; readonly sql: string };

/** What a run of the migrator did, and whose records these are. */
export type Migrated = { readonly applied: readonly string[]; readonly installationId: string };

/**
 * The installation the data folder belongs to, and what its database may be: `this` one and nothing else, an
 * `empty` one as well (the first start broke off), or `any` (the folder is new, the database knows its own id).
 */
export type Installation = { readonly id: string; readonly expects: "this" | "this-or-empty" | "any" };

type Migrating = {
  /** The owner's URL. */
  readonly url: string;
  readonly installation: Installation;
  readonly migrations?: readonly Migration[];
  /** Called before an existing store is changed: the place for an automatic backup. Not called for a new one. */
  readonly before?: (pending: readonly string[]) => Promise<void>;
};

const ourMigrations = fileURLToPath(new URL("../../../migrations/", import.meta.url));
const lockNumber = 7_152_839_004; // any number, the same in every Plumbline

/** The migrations of a folder in their order; without a folder, this release's own. */
export function readMigrations(folder: string = ourMigrations): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file));
  return files.sort().map((file) => {
    const sql = readFileSync(`${folder}/${file}`, "utf8");
    return { name: file.slice(0, -4), sha256: createHash("sha256").update(sql).digest("hex"), sql };
  });
}

/**
 * Brings the records forward to this release, one migration a transaction, alone under a lock. Refuses a store
 * that a newer release has changed, and migrations that are not those once run.
 */
export async function migrate(options: Migrating): Promise<Migrated> {
  const { url, migrations = readMigrations(), before, installation } = options;
  return withConnection(url, async (client) => {
    await refuseUnsuitable(client);
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    const done = await readApplied(client);
    const pending = pendingMigrations(migrations, done);
    const found = done.length > 0 ? await readInstallation(client) : null;
    refuseAnother(installation, found);
    if (done.length > 0 && pending.length > 0) await before?.(pending.map(({ name }) => name));
    await ensureAppRole(client);
    for (const migration of pending) await apply(client, migration);
    await installQueues(url, client);
    await writeInstallation(client, installation.id);
    return { applied: pending.map(({ name }) => name), installationId: found ?? installation.id };
  });
}

/** The migrations run on a store, in order; empty for a new one. */
export async function readApplied(client: Client): Promise<readonly Omit<Migration, "sql">[]> {
  const { rows: there } = await client.query("select to_regclass('public.migrations') as there");
  if (!there[0]?.there) return [];
  const { rows } = await client.query("select name, sha256 from migrations order by name");
  return rows;
}

/** What is still to be run; refuses a history that this list cannot continue. */
export function pendingMigrations(
  known: readonly Migration[],
  done: readonly Omit<Migration, "sql">[],
): readonly Migration[] {
  for (const { name, sha256 } of done) {
    const same = known.find((migration) => migration.name === name);
    if (!same) throw new Refusal("migration-unknown", { migration: name });
    if (same.sha256 !== sha256) throw new Refusal("migration-changed", { migration: name });
  }
  const last = done.at(-1)?.name ?? "";
  const pending = known.filter(({ name }) => !done.some((past) => past.name === name));
  const late = pending.find(({ name }) => name < last);
  if (late) throw new Refusal("migration-out-of-order", { migration: late.name, after: last });
  return pending;
}

async function apply(client: Client, { name, sha256, sql }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(`create table if not exists migrations (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    await client.query(sql);
    await client.query("insert into migrations (name, sha256) values ($1, $2)", [name, sha256]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal("migration-failed", { migration: name, reason });
  }
}

async function refuseUnsuitable(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string; encoding: string }>(`
    select current_setting('server_version_num') as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding`);
  const [found] = rows;
  if (!found || Number(found.number) < 150_000 || found.encoding !== "UTF8") {
    throw new Refusal("database-unsuitable", { ...found });
  }
}

async function readInstallation(client: Client): Promise<string | null> {
  const { rows } = await client.query("select value from instance where key = 'installation'");
  return rows[0]?.value ?? null;
}

function refuseAnother({ id, expects }: Installation, found: string | null): void {
  const fits = expects === "any" || found === id || (expects === "this-or-empty" && found === null);
  if (!fits) throw new Refusal("store-of-another-installation", { folder: id, database: found ?? "–" });
}

async function writeInstallation(client: Client, installationId: string): Promise<void> {
  await client.query(
    "insert into instance (key, value) values ('installation', $1::jsonb) on conflict (key) do nothing",
    [JSON.stringify(installationId)],
  );
}
