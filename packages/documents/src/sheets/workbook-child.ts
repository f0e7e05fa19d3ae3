// A process of its own for one workbook: bytes come in on stdin, one JSON reply goes out on stdout. Whatever the
// file does to this process, the parent lives and answers. Called with "all" it gives every sheet, else the first.

import { type CellObject, read, SSF, type WorkBook } from "@e965/xlsx";
import type { Text } from "@plumbline/core/kernel";
import { tableLimits, tooManyRows, tooManySheets } from "./limits.ts";
import type { BookSheet, TableRow } from "./table.ts";
import { zipFault } from "./zip-check.ts";

type Reply = { readonly fault: Text } | { readonly sheets: readonly BookSheet[]; readonly subject: string };

const wantsAll = process.argv[2] === "all";
const mostColumns = wantsAll ? tableLimits.bookColumns : tableLimits.columns;

async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const reply = await replyTo(Buffer.concat(chunks));
  process.stdout.write(JSON.stringify(reply));
}

async function replyTo(bytes: Buffer): Promise<Reply> {
  const fault = await zipFault(bytes);
  if (fault) return { fault };
  try {
    // The dimension a sheet claims is not believed; cells tell how far it goes.
    const wanted = { dense: true, ...(wantsAll ? {} : { sheets: 0 }), nodim: true, cellNF: true };
    const left = { cellFormula: false, cellHTML: false, cellText: false };
    return replyWith(read(bytes, { type: "buffer", ...wanted, ...left }));
  } catch {
    // The archive is sound but what it holds is not a workbook the library can follow.
    return { fault: notFollowed };
  }
}

function replyWith(workbook: WorkBook): Reply {
  const names = wantsAll ? workbook.SheetNames : workbook.SheetNames.slice(0, 1);
  if (names.length > tableLimits.bookSheets) return { fault: tooManySheets };
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  const sheets = names.map((name) => ({ name, rows: rowsIn(workbook, name, date1904) }));
  if (sheets.length === 0 || sheets.some(({ rows }) => rows === null)) return { fault: notFollowed };
  const read = sheets.flatMap(({ name, rows }) => (rows === null ? [] : [{ name, rows }]));
  const isLong = ({ rows }: BookSheet) =>
    rows.length > tableLimits.rows + 1 || (rows.at(-1)?.line ?? 0) > tableLimits.lastRow;
  if (read.some(isLong)) return { fault: tooManyRows };
  return { sheets: read, subject: workbook.Props?.Subject ?? "" };
}

/** The rows of a sheet; null where the library could not follow it. */
function rowsIn(workbook: WorkBook, name: string, date1904: boolean): readonly TableRow[] | null {
  const sheet = Object.entries(workbook.Sheets).find(([key]) => key === name)?.[1];
  if (!sheet) return null;
  // Dense sheets keep rows under "!data", full of holes: a row may claim any number.
  const data: readonly (readonly (CellObject | undefined)[])[] = sheet["!data"] ?? [];
  return Object.entries(data).map(([at, cells]) => ({
    line: Number(at) + 1,
    cells: textsOf(cells, date1904),
  }));
}

/** The texts of a row. One cell too many stands for all beyond the limit, so that the row is refused. */
function textsOf(cells: readonly (CellObject | undefined)[], date1904: boolean): readonly string[] {
  const last = Number(Object.keys(cells).at(-1) ?? -1);
  const length = Math.min(last, mostColumns) + 1;
  return Array.from({ length }, (_, at) => textOf(cells[at === mostColumns ? last : at], date1904));
}

/** A cell as one would type it: numbers in full, dates as 2026-11-21, formulas as their last result. */
function textOf(cell: CellObject | undefined, date1904: boolean): string {
  if (cell?.v === undefined || cell.v === null || cell.t === "e") return "";
  if (typeof cell.v !== "number") return String(cell.v).slice(0, tableLimits.cellCharacters + 1);
  if (typeof cell.z !== "string" || !SSF.is_date(cell.z)) return String(cell.v);
  const date = SSF.parse_date_code(cell.v, { date1904 });
  return date ? [date.y, two(date.m), two(date.d)].join("-") : String(cell.v);
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

const notFollowed = {
  zh: "工作簿的内部结构有问题；请在 Excel 或 WPS 中打开并另存一份。",
  en: "The inside of the workbook is not in order; open it in Excel or WPS and save a copy.",
};
await main();
