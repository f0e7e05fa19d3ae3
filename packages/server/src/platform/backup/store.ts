import type { Client } from "pg";
import { ChainCheck } from "../journal/chain.ts";
import type { JournalRow } from "../journal/tables.ts";
import { signedByEntry } from "../keys/instance-key.ts";

/** A table as the backup sees it. `perOrganisation`: its rows are a tenant's, read one tenant at a time. */
export type TableShape = {
  readonly name: string;
  readonly perOrganisation: boolean;
  readonly columns: readonly string[];
  readonly key: readonly string[];
};

/** All tables of the records but the migrator's own, which the manifest carries. */
export async function readShapes(client: Client): Promise<readonly TableShape[]> {
  const { rows } = await client.query(`
    select relname as name,
      relforcerowsecurity and exists (
        select from pg_attribute where attrelid = c.oid and attname = 'organisation_id') as "perOrganisation",
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
        and attgenerated = '' order by attnum) as columns,
      array(select attname::text from pg_index join pg_attribute on attrelid = c.oid and attnum = any (indkey)
        where indrelid = c.oid and indisprimary order by array_position(indkey::int[], attnum::int)) as key
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
    order by relname`);
  return rows;
}

/** Rows as JSON text, 500 at a time, ordered by their key. Inside a transaction; exact to the last digit. */
export async function* readRows(
  client: Client,
  table: TableShape,
  organisationId: string | null,
): AsyncGenerator<readonly string[]> {
  await setScope(client, organisationId);
  const only = organisationId ? `where organisation_id = '${organisationId}'` : "";
  const order = table.key.length > 0 ? `order by ${table.key.map(quoted).join(", ")}` : "";
  await client.query(`declare backup_rows no scroll cursor for
    select to_json(row)::text as line from ${quoted(table.name)} row ${only} ${order}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>("fetch 500 from backup_rows");
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query("close backup_rows");
}

/** Puts rows from a backup into their table. */
export async function writeRows(
  client: Client,
  table: TableShape,
  organisationId: string | null,
  lines: readonly string[],
): Promise<void> {
  await setScope(client, organisationId);
  const columns = table.columns.map(quoted).join(", ");
  await client.query(
    `insert into ${quoted(table.name)} (${columns}) overriding system value
      select ${columns} from json_populate_recordset(null::${quoted(table.name)}, $1::json)`,
    [`[${lines.join(",")}]`],
  );
}

/** The rows a migration itself has written give way to the backup's. The journal starts out empty. */
export async function clearTables(client: Client, tables: readonly TableShape[]): Promise<void> {
  const names = tables.filter(({ name }) => name !== "journal").map(({ name }) => quoted(name));
  await client.query(`truncate ${names.join(", ")}`);
}

/**
 * Takes the foreign keys off and returns what puts them back, so that rows may come in any order; putting them
 * back checks every row.
 */
export async function liftForeignKeys(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; rule: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as rule
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  return async () => {
    for (const { table, name, rule } of rows) {
      await client.query(`alter table ${table} add constraint ${name} ${rule}`);
    }
  };
}

/** Every organisation's id, oldest first. */
export async function readOrganisations(client: Client): Promise<readonly string[]> {
  await setScope(client, null);
  const { rows } = await client.query<{ id: string }>("select id from organisations order by id");
  return rows.map(({ id }) => id);
}

/** The installation's id as the records know it. */
export async function readInstallationId(client: Client): Promise<string> {
  const { rows } = await client.query("select value from instance where key = 'installation'");
  return String(rows[0]?.value ?? "");
}

/** Recomputes an organisation's journal; `seen` is told every entry's sequence and hash. */
export async function followJournal(
  client: Client,
  organisationId: string,
  seen: (sequence: number, hash: string) => void = () => {},
): Promise<ChainCheck> {
  await setScope(client, organisationId);
  const check = new ChainCheck();
  for (let sequence = 0; ; ) {
    const { rows } = await client.query<JournalRow>(
      "select * from journal where organisation_id = $1 and sequence > $2 order by sequence limit 1000",
      [organisationId, sequence],
    );
    for (const row of rows) {
      check.take(row);
      seen(row.sequence, row.hash);
    }
    const last = rows.at(-1);
    if (!last) return check;
    sequence = last.sequence;
  }
}

/** How many entries an organisation's journal has, and its newest hash; null where it is empty. */
export async function readJournalHead(
  client: Client,
  organisationId: string,
): Promise<{ entries: number; head: string } | null> {
  await setScope(client, organisationId);
  const { rows } = await client.query(
    "select sequence as entries, hash as head from journal where organisation_id = $1 order by sequence desc limit 1",
    [organisationId],
  );
  return rows[0] ?? null;
}

/** The files an organisation's records speak of, a thousand at a time. */
export async function* readFileRows(
  client: Client,
  organisationId: string,
): AsyncGenerator<{ sha256: string; bytes: number }> {
  await setScope(client, organisationId);
  for (let after = ""; ; ) {
    const { rows } = await client.query<{ sha256: string; bytes: number }>(
      "select sha256, bytes from files where organisation_id = $1 and sha256 > $2 order by sha256 limit 1000",
      [organisationId, after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.sha256;
  }
}

/** Tenant tables on which row-level security is not forced; none, where all is well. */
export async function readUnprotectedTables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity)
      and (relname = 'organisations' or exists (
        select from pg_attribute where attrelid = c.oid and attname = 'organisation_id' and attnotnull))
    order by relname`);
  return rows.map(({ name }) => name);
}

/** The fingerprint of the key that signed last; null where nothing was signed. */
export async function readSignedBy(client: Client): Promise<string | null> {
  const { rows } = await client.query("select value from instance where key = $1", [signedByEntry]);
  return rows.length === 0 ? null : String(rows[0].value);
}

/** The owner may itself be under the policies (outside the embedded store), so it enters like everybody. */
async function setScope(client: Client, organisationId: string | null): Promise<void> {
  await client.query("select set_config('app.organisation', $1, false), set_config('app.scope', $2, false)", [
    organisationId ?? "",
    organisationId ? "organisation" : "installation",
  ]);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
