import { damaged, readArchive } from "./archive.ts";
import { fileEntry, keyEntry, type Manifest, packEntry, tableEntry } from "./manifest.ts";
import type { Entry } from "./tar.ts";

/** Reads a backup from end to end: every hash, every row counted, nothing unknown. Needs no server. */
export async function verify(file: string): Promise<Manifest> {
  const rows = new Map<string, number>();
  const manifest = await readArchive(file, async (entry) => {
    const table = tableEntry.exec(entry.name)?.groups?.table;
    const isKnown =
      table || fileEntry.test(entry.name) || packEntry.test(entry.name) || entry.name === keyEntry;
    if (!isKnown) throw damaged(file, "it is no part of a backup", entry.name);
    if (table) rows.set(table, (rows.get(table) ?? 0) + (await countLines(entry)));
  });
  for (const { name, rows: stated } of manifest.tables) {
    const counted = rows.get(name) ?? 0;
    if (counted !== stated) throw damaged(file, `${counted} rows instead of ${stated}`, name);
  }
  return manifest;
}

async function countLines({ content }: Entry): Promise<number> {
  let lines = 0;
  for await (const part of content) {
    for (const byte of part) if (byte === 10) lines += 1;
  }
  return lines;
}
