import { z } from "zod";
import { Refusal } from "../../kernel/index.ts";
import { everyCriterion } from "../apart.ts";
import { Slug } from "../model.ts";
import { type Draft, DraftAngle, DraftCriterion, DraftHead, DraftLevels, DraftScale } from "./draft.ts";
import { counted } from "./tidy.ts";
import { criteriaOf, TreeArea, treeOfDraft, withTree } from "./tree.ts";

/** One part of a draft as it shall be: small enough that two people seldom write the same one. */
export const DraftChange = z.discriminatedUnion("part", [
  z.strictObject({ part: z.literal("head"), head: DraftHead }),
  z.strictObject({
    part: z.literal("scales"),
    scales: z.array(DraftScale).max(20),
    angles: z.array(DraftAngle).max(20),
  }),
  z.strictObject({ part: z.literal("levels"), levels: DraftLevels.nullable() }),
  z.strictObject({
    part: z.literal("tree"),
    areas: z.array(TreeArea).max(200),
    /** What criteria hold that come (back) into the tree; new ones without it begin empty. */
    criteria: z.array(DraftCriterion).max(2000).default([]),
  }),
  z.strictObject({ part: z.literal("criterion"), id: Slug.max(60), criterion: DraftCriterion }),
]);
export type DraftChange = z.infer<typeof DraftChange>;

/** The name of a part: `head`, `scales`, `levels`, `tree`, or `criterion/<id>`. */
export type DraftPart = string;

/** The part that holds a criterion. */
export function criterionPart(id: string): DraftPart {
  return `criterion/${id}`;
}

/** A draft after a change of one of its parts, counted anew. A criterion that is gone, or whose new id is taken, is refused. */
export function changedDraft(draft: Draft, change: DraftChange): Draft {
  if (change.part === "criterion") return counted(withCriterion(draft, change.id, change.criterion));
  if (change.part === "tree") return counted(withTree(draft, change.areas, change.criteria));
  if (change.part === "head") return { ...draft, ...change.head };
  if (change.part === "scales") return { ...draft, scales: change.scales, angles: change.angles };
  const { levels: _former, ...rest } = draft;
  return change.levels ? { ...rest, levels: change.levels } : rest;
}

function withCriterion(draft: Draft, id: string, criterion: DraftCriterion): Draft {
  const known = criteriaOf(draft).map((one) => one.id);
  if (!known.includes(id)) throw new Refusal("changed-meanwhile");
  if (criterion.id !== id && known.includes(criterion.id))
    throw new Refusal("criterion-taken", { criterion: criterion.id });
  return everyCriterion(draft, (one) => (one.id === id ? criterion : one));
}

/**
 * The parts a change replaces or takes away: whoever makes it must have seen them as they are. A new id of a criterion
 * changes the tree as well.
 */
export function partsChanged(draft: Draft, change: DraftChange): readonly DraftPart[] {
  if (change.part === "criterion") {
    const { id, criterion } = change;
    return id === criterion.id
      ? [criterionPart(id)]
      : [criterionPart(id), criterionPart(criterion.id), "tree"];
  }
  if (change.part !== "tree") return [change.part];
  const kept = new Set(criteriaOf(withTree(draft, change.areas)).map(({ id }) => id));
  const gone = criteriaOf(draft).filter(({ id }) => !kept.has(id));
  return ["tree", ...gone.map(({ id }) => criterionPart(id))];
}

/** What a part of a draft holds now, as the journal keeps it; undefined where it is not there. */
export function partOfDraft(draft: Draft, part: DraftPart): unknown {
  const { title, summary, publisher, rights, notes, supersedes, thresholds, scales, angles, levels } = draft;
  if (part === "head") return { title, summary, publisher, rights, notes, supersedes, thresholds };
  if (part === "scales") return { scales, angles };
  if (part === "levels") return levels ?? null;
  if (part === "tree") return treeOfDraft(draft);
  return criteriaOf(draft).find(({ id }) => criterionPart(id) === part);
}
