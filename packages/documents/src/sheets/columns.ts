import { Refusal, type Text } from "@plumbline/core/kernel";
import type { Standard } from "@plumbline/core/standards";
import type { Table } from "./table.ts";

/** The headings our own sheets carry, by language; `columnsOf` reads them and more. */
export const headings = {
  criterion: { zh: "条目号", en: "criterion" },
  section: { zh: "小节", en: "section" },
  title: { zh: "标题", en: "title" },
  text: { zh: "要求", en: "requirement" },
  note: { zh: "备注", en: "note" },
  notApplicable: { zh: "不适用", en: "notApplicable" },
} as const satisfies Record<string, Text>;

/** The answer by which a question of a standard with one angle is left out; the mark column serves the others. */
export const notApplicableAnswer = {
  id: "not-applicable",
  title: { zh: "不适用", en: "Not applicable" },
} as const;

/** Is not applicable one of the answers? So it is where a criterion has one answer, and the standard allows it. */
export function answersNotApplicable({ angles, scales }: Standard): boolean {
  return angles.length === 1 && scales.every(({ notApplicable }) => notApplicable.allowed);
}

/** Where an answer sheet keeps its cells: column positions, null for a column that may be absent. */
export type SheetColumns = {
  readonly criterion: number;
  readonly angles: readonly { readonly angle: string; readonly at: number }[];
  readonly note: number | null;
  readonly notApplicable: number | null;
};

/** Further headings understood; where a file has several of them, the one named first here counts. */
const aliases = {
  criterion: [
    "criterion",
    "条目号",
    "条款号",
    "条目编号",
    "条款编号",
    "clause",
    "question",
    "题号",
    "编号",
    "条目",
    "条款",
  ],
  note: ["note", "备注", "notes", "remark", "remarks", "comment", "comments", "说明"],
  notApplicable: ["notapplicable", "na", "不适用"],
  onlyAngle: ["answer", "rating", "回答", "答案", "评分"],
} as const;

/** Finds the columns of an answer sheet by their headings, Chinese or English; missing ones are refused. */
export function columnsOf(table: Table, standard: Standard): SheetColumns {
  const header = table.header.map(folded);
  const criterion = only(table, header, aliases.criterion);
  const angles = standard.angles.map(({ id }) => ({
    angle: id,
    at: only(table, header, angleNames(standard, id)),
  }));
  const missing = [
    ...(criterion === null ? [headings.criterion] : []),
    ...standard.angles
      .filter((_, at) => angles[at]?.at === null)
      .map(({ id, title }) => ({ zh: title.zh, en: id })),
  ];
  if (criterion === null || missing.length > 0) {
    const names = missing.map(({ zh, en }) => `${zh} (${en})`);
    throw new Refusal("columns-missing", { missing: names, header: table.header });
  }
  return {
    criterion,
    angles: angles.flatMap(({ angle, at }) => (at === null ? [] : [{ angle, at }])),
    note: only(table, header, aliases.note),
    notApplicable: only(table, header, aliases.notApplicable),
  };
}

/** A heading in the form compared: half width, lower case, without blanks, hyphens and slashes. */
function folded(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s_/·-]/g, "");
}

/** Names of an angle's column: its id, its titles, and each beginning of its Chinese title that no other angle shares. */
function angleNames(standard: Standard, angle: string): readonly string[] {
  const others = standard.angles.filter(({ id }) => id !== angle);
  const { id, title } = standard.angles.find((one) => one.id === angle) ?? {
    id: angle,
    title: { zh: angle, en: angle },
  };
  const beginnings = Array.from(title.zh, (_, at) => title.zh.slice(0, at + 1)).filter(
    (start) => start.length > 1 && !others.some((other) => other.title.zh.startsWith(start)),
  );
  return [id, title.en, ...beginnings.toReversed(), ...(others.length === 0 ? aliases.onlyAngle : [])].map(
    folded,
  );
}

/** The column of the first of these names that the header has; the same name twice is refused. */
function only(table: Table, header: readonly string[], names: readonly string[]): number | null {
  const name = names.find((one) => header.includes(one));
  if (name === undefined) return null;
  const at = header.indexOf(name);
  const again = header.lastIndexOf(name);
  if (again !== at)
    throw new Refusal("columns-doubled", { first: table.header[at], second: table.header[again] });
  return at;
}
