import { type LeafSection, outline, type SectionLink, type Standard } from "@plumbline/core/standards";

/** The links that go out from one section, in printed order. */
export type SectionLinks = { readonly section: LeafSection; readonly links: readonly SectionLink[] };

/** Links under their sections, in printed order; sections without one are left out. */
export function bySection(standard: Standard, links: readonly SectionLink[]): readonly SectionLinks[] {
  const groups = Map.groupBy(links, ({ section }) => section);
  return outline(standard).sections.flatMap((section) => {
    const own = groups.get(section.code);
    return own ? [{ section, links: own }] : [];
  });
}

/** How often each value occurs, in the order of `known`; what does not occur is left out. */
export function counted<V extends string>(
  values: readonly V[],
  known: readonly V[],
): readonly { readonly value: V; readonly count: number }[] {
  return known
    .map((value) => ({ value, count: values.filter((each) => each === value).length }))
    .filter(({ count }) => count > 0);
}
