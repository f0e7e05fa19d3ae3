import { join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { type GuidedPack, standardName } from "@plumbline/core/standards";
import { packFolders, standardsFolder } from "./folders.ts";
import { writePackFolder } from "./pack-folder.ts";
import { loadPack } from "./read-pack.ts";
import { rulesDiffer } from "./shelf.ts";

/** Where the packs of a data folder stand. */
export function ownStandardsFolder(dataFolder: string): string {
  return join(dataFolder, "standards");
}

/**
 * Puts a pack on the shelf of a data folder. Over a shipped edition only words may be laid, under a revision of their
 * own: the rules of an edition never change. Gives the folder.
 */
export async function installPack(
  pack: GuidedPack,
  places: { readonly own: string; readonly shipped?: string | undefined },
  options: { readonly replace: boolean },
): Promise<string> {
  await refuseOverShipped(pack, places.shipped ?? standardsFolder);
  return writePackFolder(pack, places.own, options);
}

async function refuseOverShipped(pack: GuidedPack, root: string): Promise<void> {
  const name = standardName(pack.standard);
  const same = (await packFolders(root)).find((one) => standardName(one) === name);
  if (!same) return;
  const shipped = await loadPack(same.folder);
  if (shipped.rulesHash !== pack.rulesHash) throw rulesDiffer(name);
  if (shipped.standard.revision === pack.standard.revision)
    throw new Refusal("revision-taken", { name, revision: pack.standard.revision });
}
