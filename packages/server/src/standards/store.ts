import { type Guidances, type GuidedPack, type Pack, standardName } from "@plumbline/core/standards";
import { json, type Tx } from "../platform/database/index.ts";
import type {} from "./tables.ts";

/** The packs that assessments are pinned to, by hash: the same bytes whatever becomes of the standards folder. */
export type PinnedPacks = {
  /** Stores a pack, unless it is stored already. */
  pin(tx: Tx, pack: GuidedPack, now: Date): Promise<void>;
  /** The packs of these hashes, each of which was pinned; at most one query. */
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
    pin,
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
  return rows.map(({ pack }) => pack);
}

async function fetchGuidance(tx: Tx, hash: string): Promise<Guidances> {
  const row = await tx
    .selectFrom("pinned_packs")
    .select("guidance")
    .where("hash", "=", hash)
    .executeTakeFirst();
  return row?.guidance ?? {};
}

function sure(pack: Pack | undefined, hash: string): Pack {
  if (!pack) throw new Error(`the pinned pack ${hash} is not in the store`);
  return pack;
}

/** Puts a pack last in line and drops the first where there are too many. */
function remember(lately: Map<string, Pack>, pack: Pack, limit: number): void {
  lately.delete(pack.hash);
  lately.set(pack.hash, pack);
  const [oldest] = lately.keys();
  if (lately.size > limit && oldest !== undefined) lately.delete(oldest);
}
