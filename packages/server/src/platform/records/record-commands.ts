import type { Endpoint } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import type { Context } from "../http/index.ts";
import { journal } from "../journal/index.ts";
import { changeOf } from "./change-of.ts";
import { isTaken } from "./taken.ts";

/** What a command works with, whatever the endpoint; every handler's context is one. */
export type Work = Pick<Context<Endpoint>, "tx" | "actor" | "now" | "newId">;

/** What a record carries that counts its changes and is archived instead of deleted. */
export type Kept = { readonly id: string; readonly version: number; readonly archivedAt: string | null };

/** How one kind of record is stored, within the actor's organisation. */
export type RecordStore<Fields> = {
  /** The record, locked until the transaction ends; undefined where the organisation has none of this id. */
  readonly lock: (work: Work, id: string) => Promise<(Fields & Kept) | undefined>;
  readonly insert: (work: Work, record: Fields & Kept) => Promise<unknown>;
  readonly save: (work: Work, record: Fields & Kept) => Promise<unknown>;
};

/** A kind of record and its own rules; everything else about it is the same for all kinds. */
export type Kind<Fields> = {
  /** The capability and the kind's word, as the journal names them: `organisation`, `centre`. */
  readonly capability: string;
  readonly subject: string;
  readonly store: RecordStore<Fields>;
  /** The refusal where another record has the unique name or number. */
  readonly taken: (fields: Fields) => Refusal;
  readonly nameOf: (fields: Fields) => string;
  /** Refuses what the record may not say or refer to; also before it is restored. `before` is null for a new one. */
  readonly beforeSave?: (work: Work, after: Fields, before: (Fields & Kept) | null) => Promise<void>;
  /** Refuses while something still needs the record. */
  readonly beforeArchive?: (work: Work, record: Fields & Kept) => Promise<void>;
};

/** Creating, changing, archiving and restoring records of a kind: each with its version check and journal row. */
export function recordCommands<Fields extends object>(kind: Kind<Fields>) {
  const { store, subject } = kind;

  async function write(work: Work, verb: string, before: (Fields & Kept) | null, after: Fields & Kept) {
    try {
      await (before ? store.save(work, after) : store.insert(work, after));
    } catch (error) {
      throw isTaken(error) ? kind.taken(after) : error;
    }
    const data = { name: kind.nameOf(after), ...changeOf(before, after) };
    await journal(work, `${kind.capability}.${verb}-${subject}`, { subject, subjectId: after.id }, data);
    return after;
  }

  /** The record as it stands, if it still is what the caller saw. */
  async function seen(work: Work, id: string, expectedVersion: number): Promise<Fields & Kept> {
    const record = await store.lock(work, id);
    if (!record) throw new Refusal("not-found");
    if (record.version !== expectedVersion) {
      throw new Refusal("changed-meanwhile", { version: record.version });
    }
    return record;
  }

  return {
    create: async (work: Work, fields: Fields) => {
      await kind.beforeSave?.(work, fields, null);
      return write(work, "create", null, { ...fields, id: work.newId(), version: 1, archivedAt: null });
    },

    /** Saving what is there already changes nothing and counts no change. */
    change: async (work: Work, id: string, expectedVersion: number, fields: Fields) => {
      const before = await seen(work, id, expectedVersion);
      if (before.archivedAt) throw new Refusal("archived", { name: kind.nameOf(before) });
      const after = { ...before, ...fields };
      if (!changeOf(before, after)) return before;
      await kind.beforeSave?.(work, fields, before);
      return write(work, "change", before, { ...after, version: before.version + 1 });
    },

    /** Archiving what is archived changes nothing. */
    archive: async (work: Work, id: string, expectedVersion: number) => {
      const before = await seen(work, id, expectedVersion);
      if (before.archivedAt) return before;
      await kind.beforeArchive?.(work, before);
      const archivedAt = work.now.toISOString();
      return write(work, "archive", before, { ...before, version: before.version + 1, archivedAt });
    },

    /** Restoring what is not archived changes nothing. */
    restore: async (work: Work, id: string, expectedVersion: number) => {
      const before = await seen(work, id, expectedVersion);
      if (!before.archivedAt) return before;
      await kind.beforeSave?.(work, before, before);
      return write(work, "restore", before, { ...before, version: before.version + 1, archivedAt: null });
    },
  };
}

/** A record that another is to refer to: refused where the organisation has none or it is archived. */
export function choosable<Chosen extends Kept & { readonly name: string }>(
  record: Chosen | undefined,
): Chosen {
  if (!record) throw new Refusal("not-found");
  if (record.archivedAt) throw new Refusal("archived", { name: record.name });
  return record;
}
