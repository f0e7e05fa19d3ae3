import { Refusal, type Text } from "@plumbline/core/kernel";
import { type GuidedPack, type Pack, standardName, standardRefusals } from "@plumbline/core/standards";
import { byEdition, byName, type Edition, packFolders, standardsFolder } from "./folders.ts";
import { finishReplacements } from "./pack-folder.ts";
import { loadGuidedPack, loadPack } from "./read-pack.ts";

/** Where packs stand: those that come with Plumbline, and those of a data folder, laid over them. */
export type ShelfPlaces = { readonly shipped?: string | undefined; readonly own?: string | undefined };

/** A pack of the data folder that cannot be used, with the reason; the rest of the shelf can. */
export type FaultyPack = { readonly name: string; readonly folder: string; readonly cause: Text };

/** The packs that can be used, by id and edition, older editions first; and those that cannot. */
export type Shelf<P extends Pack> = { readonly packs: readonly P[]; readonly faulty: readonly FaultyPack[] };

/** All packs below a root, by id and edition, older editions first; a faulty one is refused. */
export async function loadPacks(root: string = standardsFolder): Promise<readonly Pack[]> {
  return all(root, loadPack);
}

/** The same packs with their guidance. */
export async function loadGuidedPacks(root: string = standardsFolder): Promise<readonly GuidedPack[]> {
  return all(root, loadGuidedPack);
}

/** Every pack at hand. One of the data folder replaces a shipped one of the same edition where the rules are the same. */
export async function openShelf(places: ShelfPlaces): Promise<Shelf<Pack>> {
  return shelfOf(places, loadPack);
}

/** The same shelf with the guidance of its packs. */
export async function openGuidedShelf(places: ShelfPlaces): Promise<Shelf<GuidedPack>> {
  return shelfOf(places, loadGuidedPack);
}

type Load<P extends Pack> = (folder: string) => Promise<P>;

async function all<P extends Pack>(root: string, load: Load<P>): Promise<readonly P[]> {
  const folders = await packFolders(root);
  return Promise.all(folders.map(({ folder }) => load(folder)));
}

async function shelfOf<P extends Pack>({ shipped, own }: ShelfPlaces, load: Load<P>): Promise<Shelf<P>> {
  const [those, read] = await Promise.all([all(shipped ?? standardsFolder, load), ownPacks(own, load)]);
  const judged = read.map((one) => ("pack" in one ? heldAgainst(those, one) : one));
  const laid = judged.flatMap((one) => ("pack" in one ? [one.pack] : []));
  const covered = new Set(laid.map(({ standard }) => standardName(standard)));
  const packs = [...those.filter(({ standard }) => !covered.has(standardName(standard))), ...laid];
  return {
    packs: packs.sort((a, b) => byName(a.standard, b.standard)),
    faulty: judged.filter((one) => "cause" in one),
  };
}

type OwnPack<P extends Pack> = { readonly folder: string; readonly pack: P };

async function ownPacks<P extends Pack>(
  root: string | undefined,
  load: Load<P>,
): Promise<readonly (OwnPack<P> | FaultyPack)[]> {
  const folders = await ownFolders(root);
  return Promise.all(
    folders.map(async ({ folder, ...edition }) => {
      try {
        return { folder, pack: await load(folder) };
      } catch (error) {
        return { name: standardName(edition), folder, cause: causeOf(error) };
      }
    }),
  );
}

async function ownFolders(root: string | undefined) {
  if (root === undefined) return [];
  await finishReplacements(root);
  return packFolders(root);
}

function heldAgainst<P extends Pack>(shipped: readonly P[], own: OwnPack<P>): OwnPack<P> | FaultyPack {
  const name = standardName(own.pack.standard);
  const same = shipped.find(({ standard }) => standardName(standard) === name);
  if (!same || same.rulesHash === own.pack.rulesHash) return own;
  return { name, folder: own.folder, cause: causeOf(rulesDiffer(name)) };
}

/** The refusal of a pack under the name of a shipped edition whose rules are not the same. */
export function rulesDiffer(name: string): Refusal {
  return new Refusal("edition-rules-differ", { name });
}

function causeOf(error: unknown): Text {
  const rule = error instanceof Refusal ? standardRefusals[error.code] : undefined;
  if (rule && error instanceof Refusal) return rule.text(error.data);
  const reason = error instanceof Error ? error.message : String(error);
  return { zh: `无法读取：${reason}`, en: `It cannot be read: ${reason}` };
}

/** The pack called `id@edition`, or the newest edition of `id`; another name is refused. */
export function findPack<P extends Pack>(packs: readonly P[], name: string): P {
  const editions = packs.map((pack) => ({ ...pack.standard, pack }));
  return named(editions, name).pack;
}

/** Loads only the pack asked for, by the same names as `findPack`, from among all that are at hand. */
export async function loadNamedPack(name: string, places: ShelfPlaces = {}): Promise<Pack> {
  return loadNamed(name, places, loadPack);
}

/** Loads the pack asked for with its guidance. */
export async function loadNamedGuidedPack(name: string, places: ShelfPlaces = {}): Promise<GuidedPack> {
  return loadNamed(name, places, loadGuidedPack);
}

async function loadNamed<P extends Pack>(
  name: string,
  { shipped, own }: ShelfPlaces,
  load: Load<P>,
): Promise<P> {
  const [those, laid] = await Promise.all([packFolders(shipped ?? standardsFolder), ownFolders(own)]);
  const found = named([...those, ...laid], name);
  const same = [those, laid].map((folders) =>
    folders.find((one) => standardName(one) === standardName(found)),
  );
  const [original, over] = await Promise.all(same.map((one) => one && load(one.folder)));
  if (original && over && original.rulesHash !== over.rulesHash) throw rulesDiffer(standardName(found));
  const pack = over ?? original;
  if (!pack) throw new Error(`${name} was found in no folder`);
  return pack;
}

function named<T extends Edition>(editions: readonly T[], name: string): T {
  const [id, edition] = name.split("@");
  const found = editions
    .filter((one) => one.id === id && (edition === undefined || one.edition === edition))
    .sort(byEdition)
    .at(-1);
  if (found) return found;
  const known = [...new Set(editions.map(standardName))].join(", ");
  throw new Refusal("standard-unknown", { name, known });
}
