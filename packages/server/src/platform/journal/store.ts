import { sql } from "kysely";
import type { Tx } from "../database/index.ts";
import type { JournalRow, NewJournalRow } from "./tables.ts";

/** What to show of the journal. Days are calendar days of the time zone, both included. */
export type JournalFilter = {
  readonly limit: number;
  readonly offset: number;
  readonly action?: string | undefined;
  readonly actorId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** IANA name; UTC unless given. */
  readonly timeZone?: string | undefined;
};

/** Makes this transaction the only one that appends to the organisation's journal until it ends. */
export async function lockJournal(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationId}, 0))`.execute(tx);
}

/** Makes this transaction the only one that checks the organisation's journal; false where another one does. */
export async function lockCheck(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(current_setting('app.organisation', true), 2)) as locked`.execute(
    tx,
  );
  return rows[0]?.locked === true;
}

/** The newest entry's place in the chain; undefined in an empty journal. */
export function readHead(tx: Tx, organisationId: string) {
  return tx
    .selectFrom("journal")
    .select(["sequence", "hash"])
    .where("organisation_id", "=", organisationId)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Appends rows as one JSON value, so that thousands take one statement and no thousands of parameters. */
export async function append(tx: Tx, rows: readonly NewJournalRow[]): Promise<void> {
  await sql`insert into journal
    select * from jsonb_populate_recordset(null::journal, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** The next entries of the organisation worked in, oldest first. */
export function readAfter(tx: Tx, sequence: number, limit: number): Promise<JournalRow[]> {
  return tx
    .selectFrom("journal")
    .selectAll()
    .where("organisation_id", "=", ownOrganisation)
    .where("sequence", ">", sequence)
    .orderBy("sequence")
    .limit(limit)
    .execute();
}

/** A page of entries, newest first, and how many match in all. */
export async function readPage(
  tx: Tx,
  filter: JournalFilter,
): Promise<{ rows: JournalRow[]; total: number }> {
  const rows = await select(tx, filter)
    .selectAll()
    .orderBy("sequence", "desc")
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { rows, total: await count(tx, filter) };
}

/** The chain has no gaps, so that all of it is counted by its newest entry, however long it is. */
async function count(tx: Tx, filter: JournalFilter): Promise<number> {
  const matching = select(tx, filter);
  const { action, actorId, subjectId, from, to } = filter;
  if (action || actorId || subjectId || from || to) {
    const counted = await matching.select((eb) => eb.fn.countAll<number>().as("total")).executeTakeFirst();
    return counted?.total ?? 0;
  }
  const newest = await matching.select("sequence").orderBy("sequence", "desc").limit(1).executeTakeFirst();
  return newest?.sequence ?? 0;
}

// Said beside the row-level policy, so that a role that bypasses policies (an owner's check) gets one chain, too.
const ownOrganisation = sql<string>`nullif(current_setting('app.organisation', true), '')::uuid`;

function select(tx: Tx, { action, actorId, subjectId, from, to, timeZone = "UTC" }: JournalFilter) {
  let query = tx.selectFrom("journal").where("organisation_id", "=", ownOrganisation);
  if (action) query = query.where("action", "=", action);
  if (actorId) query = query.where("actor_account_id", "=", actorId);
  if (subjectId) query = query.where("subject_id", "=", subjectId);
  if (from)
    query = query.where("at", ">=", sql<string>`${from}::date::timestamp at time zone ${timeZone}::text`);
  if (to)
    query = query.where("at", "<", sql<string>`(${to}::date + 1)::timestamp at time zone ${timeZone}::text`);
  return query;
}

/** When each of some records was last the subject of one of these actions; one that never was is not in it. */
export async function lastEntries(
  { tx, actor }: { readonly tx: Tx; readonly actor: { readonly organisationId: string } },
  { actions, ids }: { readonly actions: readonly string[]; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom("journal")
    .select("subject_id")
    .select(({ fn }) => fn.max("at").as("at"))
    .where("organisation_id", "=", actor.organisationId)
    .where("action", "=", (eb) => eb.fn.any(eb.val(actions)))
    .where("subject_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .groupBy("subject_id")
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row.at]));
}
