import type { Criterion, Group, Section, Standard } from "./model.ts";

/** Keys and positions from the top of a standard (areas in place) down to one of its values. */
export type Path = readonly (string | number)[];

/** Something in an area that has an id or code of its own, with its path. */
export type Part =
  | { readonly kind: "section"; readonly path: Path; readonly area: string; readonly section: Section }
  | { readonly kind: "group"; readonly path: Path; readonly area: string; readonly group: Group }
  | { readonly kind: "criterion"; readonly path: Path; readonly area: string; readonly criterion: Criterion };

/** Every section, printed group and criterion of a standard, in printed order, with its path. */
export function parts(standard: Standard): readonly Part[] {
  return standard.areas.flatMap((area, index) =>
    area.sections.flatMap((section, at) => ofSection(section, area.code, ["areas", index, "sections", at])),
  );
}

function ofSection(section: Section, area: string, path: Path): readonly Part[] {
  return [
    { kind: "section", path, area, section },
    ...(section.sections ?? []).flatMap((inner, at) => ofSection(inner, area, [...path, "sections", at])),
    ...ofCriteria(section.criteria ?? [], area, path),
    ...(section.groups ?? []).flatMap((group, at): readonly Part[] => {
      const place = [...path, "groups", at];
      return [{ kind: "group", path: place, area, group }, ...ofCriteria(group.criteria, area, place)];
    }),
  ];
}

function ofCriteria(criteria: readonly Criterion[], area: string, path: Path): readonly Part[] {
  return criteria.map((criterion, at) => ({
    kind: "criterion",
    path: [...path, "criteria", at],
    area,
    criterion,
  }));
}
