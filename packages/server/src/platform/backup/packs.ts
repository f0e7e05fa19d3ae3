import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { type WrittenFile, writeFolder } from "@plumbline/documents";
import { packEntry } from "./manifest.ts";
import type { Entry } from "./tar.ts";

/** The standards laid into a data folder, `<data>/standards/<id>/<edition>/*.yaml`, edition by edition. */
export async function* readPacks(dataFolder: string): AsyncGenerator<Entry> {
  for (const id of await namesIn(join(dataFolder, "standards")))
    for (const edition of await namesIn(join(dataFolder, "standards", id))) {
      const place = `standards/${id}/${edition}`;
      for (const { name, content } of await filesOf(dataFolder, place))
        yield { name: `${place}/${name}`, bytes: content.length, content: once(content) };
    }
}

/** The files of one edition; read anew where it was replaced meanwhile, so that they belong together. */
async function filesOf(dataFolder: string, place: string): Promise<readonly PackFile[]> {
  const folder = join(dataFolder, place);
  const before = await inodeOf(folder);
  const files = await readAll(folder, place).catch((error: Error) => error);
  if ((await inodeOf(folder)) !== before) return filesOf(dataFolder, place);
  if (files instanceof Error) throw files;
  return files;
}

type PackFile = { readonly name: string; readonly content: Buffer };

async function readAll(folder: string, place: string): Promise<readonly PackFile[]> {
  const names = (await namesIn(folder)).filter((name) => packEntry.test(`${place}/${name}`));
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(join(folder, name)) })));
}

async function inodeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ ino }) => ino,
    () => null,
  );
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch((): string[] => [])).sort();
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Gathers the packs of a backup that is being read, and writes each edition whole when all are there. */
export function gatherPacks(dataFolder: string) {
  const folders = new Map<string, WrittenFile[]>();
  return {
    take: async ({ name, content }: Entry): Promise<void> => {
      const { id, edition, file } = packEntry.exec(name)?.groups ?? {};
      if (!id || !edition || !file) return;
      const folder = join(dataFolder, "standards", id, edition);
      const files = folders.get(folder) ?? [];
      files.push({ name: file, content: await buffer(content) });
      folders.set(folder, files);
    },
    write: async (): Promise<void> => {
      for (const [folder, files] of folders) await writeFolder(folder, files);
    },
  };
}
