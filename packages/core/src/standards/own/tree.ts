import { z } from "zod";
import { Refusal } from "../../kernel/index.ts";
import { type Section, Slug } from "../model.ts";
import { parts } from "../parts.ts";
import { blankCriterion, type Draft, type DraftCriterion, DraftText } from "./draft.ts";

const code = Slug.max(60);
const ids = z.array(code).max(2000);

/** A printed group with the ids of its criteria. */
export const TreeGroup = z.strictObject({ id: code, title: DraftText, criteria: ids });
export type TreeGroup = z.infer<typeof TreeGroup>;

/** A section with the ids of what stands in it. */
export const TreeSection = z.strictObject({
  code,
  title: DraftText,
  summary: DraftText.optional(),
  required: z.boolean(),
  get sections(): z.ZodArray<typeof TreeSection> {
    return z.array(TreeSection).max(200);
  },
  groups: z.array(TreeGroup).max(200),
  criteria: ids,
});
export type TreeSection = z.infer<typeof TreeSection>;

/** An area with its sections; the criteria are there by their ids only. */
export const TreeArea = z.strictObject({
  code,
  title: DraftText,
  summary: DraftText.optional(),
  sections: z.array(TreeSection).max(200),
});
export type TreeArea = z.infer<typeof TreeArea>;

/** The order of a draft: its areas, sections and groups, and which criteria stand where. */
export function treeOfDraft(draft: Draft): readonly TreeArea[] {
  return draft.areas.map(({ sections, ...area }) => ({ ...area, sections: sections.map(branchOf) }));
}

function branchOf({ sections = [], groups = [], criteria = [], ...section }: Section): TreeSection {
  return {
    ...section,
    sections: sections.map(branchOf),
    groups: groups.map((group) => ({ ...group, criteria: group.criteria.map(({ id }) => id) })),
    criteria: criteria.map(({ id }) => id),
  };
}

/**
 * The draft in another order. Criteria keep what they hold; ids that the draft lacks are taken from `more`, or begin
 * empty; those the tree no longer names are gone. An id that stands twice is refused.
 */
export function withTree(
  draft: Draft,
  areas: readonly TreeArea[],
  more: readonly DraftCriterion[] = [],
): Draft {
  const known = new Map([...more, ...criteriaOf(draft)].map((criterion) => [criterion.id, criterion]));
  const placed = new Set<string>();
  const take = (id: string): DraftCriterion => {
    if (placed.has(id)) throw new Refusal("criterion-taken", { criterion: id });
    placed.add(id);
    return known.get(id) ?? blankCriterion(id);
  };
  const grown = ({ sections, groups, criteria, ...section }: TreeSection): Section => ({
    ...section,
    ...(criteria.length > 0 && { criteria: criteria.map(take) }),
    ...(groups.length > 0 && {
      groups: groups.map((group) => ({ ...group, criteria: group.criteria.map(take) })),
    }),
    ...(sections.length > 0 && { sections: sections.map(grown) }),
  });
  return { ...draft, areas: areas.map((area) => ({ ...area, sections: area.sections.map(grown) })) };
}

/** The criteria of a draft in printed order. */
export function criteriaOf(draft: Draft): readonly DraftCriterion[] {
  return parts(draft).flatMap((part) => (part.kind === "criterion" ? [part.criterion] : []));
}
