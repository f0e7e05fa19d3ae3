import { Dexie, type EntityTable, liveQuery, type Table } from "dexie";
import type { Owner } from "./owner.ts";

export type { Owner } from "./owner.ts";

/** One answer of the server as it was when it was kept, by the address it was asked at. */
export type KeptReply = {
  readonly owner: Owner;
  readonly address: string;
  /** The thing it belongs to, an assessment say. */
  readonly thing: string;
  readonly reply: unknown;
  readonly bytes: number;
};

/** A thing that was taken along. */
export type KeptThing = {
  readonly owner: Owner;
  readonly thing: string;
  readonly title: string;
  readonly keptAt: string;
  readonly bytes: number;
};

/**
 * Something done on this device that the server does not have. `seq` grows with every entry and never falls back,
 * whatever the clock says; `writtenAt` is only shown.
 */
export type Entry = {
  readonly seq: number;
  readonly owner: Owner;
  readonly thing: string;
  readonly kind: string;
  readonly body: unknown;
  readonly file?: Blob;
  readonly writtenAt: string;
  /** Why it waits for the person; the capability that wrote the entry knows its form. */
  readonly halt?: unknown;
};

/** Entries on their way: the same key with the same contents until an answer came, however often it is sent. */
export type Parcel = {
  readonly owner: Owner;
  readonly thing: string;
  readonly key: string;
  readonly seqs: readonly number[];
  readonly body: unknown;
};

class DeviceStore extends Dexie {
  declare readonly replies: Table<KeptReply, [Owner, string]>;
  declare readonly things: Table<KeptThing, [Owner, string]>;
  declare readonly entries: EntityTable<Entry, "seq">;
  /** What a capability notes beside its entries; nobody would miss it. */
  declare readonly asides: EntityTable<Entry, "seq">;
  declare readonly parcels: Table<Parcel, [Owner, string]>;

  constructor() {
    // What is acknowledged on the screen is on the disk, also when the battery dies.
    super("plumbline", { chromeTransactionDurability: "strict" });
    this.version(1).stores({
      replies: "[owner+address], [owner+thing]",
      things: "[owner+thing], owner",
      entries: "++seq, owner, [owner+thing]",
      asides: "++seq, owner, [owner+thing]",
      parcels: "[owner+thing]",
    });
  }
}

/** What lies on this device. Every call names the owner; nothing is read across owners but how much waits. */
export const store = new DeviceStore();

/** An answer kept for this owner; undefined where none is. */
export async function readReply(owner: Owner, address: string): Promise<unknown> {
  return (await store.replies.get([owner, address]))?.reply;
}

/** Puts a newer answer in place of one that is kept already; what nobody took along is not kept. */
export async function renewReply(owner: Owner, address: string, reply: unknown): Promise<void> {
  await store.replies.where("[owner+address]").equals([owner, address]).modify({ reply });
}

/** How many entries of an owner wait on this device. */
export async function countOwn(owner: Owner): Promise<number> {
  return store.entries.where("owner").equals(owner).count();
}

/** Entries of other owners on this device: only how many. */
export async function countOthers(owner: Owner | null): Promise<number> {
  return store.entries
    .where("owner")
    .notEqual(owner ?? "")
    .count();
}

/** Reads now and after every change on this device, in whichever window it was made; the answer stops it. */
export function watch<T>(read: () => Promise<T>, tell: (value: T) => void): () => void {
  // Where the browser's store cannot be opened there is nothing to tell.
  const watched = liveQuery(read).subscribe({ next: tell, error: () => {} });
  return () => watched.unsubscribe();
}
