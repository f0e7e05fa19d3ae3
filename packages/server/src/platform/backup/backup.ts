import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";
import { withConnection } from "../database/index.ts";
import { readApplied } from "../database/migrate.ts";
import { type Files, joinFiles } from "../files/index.ts";
import { anchorHeads } from "../journal/index.ts";
import { productVersion, type Records } from "../postgres/index.ts";
import { textEntry, writeArchive } from "./archive.ts";
import { fileEntry, keyEntry, type Manifest, type SealedEntry } from "./manifest.ts";
import { readPacks } from "./packs.ts";
import * as store from "./store.ts";
import type { Entry } from "./tar.ts";

type Backing = {
  readonly records: Pick<Records, "ownerUrl" | "folder">;
  /** Where to write; must not exist. `.tar.gz` by custom. */
  readonly file: string;
  readonly now: Date;
};

/**
 * Writes everything into one file as it stands at one moment: all rows from a single snapshot, every file they
 * speak of, the standards of the data folder and the signing key. The server may go on working meanwhile. Waiting jobs are not part of it.
 */
export async function backup({ records, file, now }: Backing): Promise<Manifest> {
  const files = joinFiles(records.folder);
  const manifest = await withConnection(records.ownerUrl, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const snapshot = await beginSnapshot(client);
    return writeArchive(file, {
      now,
      entries: readAll(client, files, snapshot, records.folder),
      manifest: (written) => ({
        version: productVersion,
        createdAt: now.toISOString(),
        ...snapshot.facts,
        tables: snapshot.shapes.map(({ name }) => ({ name, rows: snapshot.rows.get(name) ?? 0 })),
        missing: [...snapshot.missing, ...altered(written)],
      }),
    });
  });
  const at = now.toISOString();
  anchorHeads(
    records.folder,
    manifest.journals.map(({ organisationId, entries, head }) => ({
      ...{ at, organisationId, sequence: entries, hash: head },
    })),
  );
  return manifest;
}

type Snapshot = {
  readonly shapes: readonly store.TableShape[];
  readonly organisations: readonly string[];
  readonly facts: Pick<Manifest, "installationId" | "migrations" | "journals">;
  /** Counted while they are read. */
  readonly rows: Map<string, number>;
  readonly missing: Manifest["missing"];
};

async function beginSnapshot(client: Client): Promise<Snapshot> {
  const organisations = await store.readOrganisations(client);
  const journals: Manifest["journals"] = [];
  for (const organisationId of organisations) {
    const head = await store.readJournalHead(client, organisationId);
    if (head) journals.push({ organisationId, ...head });
  }
  const migrations = [...(await readApplied(client))];
  const installationId = await store.readInstallationId(client);
  const shapes = await store.readShapes(client);
  return {
    shapes,
    organisations,
    facts: { installationId, migrations, journals },
    rows: new Map(),
    missing: [],
  };
}

async function* readAll(
  client: Client,
  files: Files,
  snapshot: Snapshot,
  dataFolder: string,
): AsyncGenerator<Entry> {
  for (const table of snapshot.shapes) {
    const owners = table.perOrganisation ? snapshot.organisations : [null];
    for (const owner of owners) yield* readTable(client, table, owner, snapshot);
  }
  for (const organisationId of snapshot.organisations) {
    yield* readFiles(client, files, organisationId, snapshot);
  }
  yield* readPacks(dataFolder);
  const key = join(dataFolder, keyEntry);
  if (existsSync(key)) yield textEntry(keyEntry, await readFile(key, "utf8"));
}

const partCharacters = 4_000_000;

/** A table's rows in parts of some 4 MB, so that neither side ever holds a table in memory. */
async function* readTable(
  client: Client,
  table: store.TableShape,
  owner: string | null,
  snapshot: Snapshot,
): AsyncGenerator<Entry> {
  let part = "";
  let number = 0;
  const seal = () => {
    number += 1;
    const name = `tables/${table.name}/${owner ?? "installation"}/${String(number).padStart(6, "0")}.jsonl`;
    const entry = textEntry(name, part);
    part = "";
    return entry;
  };
  for await (const lines of store.readRows(client, table, owner)) {
    snapshot.rows.set(table.name, (snapshot.rows.get(table.name) ?? 0) + lines.length);
    for (const line of lines) {
      part += `${line}\n`;
      if (part.length >= partCharacters) yield seal();
    }
  }
  if (part) yield seal();
}

async function* readFiles(
  client: Client,
  files: Files,
  organisationId: string,
  { missing }: Snapshot,
): AsyncGenerator<Entry> {
  for await (const { sha256, bytes } of store.readFileRows(client, organisationId)) {
    if ((await files.sizeOf(organisationId, sha256)) !== bytes) {
      missing.push({ organisationId, sha256 });
      continue;
    }
    const content = await files.open(organisationId, sha256);
    yield { name: `files/${organisationId}/${sha256}`, bytes, content };
  }
}

/** Files whose bytes are no longer those their name stands for. */
function altered(written: readonly SealedEntry[]): Manifest["missing"] {
  return written.flatMap(({ name, sha256: found }) => {
    const { organisationId, sha256 } = fileEntry.exec(name)?.groups ?? {};
    if (!organisationId || !sha256 || sha256 === found) return [];
    return [{ organisationId, sha256 }];
  });
}
