import type { Glossary, GuidedPack } from "@plumbline/core/standards";
import { loadGlossary, loadGuidedPacks } from "@plumbline/documents";
import { type PinnedPacks, pinnedPacks } from "./store.ts";

export { standardRoutes } from "./routes.ts";
export type { PinnedPacks } from "./store.ts";
export type { PinnedPackTable } from "./tables.ts";

/** What the standards give to the services: the shelf as read at start, and what assessments are pinned to. */
export type StandardServices = {
  readonly packs: readonly GuidedPack[];
  readonly pinned: PinnedPacks;
  readonly glossary: Glossary;
};

declare module "../platform/http/context.ts" {
  interface Services extends StandardServices {}
}

/** Reads the packs of a folder, those that come with Plumbline unless another is named; a faulty pack is refused. */
export async function openStandards(folder?: string): Promise<StandardServices> {
  const [packs, glossary] = await Promise.all([loadGuidedPacks(folder), loadGlossary()]);
  return { packs, pinned: pinnedPacks(packs), glossary };
}
