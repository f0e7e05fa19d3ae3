import type { Area, Criterion, Guidance, Guidances, Section, Standard } from "./model.ts";

/** A standard as it stands in its files, guidance beside each criterion, in two: the standard, and its guidance. */
export function takeApart(written: Standard): { readonly standard: Standard; readonly guidance: Guidances } {
  const guidance: Record<string, Guidance> = {};
  const standard = everyCriterion(written, ({ guidance: own, ...criterion }) => {
    if (own) guidance[criterion.id] = own;
    return criterion;
  });
  return { standard, guidance };
}

/** The standard as it stands in its files again, with guidance beside each criterion. */
export function putTogether(standard: Standard, guidance: Guidances): Standard {
  return everyCriterion(standard, (criterion) => {
    const own = guidance[criterion.id];
    return own ? { ...criterion, guidance: own } : criterion;
  });
}

/** A copy of a standard with each criterion replaced, wherever it stands. */
export function everyCriterion(standard: Standard, change: (criterion: Criterion) => Criterion): Standard {
  const inSection = (section: Section): Section => ({
    ...section,
    ...(section.sections && { sections: section.sections.map(inSection) }),
    ...(section.groups && {
      groups: section.groups.map((group) => ({ ...group, criteria: group.criteria.map(change) })),
    }),
    ...(section.criteria && { criteria: section.criteria.map(change) }),
  });
  const inArea = (area: Area): Area => ({ ...area, sections: area.sections.map(inSection) });
  return { ...standard, areas: standard.areas.map(inArea) };
}
