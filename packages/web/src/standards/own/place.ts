import { criterionPart, type DraftFault, type TreeArea } from "@plumbline/core/standards";
import { z } from "zod";
import { keyOf, linesOf } from "./tree-edits.ts";

export const editorParts = ["head", "scales", "levels", "tree", "criterion", "preview"] as const;
/** What of a draft is on the screen. */
export type EditorPart = (typeof editorParts)[number];

/** Where in the editor one is, as the address says it. */
export const place = {
  part: z.enum(editorParts).default("head"),
  /** A place of the tree, as `keyOf` writes it. */
  at: z.string().max(200).optional(),
  criterion: z.string().max(60).optional(),
  /** The field to go to. */
  field: z.string().max(200).optional(),
};

/** The words of an address that lead somewhere in the editor. */
export type EditorSearch = {
  readonly part: EditorPart;
  readonly at?: string | undefined;
  readonly criterion?: string | undefined;
  readonly field?: string | undefined;
};

/** Where a fault is mended. */
export function placeOfFault({ part, field }: DraftFault, tree: readonly TreeArea[]): EditorSearch {
  const [kind, ...rest] = part.split("/");
  if (kind === "criterion") return { part: "criterion", criterion: rest.join("/"), field };
  if (kind === "tree") {
    const line = linesOf(tree).find((one) => one.name === field && one.kind !== "criterion");
    return { part: "tree", ...(line && { at: keyOf(line.address) }), field: "title" };
  }
  const known = editorParts.find((one) => one === kind) ?? "head";
  return { part: known, field };
}

/** The parts of a draft that have faults, with how many: `criterion/1.2` → 3. */
export function faultCounts(faults: readonly DraftFault[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { part } of faults) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/** The part of a draft that a place in the editor shows. */
export function partAt({ part, criterion }: EditorSearch): string {
  return part === "criterion" && criterion !== undefined ? criterionPart(criterion) : part;
}
