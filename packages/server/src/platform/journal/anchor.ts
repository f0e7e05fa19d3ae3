import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { chainStart } from "./chain.ts";

const Anchor = z.object({
  at: z.iso.datetime(),
  organisationId: z.uuid(),
  sequence: z.int(),
  hash: z.string(),
});

/** An organisation's newest entry as it once was, noted outside the database. */
export type Anchor = z.infer<typeof Anchor>;

const anchorFile = "journal-heads.jsonl";

/**
 * Notes the heads in the data folder, one line each: a chain alone does not show that its end was cut off, or
 * that it was computed anew from the start; the notes do.
 */
export function anchorHeads(folder: string, heads: readonly Anchor[]): void {
  const lines = heads.filter(({ hash }) => hash !== chainStart).map((head) => `${JSON.stringify(head)}\n`);
  if (lines.length > 0) appendFileSync(join(folder, anchorFile), lines.join(""), { mode: 0o600 });
}

/** The last head noted of each organisation. A line cut short by a power cut is passed over. */
export function readAnchors(folder: string): ReadonlyMap<string, Anchor> {
  const file = join(folder, anchorFile);
  if (!existsSync(file)) return new Map();
  const anchors = readFileSync(file, "utf8").split("\n").flatMap(readLine);
  return new Map(anchors.map((anchor) => [anchor.organisationId, anchor]));
}

function readLine(line: string): Anchor[] {
  try {
    return [Anchor.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
