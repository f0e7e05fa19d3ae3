import type { standards as api } from "@plumbline/api";
import { type Draft, type GuidedPack, takeApart } from "@plumbline/core/standards";
import type { Selectable } from "kysely";
import { json, type Tx } from "../../platform/database/index.ts";
import type { OrganisationStandardTable } from "./tables.ts";

/** Where records are read and written. */
export type Place = { readonly tx: Tx; readonly actor: { readonly organisationId: string } };

/** Which edition is meant. */
export type Named = { readonly id: string; readonly edition: string };

/** An own edition as stored, whole. */
export type KeptOwn = {
  readonly own: api.OwnStandard;
  readonly written: Draft;
  readonly partVersions: Readonly<Record<string, number>>;
};

const listed = [
  ...(["id", "edition", "state", "basis", "title", "criteria", "sections", "faults", "version"] as const),
  ...(["changed_at", "changed_by_name", "published_at", "published_by_name", "pack_hash"] as const),
] as const;

/** The drafts and published editions of the organisation, by id, the newest first. */
export async function listOwn(place: Place): Promise<api.OwnStandard[]> {
  const rows = await own(place)
    .select(listed)
    .where("state", "<>", "discarded")
    .orderBy("id")
    .orderBy("created_at", "desc")
    .execute();
  return rows.map(ownOf);
}

/** One edition, discarded ones too; undefined where this organisation has none of that name. */
export async function findOwn(place: Place, named: Named): Promise<KeptOwn | undefined> {
  const row = await whole(place, named).executeTakeFirst();
  return row && keptOf(row);
}

/** The same, and until the transaction ends nobody else changes it. */
export async function lockOwn(place: Place, named: Named): Promise<KeptOwn | undefined> {
  const row = await whole(place, named).forNoKeyUpdate().executeTakeFirst();
  return row && keptOf(row);
}

type Columns = Partial<Omit<OrganisationStandardTable, "organisation_id" | "id" | "edition">>;
type NewColumns = Omit<
  OrganisationStandardTable,
  "organisation_id" | `published_${string}` | `${string}_hash` | "part_versions"
>;

/** Writes a new draft down. */
export async function insertOwn({ tx, actor }: Place, row: NewColumns): Promise<void> {
  const { written, title } = row;
  await tx
    .insertInto("organisation_standards")
    .values({
      ...row,
      organisation_id: actor.organisationId,
      written: json(written),
      title: json(title),
      part_versions: json({}),
    })
    .execute();
}

/** Changes columns of an edition. Needs the lock. */
export async function updateOwn({ tx, actor }: Place, named: Named, columns: Columns): Promise<void> {
  const { written, title, part_versions, ...plain } = columns;
  await tx
    .updateTable("organisation_standards")
    .set({
      ...plain,
      ...(written && { written: json(written) }),
      ...(title && { title: json(title) }),
      ...(part_versions && { part_versions: json(part_versions) }),
    })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", named.id)
    .where("edition", "=", named.edition)
    .execute();
}

/** The hashes of the published editions, the standards by id and the newest edition last. */
export async function publishedHashes(place: Place): Promise<readonly string[]> {
  const rows = await own(place)
    .select("pack_hash")
    .where("state", "=", "published")
    .orderBy("id")
    .orderBy("published_at")
    .execute();
  return rows.flatMap(({ pack_hash }) => pack_hash ?? []);
}

/** The published packs of these hashes; those of other organisations are not seen: row-level security holds them back. */
export async function fetchPublished(tx: Tx, hashes: readonly string[]): Promise<readonly GuidedPack[]> {
  if (hashes.length === 0) return [];
  const rows = await tx
    .selectFrom("organisation_standards")
    .select(["pack_hash", "rules_hash", "texts_hash", "written"])
    .where("state", "=", "published")
    .where("pack_hash", "in", hashes)
    .execute();
  return rows.flatMap(({ pack_hash: hash, rules_hash: rulesHash, texts_hash: textsHash, written }) =>
    hash && rulesHash && textsHash ? [{ hash, rulesHash, textsHash, ...takeApart(written) }] : [],
  );
}

function own({ tx, actor }: Place) {
  return tx.selectFrom("organisation_standards").where("organisation_id", "=", actor.organisationId);
}

function whole(place: Place, { id, edition }: Named) {
  return own(place)
    .select([...listed, "written", "part_versions"])
    .where("id", "=", id)
    .where("edition", "=", edition);
}

type ListedRow = Pick<Selectable<OrganisationStandardTable>, (typeof listed)[number]>;

function ownOf(row: ListedRow): api.OwnStandard {
  const { changed_at, changed_by_name, published_at, published_by_name, pack_hash, ...same } = row;
  return {
    ...same,
    changedAt: changed_at,
    changedBy: changed_by_name,
    publishedAt: published_at,
    publishedBy: published_by_name,
    hash: pack_hash,
  };
}

function keptOf({
  written,
  part_versions,
  ...row
}: ListedRow & Pick<OrganisationStandardTable, "written" | "part_versions">): KeptOwn {
  return { own: ownOf(row), written, partVersions: part_versions };
}
