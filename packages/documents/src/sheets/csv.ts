import { tableLimits, tooManyColumns, tooManyRows } from "./limits.ts";
import { notReadable, type TableRow } from "./table.ts";

/**
 * The rows of CSV text (RFC 4180), with the line each begins on. Quoted cells may hold line ends; a stray quote
 * inside a plain cell is text, an open one is refused with the line it opens on.
 */
export function parseCsv(text: string, mark: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const cells: string[] = [];
    const begun = line;
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at, line) : { value: "", end: at };
      line += lineEnds(cell.value);
      const end = plainEnd(text, cell.end, mark);
      cells.push(cell.value + text.slice(cell.end, end));
      if (cells.length > tableLimits.lastColumn) throw notReadable(tooManyColumns(begun));
      at = end + 1;
      if (text[end] !== mark) break;
    }
    if (text[at - 1] === "\r" && text[at] === "\n") at += 1;
    line += 1;
    rows.push({ line: begun, cells });
    // Counted while reading: five million empty lines would take the memory of everybody.
    if (rows.length > tableLimits.lastRow) throw notReadable(tooManyRows);
  }
  return rows;
}

/** A cell in quotes, doubled quotes undone, and where the text after it begins. */
function quotedCell(
  text: string,
  at: number,
  line: number,
): { readonly value: string; readonly end: number } {
  let close = text.indexOf('"', at + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) throw notReadable(open(line));
  return { value: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
}

function plainEnd(text: string, from: number, mark: string): number {
  let end = from;
  while (end < text.length && text[end] !== mark && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

function lineEnds(cell: string): number {
  return cell.match(/\r\n?|\n/g)?.length ?? 0;
}

function open(line: number) {
  return {
    zh: `第 ${line} 行有一个双引号没有成对；请补上或删去。`,
    en: `A double quote that opens on line ${line} is never closed; close or remove it.`,
  };
}
