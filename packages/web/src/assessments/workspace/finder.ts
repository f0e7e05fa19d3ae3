import type { LeafSection, PlacedCriterion } from "@plumbline/core/standards";

/** A criterion that fits the words, with its section. */
export type Found = { readonly criterion: PlacedCriterion; readonly section: LeafSection };

/** Criteria that fit, in either language: the number itself first, then numbers that begin so, then words. */
export function findCriteria(sections: readonly LeafSection[], typed: string, most = 40): readonly Found[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const all = sections.flatMap((section) => section.criteria.map((criterion) => ({ section, criterion })));
  const ranked = all
    .map((found) => ({ found, rank: rankOf(found, words) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.rank - b.rank);
  return ranked.slice(0, most).map(({ found }) => found);
}

function rankOf({ criterion, section }: Found, words: readonly string[]): number {
  const whole = words.join(" ");
  const id = criterion.id.toLowerCase();
  if (id === whole) return 0;
  if (id.startsWith(whole)) return 1;
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  if (has(`${criterion.title.zh} ${criterion.title.en}`)) return 2;
  if (has(`${criterion.title.zh} ${criterion.text.zh} ${section.title.zh} ${section.code}`)) return 3;
  if (has(`${criterion.title.en} ${criterion.text.en} ${section.title.en}`)) return 3;
  return Number.POSITIVE_INFINITY;
}

/** One entry of the section tree: a heading (area or section with sections) or a leaf section, at its depth. */
export type TreeEntry =
  | {
      readonly kind: "heading";
      readonly code: string;
      readonly title: LeafSection["title"];
      readonly depth: number;
    }
  | { readonly kind: "section"; readonly section: LeafSection; readonly depth: number };

type Titled = Pick<LeafSection, "code" | "title">;

/** Leaf sections with the headings above them, in printed order, each heading once. */
export function treeOf(areas: readonly Titled[], sections: readonly LeafSection[]): readonly TreeEntry[] {
  const seen = new Set<string>();
  return sections.flatMap((section): TreeEntry[] => {
    const area = areas.find(({ code }) => code === section.area);
    const above = [...(area ? [area] : []), ...section.parents];
    const headings = above.flatMap(({ code, title }, depth): TreeEntry[] => {
      if (seen.has(code)) return [];
      seen.add(code);
      return [{ kind: "heading", code, title, depth }];
    });
    return [...headings, { kind: "section", section, depth: above.length }];
  });
}
