import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SheetRow } from "../packages/core/src/assessments/index.ts";
import type { Pack } from "../packages/core/src/standards/index.ts";
import { loadNamedPack, readSheet } from "../packages/documents/src/index.ts";
import { root } from "./child.ts";

/** What every benchmark rates by. */
export const standardId = "cc-cmm-oc@2017";
/** The full answer sheet every benchmark takes, `.csv` or `.xlsx`, as a path from the project's folder. */
export const exampleSheet = "examples/centre-120-seats";

/** The standard and the example's answers to it. */
export async function readExample(): Promise<{ readonly pack: Pack; readonly rows: readonly SheetRow[] }> {
  const pack = await loadNamedPack(standardId);
  const file = join(root, `${exampleSheet}.csv`);
  const { rows } = await readSheet(await readFile(file), file, pack.standard);
  return { pack, rows };
}
