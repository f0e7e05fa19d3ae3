import { Refusal, type Text } from "@plumbline/core/kernel";
import { tableLimits, tooManyColumns, tooManyRows } from "./limits.ts";

/** One row of a table. `line` is where a reader finds it: line of the text file, row of the sheet, entry of the list. */
export type TableRow = { readonly line: number; readonly cells: readonly string[] };

/** A file's first table as plain text cells; `header` is its first row, empty rows are left out. */
export type Table = {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** The subject in the properties of a workbook; our own sheets name their standard there. */
  readonly subject: string;
};

/** A sheet of a workbook as it stands, cells as text. */
export type BookSheet = { readonly name: string; readonly rows: readonly TableRow[] };

/** Puts rows together to a table: the first row that is not empty is the header. Too much of anything is refused. */
export function tableOf(all: readonly TableRow[], subject = ""): Table {
  const filled = filledRows(all, tableLimits.columns);
  const [head, ...rows] = filled;
  if (!head) throw notReadable({ zh: "文件里没有任何内容。", en: "There is nothing in the file." });
  if (rows.length > tableLimits.rows) throw notReadable(tooManyRows);
  return { header: head.cells, rows, subject };
}

/** The rows that hold anything, their cells cleaned; a row too wide or a cell too long is refused. */
export function filledRows(all: readonly TableRow[], mostColumns: number): readonly TableRow[] {
  const filled = all
    .map(({ line, cells }) => ({ line, cells: withoutTail(cells.map(cleanCell)) }))
    .filter(({ cells }) => cells.length > 0);
  const wide = filled.find(({ cells }) => cells.length > mostColumns);
  if (wide) throw notReadable(tooManyColumns(wide.line, mostColumns));
  const long = filled.find(({ cells }) => cells.some((cell) => cell.length > tableLimits.cellCharacters));
  if (long) throw notReadable(tooLong(long.line));
  return filled;
}

/** The refusal of a file that cannot be read at all, with the cause in both languages. */
export function notReadable(cause: Text): Refusal {
  return new Refusal("file-not-readable", { cause });
}

function withoutTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}

/** A cell fit to be stored: line ends as LF, no control characters, no broken code points, no blanks around. */
export function cleanCell(cell: string): string {
  const whole = cell.toWellFormed().replaceAll(/\r\n?/g, "\n");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters no store or XML file takes
  return whole.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").trim();
}

function tooLong(line: number): Text {
  const most = tableLimits.cellCharacters;
  return {
    zh: `第 ${line} 行有一格超过 ${most} 个字符；请缩短。`,
    en: `A cell of row ${line} has more than ${most} characters; shorten it.`,
  };
}
