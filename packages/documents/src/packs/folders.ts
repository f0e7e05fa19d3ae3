import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Slug } from "@plumbline/core/standards";

/** What names an edition. */
export type Edition = { readonly id: string; readonly edition: string };

/** The folder of the standards that come with Plumbline. */
export const standardsFolder = fileURLToPath(new URL("../../../../standards", import.meta.url));

/** Where packs stand below a root: `<root>/<id>/<edition>/standard.yaml`, in the order of their names. */
export async function packFolders(root: string): Promise<readonly (Edition & { readonly folder: string })[]> {
  const heads = (await entriesBelow(root)).flatMap((entry) =>
    entry.isFile() && entry.name === "standard.yaml" ? [entry.parentPath] : [],
  );
  return heads
    .flatMap((folder) => {
      const [id, edition, ...deeper] = folder.slice(join(root, "/").length).split(/[\\/]/);
      const named = Slug.safeParse(id).success && Slug.safeParse(edition).success && deeper.length === 0;
      return named && id && edition ? [{ id, edition, folder }] : [];
    })
    .sort(byName);
}

/** A folder that is not there holds no packs. */
async function entriesBelow(root: string) {
  return readdir(root, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

/** By id, older editions first. */
export function byName(a: Edition, b: Edition): number {
  return a.id.localeCompare(b.id) || byEdition(a, b);
}

/** Editions count as numbers where they are: 9 before 10, 2017 before 2025. */
export function byEdition(a: Edition, b: Edition): number {
  return a.edition.localeCompare(b.edition, "en", { numeric: true });
}
