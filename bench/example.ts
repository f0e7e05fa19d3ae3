import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SheetRow } from "../packages/core/src/assessments/index.ts";
import type { GuidedPack } from "../packages/core/src/standards/index.ts";
import { loadNamedGuidedPack, readSheet } from "../packages/documents/src/index.ts";
import { root } from "./child.ts";

/** What every benchmark rates by. */
export const standardId = "cc-cmm-oc@2017";
/** The full answer sheet every benchmark takes, `.csv` or `.xlsx`, as a path from the project's folder. */
export const exampleSheet = "examples/centre-120-seats";
/** The self-audit of the same centre, and what it is answered by. */
export const auditSheet = "examples/self-audit-120-seats";
export const auditId = "service-audit@1";

/** A standard with its guidance, and an example's answers to it. */
export async function readExample(
  standard = standardId,
  sheet = exampleSheet,
): Promise<{ readonly pack: GuidedPack; readonly rows: readonly SheetRow[] }> {
  const pack = await loadNamedGuidedPack(standard);
  const file = join(root, `${sheet}.csv`);
  const { rows } = await readSheet(await readFile(file), file, pack.standard);
  return { pack, rows };
}
