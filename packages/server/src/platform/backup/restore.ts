import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Refusal } from "@plumbline/core/kernel";
import type { Client } from "pg";
import { migrate, readMigrations, withConnection } from "../database/index.ts";
import { pendingMigrations, readApplied } from "../database/migrate.ts";
import { type Files, openFiles } from "../files/index.ts";
import { keepInstanceKey } from "../keys/instance-key.ts";
import type { Records } from "../postgres/index.ts";
import { damaged, readArchive } from "./archive.ts";
import { fileEntry, keyEntry, type Manifest, packEntry, tableEntry } from "./manifest.ts";
import { gatherPacks } from "./packs.ts";
import * as store from "./store.ts";
import type { Entry } from "./tar.ts";
import { verify } from "./verify.ts";

/** What a restore did, or would do. */
export type Restoration = {
  readonly manifest: Manifest;
  readonly rows: number;
  readonly files: number;
  /** Standards of the data folder. */
  readonly standards: number;
  /** The migrations run on the restored records to bring them to this release. */
  readonly forward: readonly string[];
};

/** Checks all of a backup, and that this release can take it on, without writing anything. */
export async function rehearse(file: string): Promise<Restoration> {
  const manifest = await verify(file);
  const forward = pendingMigrations(readMigrations(), manifest.migrations);
  return report(
    manifest,
    forward.map(({ name }) => name),
  );
}

/**
 * Puts a backup into the records of a new data folder, as one transaction, and brings them forward to this
 * release. Everything is checked before anything is written, and the journals once more after.
 */
export async function restore(file: string, records: Records): Promise<Restoration> {
  await refuseNotEmpty(records);
  const { manifest } = await rehearse(file);
  const installation = { id: manifest.installationId, expects: "this-or-empty" } as const;
  const url = records.ownerUrl;
  const then = readMigrations().slice(0, manifest.migrations.length);
  await migrate({ url, installation, migrations: then });
  await withConnection(url, (client) => load(client, file, records.folder, manifest));
  records.confirm(manifest.installationId);
  const { applied } = await migrate({ url, installation });
  // Without statistics every query of the first minutes is planned as if the tables were still empty.
  await withConnection(url, (client) => client.query("analyze"));
  return report(manifest, applied);
}

function report(manifest: Manifest, forward: readonly string[]): Restoration {
  const rows = manifest.tables.reduce((total, table) => total + table.rows, 0);
  const files = manifest.entries.filter(({ name }) => fileEntry.test(name)).length;
  const standards = new Set(
    manifest.entries.flatMap(({ name }) => packEntry.exec(name)?.[0].replace(/[^/]+$/, "") ?? []),
  );
  return { manifest, rows, files, standards: standards.size, forward };
}

async function refuseNotEmpty({ ownerUrl, folder }: Records): Promise<void> {
  const done = await withConnection(ownerUrl, readApplied);
  if (done.length > 0) throw new Refusal("store-not-empty", { folder });
}

async function load(client: Client, file: string, folder: string, manifest: Manifest): Promise<void> {
  const files = openFiles(folder);
  const packs = gatherPacks(folder);
  let key: string | null = null;
  await client.query("begin");
  const shapes = await store.readShapes(client);
  const putBackForeignKeys = await store.liftForeignKeys(client);
  await store.clearTables(client, shapes);
  await readArchive(file, async (entry) => {
    if (tableEntry.test(entry.name)) await loadRows(client, shapes, entry, file);
    else if (packEntry.test(entry.name)) await packs.take(entry);
    else if (entry.name === keyEntry) key = await text(entry.content);
    else await loadFile(files, entry);
  });
  await putBackForeignKeys();
  await checkJournals(client, manifest);
  await packs.write();
  if (key !== null) keepInstanceKey(join(folder, keyEntry), key);
  await client.query("commit");
}

async function loadRows(
  client: Client,
  shapes: readonly store.TableShape[],
  { name, content }: Entry,
  file: string,
): Promise<void> {
  const { table, owner } = tableEntry.exec(name)?.groups ?? {};
  const shape = shapes.find((known) => known.name === table);
  if (!shape) throw damaged(file, "no such table in this release", name);
  const lines = (await text(content)).split("\n").filter((line) => line !== "");
  await store.writeRows(client, shape, owner === "installation" ? null : (owner ?? null), lines);
}

async function loadFile(files: Files, { name, bytes, content }: Entry): Promise<void> {
  const { organisationId } = fileEntry.exec(name)?.groups ?? {};
  if (organisationId) await files.put(organisationId, Readable.from(content), { limitBytes: bytes });
}

async function checkJournals(client: Client, manifest: Manifest): Promise<void> {
  for (const { organisationId, entries, head } of manifest.journals) {
    const found = await store.followJournal(client, organisationId);
    if (found.brokenAt !== null || found.entries !== entries || found.head !== head) {
      const brokenAt = found.brokenAt ?? found.entries;
      throw new Refusal("restored-journal-broken", { organisation: organisationId, brokenAt });
    }
  }
}
