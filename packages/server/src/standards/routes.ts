import { standards as api } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import {
  besideCriteria,
  difference,
  type GuidedPack,
  linksOf,
  outline,
  type Pack,
  standardName,
  usesOf,
} from "@plumbline/core/standards";
import { findPack, writeSheet } from "@plumbline/documents";
import { mediaTypes } from "../platform/files/index.ts";
import { type Handled, route } from "../platform/http/index.ts";
import { searchCriteria } from "./criteria/store.ts";
import { ownStandardRoutes } from "./own/routes.ts";
import { packFile } from "./own-files/commands.ts";
import { packFileRoutes } from "./own-files/routes.ts";
import { packsAtHand, withoutGuidance } from "./store.ts";

/** The standards at hand: those on the shelf, the same for everybody, and those the own organisation published. */
export const standardRoutes: readonly Handled[] = [
  route(api.listStandards, async (context) => {
    const shipped = new Set(context.services.packs.map(({ hash }) => hash));
    const packs = await packsAtHand(context);
    return listed(packs.map((pack) => summary(pack, !shipped.has(pack.hash))));
  }),
  route(api.searchCriteria, async (context) => {
    const { search, limit } = context.query;
    const all = (await packsAtHand(context)).map(({ standard }) => standard);
    const found = searchCriteria(all, search);
    return { entries: found.slice(0, limit), total: found.length };
  }),
  route(api.readStandard, async (context) =>
    withoutGuidance(packNamed(await packsAtHand(context), context.params)),
  ),
  route(api.readGuidance, async (context) => {
    const packs = await packsAtHand(context);
    return listed(besideCriteria(packNamed(packs, context.params), packs, context.query.section));
  }),
  route(api.listUses, async (context) =>
    listed(usesOf(packNamed(await packsAtHand(context), context.params))),
  ),
  route(api.compareStandards, async (context) => {
    const packs = await packsAtHand(context);
    const { before, after } = context.query;
    return difference(findPack(packs, before), findPack(packs, after));
  }),
  route(api.listLinks, async (context) => {
    const packs = await packsAtHand(context);
    return listed(linksOf(packNamed(packs, context.params), packs));
  }),
  route(api.readGlossary, async ({ services: { glossary } }) => listed(glossary)),
  route(api.downloadSheet, async (context) => {
    const { params, query } = context;
    const { standard } = packNamed(await packsAtHand(context), params);
    const bytes = await writeSheet(standard, query);
    return { name: `${standardName(standard)}.${query.format}`, type: mediaTypes[query.format], bytes };
  }),
  route(api.downloadPack, async (context) =>
    packFile(packNamed(await packsAtHand(context), context.params), context.query.format),
  ),
  ...ownStandardRoutes,
  ...packFileRoutes,
];

function listed<Entry>(entries: readonly Entry[]): { entries: Entry[]; total: number } {
  return { entries: [...entries], total: entries.length };
}

function packNamed(packs: readonly GuidedPack[], name: { id: string; edition: string }): GuidedPack {
  const found = packs.find(({ standard }) => standardName(standard) === standardName(name));
  if (!found) {
    const known = packs.map(({ standard }) => standardName(standard)).join(", ");
    throw new Refusal("standard-unknown", { name: standardName(name), known });
  }
  return found;
}

function summary({ hash, standard }: Pack, own: boolean) {
  const { id, edition, revision, title, summary, publisher, levels } = standard;
  const { criteria, sections } = outline(standard);
  return {
    ...{ id, edition, revision, own, hash, title, summary, publisher },
    criteria: criteria.length,
    sections: sections.length,
    levels: levels?.list.length ?? 0,
  };
}
