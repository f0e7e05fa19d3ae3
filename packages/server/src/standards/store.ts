import { type Guidances, type GuidedPack, type Pack, standardName } from "@plumbline/core/standards";
import { json, type Tx } from "../platform/database/index.ts";
import { fetchPublished, type Place, publishedHashes } from "./own/store.ts";
import type {} from "./tables.ts";

/** The packs that assessments are pinned to, by hash: the same bytes whatever becomes of the standards folder. */
export type PinnedPacks = {
  /**
   * Stores a pack of the shelf, unless it is stored already. One that an organisation published is pinned where it
   * stands: it never changes, and its words stay behind the organisation's own wall.
   */
  pin(tx: Tx, pack: GuidedPack, now: Date): Promise<void>;
  /** The packs of these hashes, each of which was pinned; at most two queries. */
  read(tx: Tx, hashes: readonly string[]): Promise<ReadonlyMap<string, Pack>>;
  /** The pack of one hash, which was pinned. */
  readOne(tx: Tx, hash: string): Promise<Pack>;
  /** The guidance of the pack of one hash, which was pinned. */
  readGuidance(tx: Tx, hash: string): Promise<Guidances>;
};

/** Keeps the packs last read in memory, at most `limit`; packs on the shelf are never fetched: a hash says it all. */
export function pinnedPacks(shelf: readonly GuidedPack[], limit = 20): PinnedPacks {
  const onShelf = new Map(shelf.map((guided) => [guided.hash, withoutGuidance(guided)]));
  const guidances = new Map(shelf.map(({ hash, guidance }) => [hash, guidance]));
  const lately = new Map<string, Pack>();

  async function read(tx: Tx, hashes: readonly string[]): Promise<ReadonlyMap<string, Pack>> {
    const wanted = [...new Set(hashes)];
    const known = wanted.flatMap((hash) => onShelf.get(hash) ?? lately.get(hash) ?? []);
    const missing = wanted.filter((hash) => !known.some((pack) => pack.hash === hash));
    const all = new Map([...known, ...(await fetchPacks(tx, missing))].map((pack) => [pack.hash, pack]));
    for (const hash of wanted) remember(lately, sure(all.get(hash), hash), limit);
    return all;
  }
  return {
    pin: async (tx, pack, now) => {
      if (onShelf.has(pack.hash)) await pin(tx, pack, now);
    },
    read,
    readOne: async (tx, hash) => sure((await read(tx, [hash])).get(hash), hash),
    readGuidance: async (tx, hash) => guidances.get(hash) ?? fetchGuidance(tx, hash),
  };
}

/** The pack alone, as verdicts and screens work with it. */
export function withoutGuidance({ guidance: _guidance, ...pack }: GuidedPack): Pack {
  return pack;
}

async function pin(tx: Tx, guided: GuidedPack, now: Date): Promise<void> {
  await tx
    .insertInto("pinned_packs")
    .values({
      hash: guided.hash,
      standard: standardName(guided.standard),
      pack: json(withoutGuidance(guided)),
      guidance: json(guided.guidance),
      pinned_at: now.toISOString(),
    })
    .onConflict((there) => there.column("hash").doNothing())
    .execute();
}

async function fetchPacks(tx: Tx, hashes: readonly string[]): Promise<readonly Pack[]> {
  if (hashes.length === 0) return [];
  const rows = await tx.selectFrom("pinned_packs").select("pack").where("hash", "in", hashes).execute();
  const packs = rows.map(({ pack }) => pack);
  const others = hashes.filter((hash) => !packs.some((pack) => pack.hash === hash));
  return [...packs, ...(await fetchPublished(tx, others)).map(withoutGuidance)];
}

async function fetchGuidance(tx: Tx, hash: string): Promise<Guidances> {
  const row = await tx
    .selectFrom("pinned_packs")
    .select("guidance")
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (row) return row.guidance;
  const [published] = await fetchPublished(tx, [hash]);
  return published?.guidance ?? {};
}

/** The editions an organisation published itself. */
export type OwnPacks = {
  /** All of them, the standards by id and the newest edition last; at most two queries. */
  published(place: Place): Promise<readonly GuidedPack[]>;
};

/** Keeps the packs last read in memory, at most `limit`: which an organisation has is asked every time, a hash says the rest. */
export function ownPacks(limit = 40): OwnPacks {
  const lately = new Map<string, GuidedPack>();
  return {
    published: async (place) => {
      const hashes = await publishedHashes(place);
      const known = hashes.flatMap((hash) => lately.get(hash) ?? []);
      const missing = hashes.filter((hash) => !lately.has(hash));
      const all = [...known, ...(await fetchPublished(place.tx, missing))];
      const found = hashes.map((hash) =>
        sure(
          all.find((pack) => pack.hash === hash),
          hash,
        ),
      );
      for (const pack of found) remember(lately, pack, limit);
      return found;
    },
  };
}

/** What the standards at hand are found by: the services, and whose organisation is worked in. */
export type AtHand = Place & {
  readonly services: { readonly packs: readonly GuidedPack[]; readonly own: OwnPacks };
};

/**
 * The standards somebody can work with: those on the shelf, then those the own organisation published. A name means one
 * edition: where a pack of that name was laid on the shelf later, that one.
 */
export async function packsAtHand({ tx, actor, services }: AtHand): Promise<readonly GuidedPack[]> {
  const { packs, own } = services;
  const taken = new Set(packs.map(({ standard }) => standardName(standard)));
  const published = await own.published({ tx, actor });
  return [...packs, ...published.filter(({ standard }) => !taken.has(standardName(standard)))];
}

function sure<P extends Pack>(pack: P | undefined, hash: string): P {
  if (!pack) throw new Error(`the pinned pack ${hash} is not in the store`);
  return pack;
}

/** Puts a pack last in line and drops the first where there are too many. */
function remember<P extends Pack>(lately: Map<string, P>, pack: P, limit: number): void {
  lately.delete(pack.hash);
  lately.set(pack.hash, pack);
  const [oldest] = lately.keys();
  if (lately.size > limit && oldest !== undefined) lately.delete(oldest);
}
