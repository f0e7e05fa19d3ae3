import type { journal as contract } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import type { Tx } from "../database/index.ts";
import { ChainCheck, chainHash, chainStart } from "./chain.ts";
import * as store from "./store.ts";
import type { JournalRow } from "./tables.ts";

/** Who changes something, where and when; a request's context is one. */
export type JournalContext = {
  readonly tx: Tx;
  /** `accountId` is null where the program itself acts. */
  readonly actor: {
    readonly accountId: string | null;
    readonly name: string;
    readonly organisationId: string;
  };
  readonly now: Date;
};

/** The record an entry speaks of: its kind (`centre`, `assessment`) and id. */
export type JournalSubject = { readonly subject: string; readonly subjectId: string };

/** One change as it is told to the journal; `data` are its values. */
export type NewJournalEntry = JournalSubject & {
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * Appends an entry to the organisation's journal in the same transaction as the change it records. Call it after
 * the change: from here to the end of the transaction nobody else of the organisation can append.
 */
export async function journal(
  context: JournalContext,
  action: string,
  { subject, subjectId }: JournalSubject,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await journalAll(context, [{ action, subject, subjectId, data }]);
}

/** Appends many entries as `journal` does one, in the order given and in as many statements as one takes. */
export async function journalAll(
  { tx, actor, now }: JournalContext,
  entries: readonly NewJournalEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await store.lockJournal(tx, actor.organisationId);
  const head = await store.readHead(tx, actor.organisationId);
  const rows: JournalRow[] = [];
  for (const { action, subject, subjectId, data } of entries) {
    const last = rows.at(-1) ?? head;
    const entry = {
      organisation_id: actor.organisationId,
      sequence: (last?.sequence ?? 0) + 1,
      at: now.toISOString(),
      actor_account_id: actor.accountId,
      actor_name: actor.name,
      action,
      subject,
      subject_id: subjectId,
      data: asStored(data),
    };
    const previousHash = last?.hash ?? chainStart;
    rows.push({ ...entry, previous_hash: previousHash, hash: chainHash(previousHash, entry) });
  }
  await store.append(tx, rows);
}

/** What the hash must speak for is what can be read back: no undefined, dates as text. */
function asStored(data: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify(data));
}

/** An organisation's chain as found. `brokenAt` is the first entry that does not follow from the one before. */
export type ChainState = {
  readonly entries: number;
  readonly intact: boolean;
  readonly brokenAt: number | null;
  readonly head: string;
};

/**
 * Recomputes the whole chain of the organisation worked in, a thousand entries at a time. Minutes long where there are
 * millions, so never twice at once (`too-many-requests`).
 */
export async function checkChain(tx: Tx): Promise<ChainState> {
  if (!(await store.lockCheck(tx))) throw new Refusal("too-many-requests", { retryAfterSeconds: 30 });
  const check = new ChainCheck();
  let sequence = 0;
  for (;;) {
    const rows = await store.readAfter(tx, sequence, 1000);
    for (const row of rows) check.take(row);
    const last = rows.at(-1);
    if (!last) break;
    sequence = last.sequence;
  }
  const { entries, brokenAt, head } = check;
  return { entries, intact: brokenAt === null, brokenAt, head };
}

/** A page of the organisation's journal, newest first. */
export async function listJournal(
  tx: Tx,
  filter: store.JournalFilter,
): Promise<{ entries: contract.JournalEntry[]; total: number }> {
  const { rows, total } = await store.readPage(tx, filter);
  const entries = rows.map((row) => ({
    sequence: row.sequence,
    at: row.at,
    actorName: row.actor_name,
    action: row.action,
    subject: row.subject,
    subjectId: row.subject_id,
    // Written by journal() above, which takes nothing but records.
    data: row.data as Record<string, unknown>,
    hash: row.hash,
  }));
  return { entries, total };
}
