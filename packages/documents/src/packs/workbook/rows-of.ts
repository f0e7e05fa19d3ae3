import {
  type Area,
  outline,
  type PlacedCriterion,
  type RecurringDuty,
  type Section,
  type Standard,
  standardName,
} from "@plumbline/core/standards";
import type { SheetName } from "./sheet-layout.ts";

/** What one row says, by the paths of its columns; undefined is an empty cell. */
export type RowContent = Readonly<Record<string, unknown>>;

/** A standard as it stands in its files, laid out in rows, sheet by sheet. */
export function rowsOf(written: Standard): Readonly<Record<SheetName, readonly RowContent[]>> {
  const { criteria } = outline(written);
  const { levels, scales, notes, angles, areas, supersedes } = written;
  const list = levels?.list ?? [];
  return {
    standard: [{ ...written, supersedes: supersedes.map(standardName) }],
    sections: areas.flatMap(ofArea),
    criteria: criteria.map(ofCriterion),
    crosswalk: criteria.flatMap(({ id, guidance }) =>
      (guidance?.crosswalk ?? []).map((reference) => ({ criterion: id, reference })),
    ),
    uses: criteria.flatMap(({ id, guidance }) =>
      (guidance?.uses ?? []).map((use) => ({ criterion: id, use })),
    ),
    scales: scales.flatMap(({ id, values, notApplicable }) =>
      values.map((value) => ({
        ...{ scale: id, ...value, ...notApplicable },
        ...{ compliant: onlyYes(value.compliant), unknown: onlyYes(value.unknown) },
      })),
    ),
    angles,
    "area-groups": levels?.groups ?? [],
    levels: list.map((level) => ({ ...level, years: level.years || undefined })),
    shares: list.flatMap(({ id, shares }) => shares.map((share) => ({ level: id, ...share }))),
    totals: list.flatMap(({ id, total }) => (total?.bases ?? []).map((base) => ({ level: id, ...base }))),
    statements: list.flatMap(({ id, statements }) =>
      statements.map((statement) => ({ level: id, ...statement })),
    ),
    "evidence-needs": written.evidenceNeeds ?? [],
    notes: notes.map((text, at) => ({ label: String(at + 1), text })),
  };
}

/** What is no where a cell is empty is left empty. */
function onlyYes(value: boolean): true | undefined {
  return value || undefined;
}

function ofArea({ code, title, summary, sections }: Area): readonly RowContent[] {
  return [{ kind: "area", code, title, summary }, ...sections.flatMap((section) => ofSection(section, code))];
}

function ofSection(
  { code, title, summary, required, sections, groups }: Section,
  parent: string,
): readonly RowContent[] {
  return [
    { kind: "section", code, parent, title, summary, required: required ? undefined : false },
    ...(groups ?? []).map((group) => ({ kind: "group", code: group.id, parent: code, title: group.title })),
    ...(sections ?? []).flatMap((inner) => ofSection(inner, code)),
  ];
}

function ofCriterion({ group, effort, guidance, ...criterion }: PlacedCriterion): RowContent {
  return {
    ...criterion,
    group: group?.id,
    effort: effort === 1 ? undefined : effort,
    guidance: guidance && { ...guidance, duties: guidance.duties.map(dutyRow) },
  };
}

function dutyRow(duty: RecurringDuty): RowContent {
  return { when: "every" in duty ? duty.every : duty.on, task: duty.task };
}

/** The value at a column's path in what a row says. */
export function valueAt(content: RowContent, path: string): unknown {
  return path
    .split("/")
    .reduce<unknown>(
      (value, key) =>
        typeof value === "object" && value !== null
          ? Object.entries(value).find(([own]) => own === key)?.[1]
          : undefined,
      content,
    );
}
