import type { Guidances, Pack } from "@plumbline/core/standards";

/** A standard as some assessment was pinned to it; see migrations/0004-standards.sql. Belongs to no organisation. */
export type PinnedPackTable = {
  hash: string;
  standard: string;
  pack: Pack;
  guidance: Guidances;
  pinned_at: string;
};

declare module "../platform/database/index.ts" {
  interface Tables {
    pinned_packs: PinnedPackTable;
  }
}
