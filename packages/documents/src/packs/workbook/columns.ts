import type { Text } from "@plumbline/core/kernel";

/** What a column's cells are: a short fixed name, words, a number, yes or no, or several names parted by commas. */
export type CellKind = "name" | "edition" | "text" | "number" | "yes-no" | "names";

/** One column of the workbook, read by the writer and the reader alike. */
export type Column = {
  readonly heading: string;
  /** Where its cells stand in what a row says: `guidance/evidence/0/text/zh`. */
  readonly path: string;
  readonly kind: CellKind;
  /** What it is for, shown under the heading. */
  readonly words: Text;
  readonly width: number;
  /** Needed once a column whose path begins so is filled; in every row where it is empty. */
  readonly needed?: string | undefined;
  /** A closed list: these names, or those that stand in a column of a sheet. */
  readonly choices?: readonly string[] | { readonly sheet: string; readonly column: string };
  /** For numbers: the least, the most, and the decimals allowed. */
  readonly bounds?: { readonly least: number; readonly most?: number; readonly decimals?: number };
};

type Options = Partial<Pick<Column, "needed" | "choices" | "bounds" | "width">>;

/** A short fixed name: an id, a code, or one of a closed list. */
export function name(heading: string, path: string, words: Text, options: Options = {}): Column {
  return { heading, path, kind: "name", words, width: 14, ...options };
}

/** Words in both languages: two columns, `title::zh` and `title::en`. */
export function texts(
  heading: string,
  path: string,
  words: Text,
  options: Options = {},
): readonly [Column, Column] {
  const common = { kind: "text", width: 30, needed: path, ...options } as const;
  const zh = { zh: `${words.zh}（中文）`, en: `${words.en} (Chinese)` };
  const en = { zh: `${words.zh}（英文）`, en: `${words.en} (English)` };
  return [
    { ...common, heading: `${heading}::zh`, path: `${path}/zh`, words: zh },
    { ...common, heading: `${heading}::en`, path: `${path}/en`, words: en },
  ];
}

/** A whole number of at least `least`, unless the options say otherwise. */
export function number(
  heading: string,
  path: string,
  words: Text,
  least: number,
  options: Options = {},
): Column {
  return { heading, path, kind: "number", words, width: 10, bounds: { least }, ...options };
}

/** Yes or no; empty is what the words say. */
export function yesNo(heading: string, path: string, words: Text): Column {
  return { heading, path, kind: "yes-no", words, width: 12, choices: ["yes", "no"] };
}

/** Several short names in one cell, parted by commas. */
export function names(heading: string, path: string, words: Text, options: Options = {}): Column {
  return { heading, path, kind: "names", words, width: 20, ...options };
}
