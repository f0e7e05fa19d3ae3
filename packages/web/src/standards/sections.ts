import type { Text } from "@plumbline/core/kernel";
import {
  type LeafSection,
  outline,
  type PlacedCriterion,
  type Section,
  type Standard,
} from "@plumbline/core/standards";

/** A part of a standard in the tree: an area, or a section at any depth. */
export type TreePart = {
  readonly code: string;
  readonly title: Text;
  readonly summary: Text | undefined;
  readonly criteria: number;
  readonly parts: readonly TreePart[];
};

/** The areas and sections as they are nested, each with how many criteria stand below it. */
export function treeOf(standard: Standard): readonly TreePart[] {
  const sizes = new Map(outline(standard).sections.map(({ code, criteria }) => [code, criteria.length]));
  return standard.areas.map(({ code, title, summary, sections }) =>
    joined(
      { code, title, summary },
      sections.map((section) => partOf(section, sizes)),
    ),
  );
}

function partOf(section: Section, sizes: ReadonlyMap<string, number>): TreePart {
  const { code, title, summary } = section;
  const parts = (section.sections ?? []).map((inner) => partOf(inner, sizes));
  if (parts.length > 0) return joined({ code, title, summary }, parts);
  return { code, title, summary, criteria: sizes.get(code) ?? 0, parts };
}

function joined(head: Pick<TreePart, "code" | "title" | "summary">, parts: readonly TreePart[]): TreePart {
  return { ...head, parts, criteria: parts.reduce((sum, { criteria }) => sum + criteria, 0) };
}

/** What a leaf section is about: its own summary, else that of the nearest part above it, with the code of whose it is. */
export function summaryOf(
  standard: Standard,
  { code }: LeafSection,
): { readonly code: string; readonly text: Text } | undefined {
  return pathTo(treeOf(standard), code).flatMap(({ code: own, summary }) =>
    summary ? [{ code: own, text: summary }] : [],
  )[0];
}

/** The parts from a leaf up to its area; a part above may bear the code of the leaf. */
function pathTo(parts: readonly TreePart[], leaf: string): readonly TreePart[] {
  for (const part of parts) {
    if (part.parts.length === 0 && part.code === leaf) return [part];
    const below = pathTo(part.parts, leaf);
    if (below.length > 0) return [...below, part];
  }
  return [];
}

/** The leaf sections a code stands for: itself, or all below it; none where the standard has no such code. */
export function sectionsBelow(standard: Standard, code: string): readonly LeafSection[] {
  return outline(standard).sections.filter(
    (leaf) => leaf.code === code || leaf.area === code || leaf.parents.some((parent) => parent.code === code),
  );
}

/** What stands in a leaf section: single criteria, and printed groups with their title, in printed order. */
export type Run = {
  readonly group: PlacedCriterion["group"];
  readonly criteria: readonly PlacedCriterion[];
};

/** The criteria of a leaf section, cut where a printed group begins or ends. */
export function runsOf(section: LeafSection): readonly Run[] {
  const runs: { group: PlacedCriterion["group"]; criteria: PlacedCriterion[] }[] = [];
  for (const criterion of section.criteria) {
    const last = runs.at(-1);
    if (last && last.group?.id === criterion.group?.id) last.criteria.push(criterion);
    else runs.push({ group: criterion.group, criteria: [criterion] });
  }
  return runs;
}
