import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "@plumbline/core/kernel";
import { type GuidedPack, type Pack, Slug, standardName } from "@plumbline/core/standards";
import { loadGuidedPack, loadPack } from "./read-pack.ts";

type Edition = { readonly id: string; readonly edition: string };

/** The folder of the standards that come with Plumbline. */
export const standardsFolder = fileURLToPath(new URL("../../../../standards", import.meta.url));

/** Where packs stand below a root: `<root>/<id>/<edition>/standard.yaml`, in the order of their names. */
export async function packFolders(root: string): Promise<readonly (Edition & { readonly folder: string })[]> {
  const heads = (await readdir(root, { recursive: true, withFileTypes: true })).flatMap((entry) =>
    entry.isFile() && entry.name === "standard.yaml" ? [entry.parentPath] : [],
  );
  return heads
    .flatMap((folder) => {
      const [id, edition, ...deeper] = folder.slice(join(root, "/").length).split(/[\\/]/);
      const named = Slug.safeParse(id).success && Slug.safeParse(edition).success && deeper.length === 0;
      return named && id && edition ? [{ id, edition, folder }] : [];
    })
    .sort((a, b) => a.id.localeCompare(b.id) || byEdition(a, b));
}

/** All packs below a root, by id and edition, older editions first. */
export async function loadPacks(root: string = standardsFolder): Promise<readonly Pack[]> {
  const folders = await packFolders(root);
  return Promise.all(folders.map(({ folder }) => loadPack(folder)));
}

/** The same packs with their guidance. */
export async function loadGuidedPacks(root: string = standardsFolder): Promise<readonly GuidedPack[]> {
  const folders = await packFolders(root);
  return Promise.all(folders.map(({ folder }) => loadGuidedPack(folder)));
}

/** The pack called `id@edition`, or the newest edition of `id`; another name is refused. */
export function findPack<P extends Pack>(packs: readonly P[], name: string): P {
  const editions = packs.map((pack) => ({ ...pack.standard, pack }));
  return named(editions, name).pack;
}

/** Loads only the pack asked for, by the same names as `findPack`. */
export async function loadNamedPack(name: string, root: string = standardsFolder): Promise<Pack> {
  return loadPack(named(await packFolders(root), name).folder);
}

/** Loads the pack asked for with its guidance. */
export async function loadNamedGuidedPack(name: string, root: string = standardsFolder): Promise<GuidedPack> {
  return loadGuidedPack(named(await packFolders(root), name).folder);
}

function named<T extends Edition>(editions: readonly T[], name: string): T {
  const [id, edition] = name.split("@");
  const found = editions
    .filter((one) => one.id === id && (edition === undefined || one.edition === edition))
    .sort(byEdition)
    .at(-1);
  if (!found) throw new Refusal("standard-unknown", { name, known: editions.map(standardName).join(", ") });
  return found;
}

/** Editions count as numbers where they are: 9 before 10, 2017 before 2025. */
function byEdition(a: Edition, b: Edition): number {
  return a.edition.localeCompare(b.edition, "en", { numeric: true });
}
