import { standards as api } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import {
  besideCriteria,
  type GuidedPack,
  linksOf,
  outline,
  type Pack,
  standardName,
  usesOf,
} from "@plumbline/core/standards";
import { writeSheet } from "@plumbline/documents";
import { route } from "../platform/http/index.ts";
import { searchCriteria } from "./criteria/store.ts";
import { withoutGuidance } from "./store.ts";

const sheetTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** The standards on the shelf. They are the same for everybody, so no record is touched. */
export const standardRoutes = [
  route(api.listStandards, async ({ services: { packs } }) => listed(packs.map(summary))),
  route(api.searchCriteria, async ({ services: { packs }, query }) => {
    const all = packs.map(({ standard }) => standard);
    const found = searchCriteria(all, query.search);
    return { entries: found.slice(0, query.limit), total: found.length };
  }),
  route(api.readStandard, async ({ services: { packs }, params }) =>
    withoutGuidance(packOnShelf(packs, params)),
  ),
  route(api.readGuidance, async ({ services: { packs }, params, query }) =>
    listed(besideCriteria(packOnShelf(packs, params), packs, query.section)),
  ),
  route(api.listLinks, async ({ services: { packs }, params }) =>
    listed(linksOf(packOnShelf(packs, params), packs)),
  ),
  route(api.listUses, async ({ services: { packs }, params }) => listed(usesOf(packOnShelf(packs, params)))),
  route(api.readGlossary, async ({ services: { glossary } }) => listed(glossary)),
  route(api.downloadSheet, async ({ services: { packs }, params, query }) => {
    const { standard } = packOnShelf(packs, params);
    const bytes = await writeSheet(standard, query);
    return { name: `${standardName(standard)}.${query.format}`, type: sheetTypes[query.format], bytes };
  }),
];

function listed<Entry>(entries: readonly Entry[]): { entries: Entry[]; total: number } {
  return { entries: [...entries], total: entries.length };
}

function packOnShelf(packs: readonly GuidedPack[], name: { id: string; edition: string }): GuidedPack {
  const found = packs.find(({ standard }) => standardName(standard) === standardName(name));
  if (!found) {
    const known = packs.map(({ standard }) => standardName(standard)).join(", ");
    throw new Refusal("standard-unknown", { name: standardName(name), known });
  }
  return found;
}

function summary({ hash, standard }: Pack) {
  const { id, edition, revision, title, summary, publisher, levels } = standard;
  const { criteria, sections } = outline(standard);
  return {
    ...{ id, edition, revision, hash, title, summary, publisher },
    criteria: criteria.length,
    sections: sections.length,
    levels: levels?.list.length ?? 0,
  };
}
