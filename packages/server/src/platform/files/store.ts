import type { Tx } from "../database/index.ts";
import type { FileTable } from "./tables.ts";

/** Writes down a kept file; the same bytes a second time change nothing. */
export async function saveFile(tx: Tx, row: FileTable): Promise<void> {
  await tx
    .insertInto("files")
    .values(row)
    .onConflict((known) => known.columns(["organisation_id", "sha256"]).doNothing())
    .execute();
}
