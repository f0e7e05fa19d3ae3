import type { GuidedPack } from "@plumbline/core/standards";

/** A pack as its authoring workbook: one row one criterion, further sheets for the rest, instructions first. */
export async function writePackWorkbook(pack: GuidedPack): Promise<Buffer> {
  // Loaded only for workbooks: the library is large.
  const { packWorkbook } = await import("./write-pack-workbook.ts");
  return packWorkbook(pack);
}
