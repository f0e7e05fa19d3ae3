import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Guidances, GuidedPack, Pack } from "@plumbline/core/standards";

/** Reading a pack's YAML and holding it against the model takes longer than all else a command does. */
const shelf = fileURLToPath(new URL("../../../../node_modules/.cache/plumbline/packs", import.meta.url));
const mostKept = 60;

/** The sources that say what a pack's files mean: with other sources, the same files are another pack. */
const meaning = [
  new URL(".", import.meta.url),
  new URL(".", import.meta.resolve("@plumbline/core/standards")),
  new URL("../organisation/", import.meta.resolve("@plumbline/core/standards")),
].map((folder) => fileURLToPath(folder));

/** A pack that was read before; guidance, which is most of it, stands in a file of its own. */
export type CompiledPack = { readonly pack: Pack; readonly guidance: () => Promise<Guidances> };

/** The pack of these files as it was read before, or as `read` reads it now, to be kept for the next time. */
export async function compiled(folder: string, read: () => Promise<GuidedPack>): Promise<CompiledPack> {
  const key = await keyOf(folder);
  return (await kept(key)) ?? keep(key, await read());
}

/** The pack of these files where it was read before; null where it was not. */
export async function compiledBefore(folder: string): Promise<Pack | null> {
  return (await kept(await keyOf(folder)))?.pack ?? null;
}

async function kept(key: string): Promise<CompiledPack | null> {
  const pack = await jsonIn<Pack>(placeOf(key, "pack"));
  const isWhole = await stat(placeOf(key, "guidance")).then(
    () => true,
    () => false,
  );
  if (!pack || !isWhole) return null;
  return { pack, guidance: async () => (await jsonIn<Guidances>(placeOf(key, "guidance"))) ?? {} };
}

async function keep(key: string, { guidance, ...pack }: GuidedPack): Promise<CompiledPack> {
  try {
    await mkdir(shelf, { recursive: true });
    await writeWhole(placeOf(key, "guidance"), guidance);
    await writeWhole(placeOf(key, "pack"), pack);
    await dropOldest();
  } catch {
    // A checkout that cannot be written to, or a full disk: the pack is read anew the next time.
  }
  return { pack, guidance: async () => guidance };
}

/** What was written in full stands under its name, or nothing does. */
async function writeWhole(place: string, value: unknown): Promise<void> {
  const draft = `${place}.${process.pid}`;
  await writeFile(draft, JSON.stringify(value));
  await rename(draft, place);
}

async function dropOldest(): Promise<void> {
  const names = await readdir(shelf);
  if (names.length <= mostKept) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(shelf, name))).mtimeMs })),
  );
  const old = aged.sort((a, b) => b.at - a.at).slice(mostKept / 2);
  await Promise.all(old.map(({ name }) => rm(join(shelf, name), { force: true })));
}

async function keyOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const [place, pattern] of [
    ...meaning.map((source) => [source, /(?<!\.test)\.ts$/] as const),
    [folder, /\.yaml$/] as const,
  ]) {
    const names = (await readdir(place)).filter((name) => pattern.test(name)).sort();
    const contents = await Promise.all(names.map((name) => readFile(join(place, name))));
    for (const [at, bytes] of contents.entries())
      hash.update(`\0${names[at]}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function placeOf(key: string, what: "pack" | "guidance"): string {
  return join(shelf, `${key}.${what}.json`);
}

async function jsonIn<T>(place: string): Promise<T | null> {
  try {
    // The file is our own, written by `keep`, and named by all it was made from.
    const kept: T = JSON.parse(await readFile(place, "utf8"));
    return kept;
  } catch {
    // Not there, or cut off: the pack is read anew.
    return null;
  }
}
