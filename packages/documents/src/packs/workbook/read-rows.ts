import type { Text } from "@plumbline/core/kernel";
import type { BookSheet, TableRow } from "../../sheets/table.ts";
import type { PackProblem } from "../yaml-file.ts";
import { type BookPlace, type BookRow, faultAt, placeIn } from "./book-row.ts";
import type { Column } from "./columns.ts";
import { readCell, standIn } from "./read-cell.ts";
import { remark, type SheetLayout } from "./sheet-layout.ts";

/** The rows of a sheet, and all that is wrong in its cells. */
export type SheetReading = { readonly rows: readonly BookRow[]; readonly problems: readonly PackProblem[] };

/** A column of the layout with its position in the sheet; null where the sheet lacks it. */
type PlacedColumn = { readonly column: Column; readonly at: number | null };

/** Reads a sheet by its layout; one that is not there has no rows. */
export function readRows(layout: SheetLayout, sheet: BookSheet | undefined): SheetReading {
  const [head, ...rows] = (sheet?.rows ?? []).filter((row) => !isRemark(row));
  if (!head) return { rows: [], problems: layout.optional ? [] : [absent(layout)] };
  const columns = placed(layout.columns, head);
  const read = rows.map((row) => readRow(layout.name, columns, row));
  return {
    rows: read.map(({ row }) => row),
    problems: [
      ...faultsOfHead(layout, columns, head, rows),
      ...read.flatMap(({ problems }) => problems),
      ...(rows.length === 0 && !layout.optional ? [empty(layout, head)] : []),
    ],
  };
}

function isRemark({ cells }: TableRow): boolean {
  return cells.find((cell) => cell !== "")?.startsWith(remark) ?? true;
}

function placed(columns: readonly Column[], { cells }: TableRow): readonly PlacedColumn[] {
  const headings = cells.map((heading) => heading.normalize("NFKC"));
  const small = headings.map(folded);
  return columns.map((column) => {
    const exact = headings.indexOf(column.heading);
    const at = exact >= 0 ? exact : small.indexOf(folded(column.heading));
    return { column, at: at >= 0 ? at : null };
  });
}

function folded(heading: string): string {
  return heading.toLowerCase().replaceAll(/\s/g, "");
}

function faultsOfHead(
  { name, columns }: SheetLayout,
  found: readonly PlacedColumn[],
  head: TableRow,
  rows: readonly TableRow[],
): readonly PackProblem[] {
  const known = new Set(found.map(({ at }) => at));
  const width = Math.max(head.cells.length, ...rows.map(({ cells }) => cells.length));
  const strangers = Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    const heading = head.cells[at] ?? "";
    if (known.has(at) || heading.startsWith(remark)) return [];
    if (heading !== "") return [faultAt(placeIn(name, head.line, at), "column-unknown", stranger(heading))];
    const row = rows.find(({ cells }) => (cells[at] ?? "") !== "");
    return row ? [faultAt(placeIn(name, row.line, at), "column-unknown", unnamed)] : [];
  });
  const lacking = found.flatMap(({ column, at }) =>
    at === null && column.needed === ""
      ? [faultAt(placeIn(name, head.line, 0), "column-missing", lacks(column, columns))]
      : [],
  );
  return [...lacking, ...strangers];
}

function readRow(
  sheet: string,
  columns: readonly PlacedColumn[],
  { line, cells }: TableRow,
): { readonly row: BookRow; readonly problems: readonly PackProblem[] } {
  const cellOf = ({ at }: PlacedColumn) => (at === null ? "" : (cells[at] ?? ""));
  const filled = columns.filter((column) => cellOf(column) !== "").map(({ column }) => column.path);
  const says: Record<string, unknown> = {};
  const places = new Map<string, BookPlace>();
  const problems = columns.flatMap((placedColumn): readonly PackProblem[] => {
    const { column, at } = placedColumn;
    const place = placeIn(sheet, line, at ?? 0, column.heading);
    const path = closedUp(column.path, filled);
    for (const above of pathsTo(path)) if (!places.has(above)) places.set(above, place);
    const cell = cellOf(placedColumn);
    const reading = cell === "" ? missing(column, filled, line) : readCell(column, cell, line);
    if (reading.value !== undefined) put(says, path, reading.value);
    // A column that is missing throughout is named once, at the head.
    const isNamed = at === null && column.needed === "";
    return reading.fault && !isNamed ? [faultAt(place, "cell-wrong", reading.fault)] : [];
  });
  places.set("", placeIn(sheet, line, 0));
  return { row: { says, places }, problems };
}

function missing(column: Column, filled: readonly string[], line: number): { value: unknown; fault?: Text } {
  const { needed, heading, words } = column;
  const isNeeded = needed === "" || filled.some((path) => path === needed || path.startsWith(`${needed}/`));
  if (needed === undefined || !isNeeded) return { value: undefined };
  const fault = {
    zh: `${heading} 没有填（${words.zh}）；请填写。`,
    en: `${heading} is empty (${words.en}); fill it in.`,
  };
  return { value: standIn(column, line), fault };
}

/** Evidence and duties are numbered columns: where one is left empty, those after it move up. */
function closedUp(path: string, filled: readonly string[]): string {
  const [, list, number, rest] = /^(guidance\/(?:evidence|duties))\/(\d+)(\/.*)$/.exec(path) ?? [];
  if (list === undefined) return path;
  const all = [0, 1, 2, 3].map(String);
  const isUsed = (one: string) => filled.some((other) => other.startsWith(`${list}/${one}/`));
  const order = [...all.filter(isUsed), ...all.filter((one) => !isUsed(one))];
  return `${list}/${order.indexOf(number ?? "0")}${rest}`;
}

function pathsTo(path: string): readonly string[] {
  const keys = path.split("/");
  return keys.map((_, at) => keys.slice(0, keys.length - at).join("/"));
}

const lists = ["guidance/evidence", "guidance/duties"];

/** Puts a value at a path, making what is above it. */
function put(says: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split("/");
  const last = keys.pop() ?? path;
  const owner = keys.reduce<Record<string, unknown>>((above, key, at) => {
    const made: unknown = above[key] ?? (lists.includes(keys.slice(0, at + 1).join("/")) ? [] : {});
    above[key] = made;
    return isOwner(made) ? made : {};
  }, says);
  owner[last] = value;
}

function isOwner(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function absent({ name, words }: SheetLayout): PackProblem {
  return faultAt(placeIn(name, 1, 0), "sheet-missing", {
    zh: `没有工作表 ${name}（${words.zh}），或其中没有列名；请从导出的工作簿开始编写。`,
    en: `There is no sheet ${name} (${words.en}), or it has no headings; begin with a workbook that was exported.`,
  });
}

function empty({ name, words }: SheetLayout, { line }: TableRow): PackProblem {
  return faultAt(placeIn(name, line + 1, 0), "sheet-empty", {
    zh: `工作表 ${name} 没有内容（${words.zh}）；请填写。`,
    en: `The sheet ${name} holds nothing (${words.en}); fill it in.`,
  });
}

function stranger(heading: string): Text {
  return {
    zh: `不认识的列 ${heading}；请核对拼写；备注列的列名请以 # 开头。`,
    en: `The column ${heading} is not known; check its spelling, or begin the heading of a remark with #.`,
  };
}

const unnamed: Text = {
  zh: "这一列有内容却没有列名；请补上列名，或删去。",
  en: "This column holds something but has no heading; give it one, or clear it.",
};

function lacks({ heading, words }: Column, columns: readonly Column[]): Text {
  const last = columns.at(-1)?.heading ?? "";
  return {
    zh: `缺少列 ${heading}（${words.zh}）；请补上（本表的列从 ${columns[0]?.heading} 到 ${last}）。`,
    en: `The column ${heading} is missing (${words.en}); add it (the columns here go from ${columns[0]?.heading} to ${last}).`,
  };
}
