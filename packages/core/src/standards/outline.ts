import type { Text } from "../kernel/index.ts";
import type { Area, Criterion, Group, Section, Standard } from "./model.ts";

/** A criterion with its place: area, leaf section, printed group, and position in the standard from 0. */
export type PlacedCriterion = Criterion & {
  readonly area: string;
  readonly section: string;
  readonly group?: { readonly id: string; readonly title: Text };
  readonly position: number;
};

/** A section that itself holds criteria. `parents` are the sections above it, outermost first. */
export type LeafSection = {
  readonly code: string;
  readonly title: Text;
  readonly area: string;
  readonly required: boolean;
  readonly parents: readonly { readonly code: string; readonly title: Text }[];
  readonly criteria: readonly PlacedCriterion[];
};

/** A standard laid out flat, in printed order. */
export type Outline = {
  readonly areas: readonly Area[];
  readonly sections: readonly LeafSection[];
  readonly criteria: readonly PlacedCriterion[];
  readonly criterion: ReadonlyMap<string, PlacedCriterion>;
};

const known = new WeakMap<Standard, Outline>();

/** The flat layout of a standard; worked out once per standard object. */
export function outline(standard: Standard): Outline {
  const made = known.get(standard) ?? layOut(standard);
  known.set(standard, made);
  return made;
}

function layOut(standard: Standard): Outline {
  let position = 0;
  const place = (area: string, section: string, criterion: Criterion, group?: Group): PlacedCriterion => ({
    ...criterion,
    area,
    section,
    ...(group && { group: { id: group.id, title: group.title } }),
    position: position++,
  });
  const sections = standard.areas.flatMap((area) =>
    leaves(area.sections).map(
      ({ section, parents }): LeafSection => ({
        code: section.code,
        title: section.title,
        area: area.code,
        required: section.required,
        parents: parents.map(({ code, title }) => ({ code, title })),
        criteria: [
          ...(section.criteria ?? []).map((criterion) => place(area.code, section.code, criterion)),
          ...(section.groups ?? []).flatMap((group) =>
            group.criteria.map((criterion) => place(area.code, section.code, criterion, group)),
          ),
        ],
      }),
    ),
  );
  const criteria = sections.flatMap((section) => section.criteria);
  return {
    areas: standard.areas,
    sections,
    criteria,
    criterion: new Map(criteria.map((criterion) => [criterion.id, criterion])),
  };
}

function leaves(
  sections: readonly Section[],
  parents: readonly Section[] = [],
): { section: Section; parents: readonly Section[] }[] {
  return sections.flatMap((section) => [
    ...(section.criteria || section.groups ? [{ section, parents }] : []),
    ...leaves(section.sections ?? [], [...parents, section]),
  ]);
}
