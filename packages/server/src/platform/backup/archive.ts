import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline as connect } from "node:stream";
import { text as readText } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { Refusal } from "@plumbline/core/kernel";
import { syncFolder } from "../postgres/index.ts";
import { backupFormat, Manifest, type SealedEntry } from "./manifest.ts";
import { archiveEnd, BrokenArchive, type Entry, packEntry, unpack } from "./tar.ts";

type Contents = {
  readonly entries: AsyncIterable<Entry>;
  /** Asked once everything else is written, and told what that was. */
  readonly manifest: (written: readonly SealedEntry[]) => Omit<Manifest, "format" | "entries">;
  readonly now: Date;
};

/**
 * Writes a backup, a gzipped tar with the manifest as its last entry: first beside its name, then, safely on
 * disk, under it. Never replaces a file.
 */
export async function writeArchive(file: string, contents: Contents): Promise<Manifest> {
  if (existsSync(file)) throw new Refusal("backup-exists", { file });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.unfinished`;
  const sealed: { manifest?: Manifest } = {};
  try {
    const gzip = createGzip({ level: 6 });
    await pipeline(packAll(contents, sealed), gzip, createWriteStream(unfinished, { mode: 0o600 }));
    const handle = await open(unfinished, "r");
    await handle.sync().finally(() => handle.close());
    await rename(unfinished, file);
    syncFolder(dirname(file));
  } finally {
    await rm(unfinished, { force: true });
  }
  if (!sealed.manifest) throw new Error("the archive was written without its manifest");
  return sealed.manifest;
}

async function* packAll(
  { entries, manifest, now }: Contents,
  sealed: { manifest?: Manifest },
): AsyncGenerator<Uint8Array> {
  const list: SealedEntry[] = [];
  for await (const entry of entries) {
    const hash = createHash("sha256");
    yield* packEntry({ ...entry, content: hashing(entry.content, hash) }, now);
    list.push({ name: entry.name, bytes: entry.bytes, sha256: hash.digest("hex") });
  }
  sealed.manifest = { format: backupFormat, ...manifest(list), entries: list };
  yield* packEntry(textEntry("manifest.json", `${JSON.stringify(sealed.manifest, null, 1)}\n`), now);
  yield archiveEnd;
}

/** An entry from text at hand. */
export function textEntry(name: string, text: string): Entry {
  const bytes = Buffer.from(text);
  return { name, bytes: bytes.length, content: once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* hashing(
  content: AsyncIterable<Uint8Array>,
  hash: { update(part: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const part of content) {
    hash.update(part);
    yield part;
  }
}

/**
 * Reads a backup from end to end, giving each entry to `visit`, and checks every hash against the manifest.
 * What was visited counts only once this has returned.
 */
export async function readArchive(file: string, visit: (entry: Entry) => Promise<void>): Promise<Manifest> {
  try {
    return await readAll(file, visit);
  } catch (error) {
    throw error instanceof BrokenArchive ? damaged(file, error.message) : error;
  }
}

async function readAll(file: string, visit: (entry: Entry) => Promise<void>): Promise<Manifest> {
  const found: SealedEntry[] = [];
  let text = "";
  for await (const entry of openArchive(file)) {
    if (text) throw damaged(file, "something follows the manifest", entry.name);
    if (entry.name === "manifest.json") {
      text = await readText(entry.content);
      continue;
    }
    const hash = createHash("sha256");
    const content = hashing(entry.content, hash);
    await visit({ ...entry, content });
    for await (const _ of content); // the hash speaks for all of it, whatever the visitor read
    found.push({ name: entry.name, bytes: entry.bytes, sha256: hash.digest("hex") });
  }
  const manifest = readManifest(file, text);
  compare(file, manifest.entries, found);
  return manifest;
}

async function* openArchive(file: string): AsyncGenerator<Entry> {
  const handle = await open(file, "r").catch((error: Error) => {
    throw new Refusal("backup-unreadable", { file, reason: error.message });
  });
  // The callback is needed for the error to travel on; it is met where the bytes are read.
  const bytes = inflating(connect(handle.createReadStream(), createGunzip(), () => {}));
  yield* unpack(bytes);
  // Reads the check sum at gzip's end, so that a cut within it is noticed, too.
  for await (const _ of bytes);
}

async function* inflating(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw new BrokenArchive(error instanceof Error ? error.message : String(error));
  }
}

function readManifest(file: string, text: string): Manifest {
  if (!text) throw damaged(file, "it has no manifest");
  try {
    const manifest = Manifest.parse(JSON.parse(text));
    if (manifest.format <= backupFormat) return manifest;
    throw new Refusal("backup-of-newer-release", { format: manifest.format });
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(file, "its manifest cannot be read");
  }
}

function compare(file: string, sealed: readonly SealedEntry[], found: readonly SealedEntry[]): void {
  for (const [at, entry] of sealed.entries()) {
    const there = found[at];
    const same = there?.name === entry.name && there.bytes === entry.bytes && there.sha256 === entry.sha256;
    if (!same) throw damaged(file, "its hash is not the one in the manifest", entry.name);
  }
  const extra = found[sealed.length];
  if (extra) throw damaged(file, "it is not in the manifest", extra.name);
}

/** The refusal of a backup that does not hold what its manifest says. */
export function damaged(file: string, reason: string, entry = ""): Refusal {
  return new Refusal("backup-damaged", { file, entry, reason });
}
