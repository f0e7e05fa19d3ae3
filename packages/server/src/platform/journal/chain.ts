import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { JournalRow } from "./tables.ts";

/** The hash before an organisation's first entry. */
export const chainStart = "0".repeat(64);

/** An entry without its place in the chain: what the hash speaks for. */
export type Statement = Omit<JournalRow, "previous_hash" | "hash">;

/**
 * The hash of an entry: SHA-256 over the previous hash and the entry as canonical JSON (RFC 8785), so that
 * anybody can check an exported journal without this program.
 */
export function chainHash(previousHash: string, entry: Statement): string {
  const statement = {
    organisationId: entry.organisation_id,
    sequence: entry.sequence,
    at: entry.at,
    actorAccountId: entry.actor_account_id,
    actorName: entry.actor_name,
    action: entry.action,
    subject: entry.subject,
    subjectId: entry.subject_id,
    data: entry.data,
  };
  return createHash("sha256")
    .update(`${previousHash}${canonicalize(statement)}`)
    .digest("hex");
}

/** Follows a chain entry by entry. */
export class ChainCheck {
  entries = 0;
  head = chainStart;
  brokenAt: number | null = null;

  /** Takes the next entry in order of sequence; remembers the first that does not follow. */
  take(row: JournalRow): void {
    this.entries += 1;
    const follows =
      row.sequence === this.entries &&
      row.previous_hash === this.head &&
      chainHash(this.head, row) === row.hash;
    if (!follows && this.brokenAt === null) this.brokenAt = row.sequence;
    this.head = row.hash;
  }
}
