import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { type GuidedPack, standardName } from "@plumbline/core/standards";
import { packFiles } from "./pack-yaml.ts";

/** A file to be written, with what stands in it. */
export type WrittenFile = { readonly name: string; readonly content: string | Uint8Array };

/** Writes a pack as the folder `<root>/<id>/<edition>`; one that is there is replaced only where that is asked for. */
export async function writePackFolder(
  pack: GuidedPack,
  root: string,
  { replace }: { readonly replace: boolean },
): Promise<string> {
  const { id, edition } = pack.standard;
  const folder = join(root, id, edition);
  await finishReplacements(root);
  if (!replace && (await exists(folder)))
    throw new Refusal("pack-exists", { name: standardName(pack.standard), folder });
  const files = packFiles(pack).map(({ name, text }) => ({ name, content: text }));
  await writeFolder(folder, files);
  return folder;
}

/** Writes a folder of files, on disk before it counts: whole, or not at all. What was there under its name is gone then. */
export async function writeFolder(folder: string, files: readonly WrittenFile[]): Promise<void> {
  const [home, name] = [dirname(folder), basename(folder)];
  const [draft, former] = [join(home, `.${name}.new`), join(home, `.${name}.old`)];
  await rm(draft, { recursive: true, force: true });
  await makeFolder(home);
  await makeFolder(draft);
  for (const file of files) await writeSynced(join(draft, file.name), file.content);
  await syncFolder(draft);
  if (await exists(folder)) await rename(folder, former);
  await rename(draft, folder);
  await syncFolder(home);
  await rm(former, { recursive: true, force: true });
}

/** Ends replacements that a crash broke off: the former pack comes back unless the new one is in its place. */
export async function finishReplacements(root: string): Promise<void> {
  for (const home of await foldersIn(root))
    for (const name of await namesIn(join(root, home))) {
      const edition = /^\.(.+)\.old$/.exec(name)?.[1];
      if (edition === undefined) continue;
      const [folder, former] = [join(root, home, edition), join(root, home, name)];
      if (await exists(folder)) await rm(former, { recursive: true, force: true });
      else await rename(former, folder);
    }
}

async function foldersIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Makes a folder that nobody else can read, and what is above it, each name safe on disk. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

async function writeSynced(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
