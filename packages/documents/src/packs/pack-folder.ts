import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { type GuidedPack, standardName } from "@plumbline/core/standards";
import { packFiles } from "./pack-yaml.ts";

/**
 * Writes a pack as the folder `<root>/<id>/<edition>`, on disk before it counts: whole, or not at all. One that is
 * there is replaced only where that is asked for. Gives the folder.
 */
export async function writePackFolder(
  pack: GuidedPack,
  root: string,
  { replace }: { readonly replace: boolean },
): Promise<string> {
  const { id, edition } = pack.standard;
  const home = join(root, id);
  const [folder, draft, former] = [edition, `.${edition}.new`, `.${edition}.old`].map((name) =>
    join(home, name),
  );
  if (!folder || !draft || !former) throw new Error("a pack has three folders");
  await makeFolder(home);
  await finishReplacements(root);
  const isThere = await exists(folder);
  if (isThere && !replace) throw new Refusal("pack-exists", { name: standardName(pack.standard), folder });
  await rm(draft, { recursive: true, force: true });
  await makeFolder(draft);
  for (const { name, text } of packFiles(pack)) await writeSynced(join(draft, name), text);
  await syncFolder(draft);
  if (isThere) await rename(folder, former);
  await rename(draft, folder);
  await syncFolder(home);
  await rm(former, { recursive: true, force: true });
  return folder;
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

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
