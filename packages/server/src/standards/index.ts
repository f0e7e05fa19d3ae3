import type { Language } from "@plumbline/core/kernel";
import type { Glossary, GuidedPack } from "@plumbline/core/standards";
import {
  loadGlossary,
  openGuidedShelf,
  openShelf,
  ownStandardsFolder,
  type ShelfPlaces,
} from "@plumbline/documents";
import type { Logger } from "pino";
import type { Check } from "../platform/backup/index.ts";
import { type OwnPacks, ownPacks, type PinnedPacks, pinnedPacks } from "./store.ts";

export type { OrganisationStandardTable } from "./own/tables.ts";
export { standardRoutes } from "./routes.ts";
export { type OwnPacks, type PinnedPacks, packsAtHand } from "./store.ts";
export type { PinnedPackTable } from "./tables.ts";

/** What the standards give to the services: the shelf as read at start, what organisations wrote, what assessments are pinned to. */
export type StandardServices = {
  readonly packs: readonly GuidedPack[];
  readonly own: OwnPacks;
  readonly pinned: PinnedPacks;
  readonly glossary: Glossary;
};

declare module "../platform/http/context.ts" {
  interface Services extends StandardServices {}
}

/** Where the packs are, and who is told of those that cannot be used. */
export type StandardPlaces = ShelfPlaces & { readonly log: Pick<Logger, "error"> };

/**
 * Reads the shipped packs, of which a faulty one is refused, and those of the data folder, of which a faulty one is
 * left out and logged: nothing laid there keeps a server from starting.
 */
export async function openStandards({ log, ...places }: StandardPlaces): Promise<StandardServices> {
  const [{ packs, faulty }, glossary] = await Promise.all([openGuidedShelf(places), loadGlossary()]);
  for (const { name, folder, cause } of faulty)
    log.error({ standard: name, folder, cause: cause.en }, "A standard of the data folder was left out");
  return { packs, own: ownPacks(), pinned: pinnedPacks(packs), glossary };
}

/** Whether every standard of the data folder can be used. */
export const checkStandards: Check = async (folder) => {
  const { faulty } = await openShelf({ own: ownStandardsFolder(folder) });
  if (faulty.length === 0) return { check: "standards", ok: true, message: allWell };
  const told = (language: Language) =>
    faulty.map(({ name, cause }) => `${name}: ${cause[language]}`).join(" ");
  const message = {
    zh: `数据文件夹中有 ${faulty.length} 部标准不能使用，服务器启动时会略过。${told("zh")} 请用 standards validate 查看并更正。`,
    en: `${faulty.length} of the data folder's standards cannot be used and are left out at start. ${told("en")} See standards validate, and correct them.`,
  };
  return { check: "standards", ok: false, message };
};

const allWell = {
  zh: "数据文件夹中的标准都可以使用。",
  en: "Every standard of the data folder can be used.",
};
