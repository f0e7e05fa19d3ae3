import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { z } from "zod";
import { lockFiles, lockFolder } from "./folder-lock.ts";
import { productVersion } from "./version.ts";
import { writeDurably } from "./write-durably.ts";

/** What `plumbline.json` says: this folder belongs to an established installation, and where its records are. */
const Marker = z.object({
  format: z.literal(1),
  id: z.uuid(),
  created: z.iso.datetime(),
  version: z.string(),
  records: z.enum(["embedded", "external"]),
  /** Where the embedded cluster is, seen from the data folder; absolute where it had to live elsewhere. */
  home: z.string().nullable(),
});
export type Marker = z.infer<typeof Marker>;

/** A data folder taken by this process; `marker` is null until the records are established. */
export type DataFolder = {
  readonly path: string;
  readonly marker: Marker | null;
  release(): void;
};

const markerFile = "plumbline.json";
/** What a folder may hold before it is established: locks, a begun database, the note that it will be a demo, standards imported before the first start. */
const harmless: readonly string[] = [...lockFiles, "lost+found", "postgres", "demo.json", "standards"];

/** Takes a data folder, making it where it is not there; refuses a stranger's folder and one in use. */
export function takeFolder(folder: string, records: Marker["records"]): DataFolder {
  const path = makeFolder(folder);
  refuseForeign(path);
  const release = lockFolder(path);
  try {
    const marker = readMarker(path);
    if (marker && marker.records !== records) {
      throw new Refusal("store-kept-elsewhere", { folder: path, kept: marker.records });
    }
    return { path, marker, release };
  } catch (refusal) {
    release();
    throw refusal;
  }
}

/** The folder's marker, or null where there is none. */
export function readMarker(folder: string): Marker | null {
  const file = join(folder, markerFile);
  if (!existsSync(file)) return null;
  try {
    return Marker.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new Refusal("marker-unreadable", { file });
  }
}

/** Declares the folder established; from now on missing records are a refusal, never a fresh start. */
export function writeMarker(
  folder: string,
  facts: Pick<Marker, "id" | "created" | "records" | "home">,
): Marker {
  const marker: Marker = { format: 1, version: productVersion, ...facts };
  writeDurably(join(folder, markerFile), `${JSON.stringify(marker, null, 2)}\n`);
  return marker;
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = realpathSync(folder);
    // As root, PostgreSQL runs as somebody else and has to walk through; what lies inside is closed by itself.
    if (process.getuid?.() === 0 && !foreignEntry(path)) chmodSync(path, 0o711);
    return path;
  } catch (error) {
    throw new Refusal("folder-not-writable", { folder, reason: String(error) });
  }
}

function refuseForeign(folder: string): void {
  const found = foreignEntry(folder);
  if (found) throw new Refusal("folder-foreign", { folder, found });
}

function foreignEntry(folder: string): string | undefined {
  if (existsSync(join(folder, markerFile))) return undefined;
  return readdirSync(folder).find((name) => !harmless.includes(name));
}
