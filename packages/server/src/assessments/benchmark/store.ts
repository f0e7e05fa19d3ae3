import type { BenchmarkConsent, BenchmarkEntry, BenchmarkFile } from "@plumbline/core/assessments";
import { json } from "../../platform/database/index.ts";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";

/** The settings as kept, with the random number files are known by. */
export type KeptSettings = { readonly least: number; readonly source: string; readonly version: number };

/** What the organisation set; undefined where it never set anything. */
export async function readSettings({ tx, actor }: Place): Promise<KeptSettings | undefined> {
  return tx
    .selectFrom("benchmark_settings")
    .select(["least", "source", "version"])
    .where("organisation_id", "=", actor.organisationId)
    .executeTakeFirst();
}

/** The settings, which nobody else changes until the transaction ends; put down as handed in where there are none. */
export async function holdSettings({ tx, actor }: Place, first: KeptSettings): Promise<KeptSettings> {
  await tx
    .insertInto("benchmark_settings")
    .values({ organisation_id: actor.organisationId, ...first })
    .onConflict((there) => there.doNothing())
    .execute();
  return tx
    .selectFrom("benchmark_settings")
    .select(["least", "source", "version"])
    .where("organisation_id", "=", actor.organisationId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** Writes the settings down. Needs the lock. */
export async function saveSettings(
  { tx, actor }: Place,
  { least, version }: Pick<KeptSettings, "least" | "version">,
): Promise<void> {
  await tx
    .updateTable("benchmark_settings")
    .set({ least, version })
    .where("organisation_id", "=", actor.organisationId)
    .execute();
}

/** A consent as kept, with what the ids of its entries are worked out from. */
export type KeptConsent = BenchmarkConsent & { readonly secret: string };

/** What was decided of each centre, or of one; those nobody decided about are not there. */
export async function readConsents({ tx, actor }: Place, centreId?: string): Promise<KeptConsent[]> {
  return tx
    .selectFrom("benchmark_consents as consent")
    .innerJoin("centres", (join) =>
      join
        .onRef("centres.organisation_id", "=", "consent.organisation_id")
        .onRef("centres.id", "=", "consent.centre_id"),
    )
    .select(["consent.centre_id as centreId", "centres.name as centreName", "consent.consented"])
    .select(["consent.version", "consent.decided_by_name as decidedBy", "consent.decided_at as decidedAt"])
    .select("consent.secret")
    .where("consent.organisation_id", "=", actor.organisationId)
    .$if(centreId !== undefined, (of) => of.where("consent.centre_id", "=", centreId ?? ""))
    .orderBy("centres.name")
    .orderBy("consent.centre_id")
    .execute();
}

/** Writes a decision down over the version before; false where somebody was quicker, and nothing changed. */
export async function saveConsent(
  { tx, actor, now }: Work,
  {
    centreId,
    consented,
    secret,
    version,
  }: Pick<KeptConsent, "centreId" | "consented" | "secret" | "version">,
): Promise<boolean> {
  const by = { decided_by: actor.accountId, decided_by_name: actor.name, decided_at: now.toISOString() };
  const change = { consented, secret, version, ...by };
  const saved = await tx
    .insertInto("benchmark_consents")
    .values({ organisation_id: actor.organisationId, centre_id: centreId, ...change })
    .onConflict((former) =>
      former
        .columns(["organisation_id", "centre_id"])
        .doUpdateSet(change)
        .where("benchmark_consents.version", "=", version - 1),
    )
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === 1n;
}

/** The files taken in, the latest first. */
export async function readFiles({ tx, actor }: Place) {
  return tx
    .selectFrom("benchmark_files")
    .select(["id", "name", "sha256", "source"])
    .select(["imported_by_name as importedBy", "imported_at as importedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .orderBy("imported_at", "desc")
    .orderBy("id")
    .execute();
}

/** How many entries each file has by standard and its rules. */
export async function countEntries({ tx, actor }: Place) {
  return tx
    .selectFrom("benchmark_entries")
    .select(["file_id as fileId", "standard", "rules_hash as rulesHash"])
    .select(({ fn }) => fn.countAll<number>().as("entries"))
    .where("organisation_id", "=", actor.organisationId)
    .groupBy(["file_id", "standard", "rules_hash"])
    .orderBy("standard")
    .execute();
}

type NewFile = { readonly id: string; readonly name: string; readonly sha256: string };

/** Takes a file in, in place of the former one of its source. */
export async function replaceFile(
  work: Work,
  { id, name, sha256 }: NewFile,
  file: BenchmarkFile,
): Promise<void> {
  const { tx, actor, now } = work;
  const own = { organisation_id: actor.organisationId };
  await tx
    .deleteFrom("benchmark_files")
    .where("organisation_id", "=", actor.organisationId)
    .where("source", "=", file.source)
    .execute();
  const by = { imported_by: actor.accountId, imported_by_name: actor.name, imported_at: now.toISOString() };
  await tx
    .insertInto("benchmark_files")
    .values({ ...own, id, name, sha256, source: file.source, ...by })
    .execute();
  const rows = file.entries.map(({ id: entryId, rulesHash, sections, ...entry }) => ({
    ...{ ...own, file_id: id, entry_id: entryId, rules_hash: rulesHash },
    ...{ ...entry, sections: json(sections) },
  }));
  await tx.insertInto("benchmark_entries").values(rows).execute();
}

/** Takes a file away with its entries; undefined where there is none of that id. */
export async function deleteFile({ tx, actor }: Place, id: string): Promise<{ name: string } | undefined> {
  return tx
    .deleteFrom("benchmark_files")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", id)
    .returning("name")
    .executeTakeFirst();
}

/** The entries of others by one set of rules; of one entry in several files that of the newest file first. */
export async function readEntries({ tx, actor }: Place, rulesHash: string): Promise<BenchmarkEntry[]> {
  return tx
    .selectFrom("benchmark_entries")
    .select(["entry_id as id", "industry", "seats", "region", "quarter", "standard"])
    .select(["rules_hash as rulesHash", "share", "level", "sections"])
    .where("organisation_id", "=", actor.organisationId)
    .where("rules_hash", "=", rulesHash)
    .orderBy("entry_id")
    .orderBy("file_id", "desc")
    .execute();
}
