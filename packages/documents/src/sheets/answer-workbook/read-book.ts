import { extname } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import { columnLetters } from "../cell-names.ts";
import { refuseUnlessWorkbook } from "../read-table.ts";
import type { BookSheet } from "../table.ts";
import { hiddenSheet, idMark, noCriterion } from "./layout.ts";

/** One cell of a workbook that came back: what stands in it, and where. */
export type BookCell = { readonly text: string; readonly name: string };

/** One line that holds a criterion, or answers without one. */
export type BookLine = {
  readonly sheet: string;
  readonly line: number;
  readonly criterion: string;
  readonly cells: Readonly<Record<string, BookCell>>;
};

/** An answer workbook that came back: which one it says it is, and its lines. */
export type AnswerBook = { readonly workbookId: string; readonly lines: readonly BookLine[] };

/** Reads an answer workbook; one that was not handed out by us is refused as `workbook-unmarked`. */
export async function readAnswerBook(bytes: Uint8Array, name: string): Promise<AnswerBook> {
  if (extname(name).toLowerCase() !== ".xlsx") throw new Refusal("workbook-unmarked");
  refuseUnlessWorkbook(bytes);
  // Loaded only here: it opens the file in a process of its own.
  const { readSheets } = await import("../workbook.ts");
  const sheets = await readSheets(bytes);
  const marked = sheets.flatMap((sheet) => keysOf(sheet) ?? []);
  const [first] = marked;
  if (!first) {
    const isOurs = sheets.some((sheet) => sheet.name === hiddenSheet);
    throw new Refusal(isOurs ? "workbook-ids-missing" : "workbook-unmarked");
  }
  if (marked.some(({ workbookId }) => workbookId !== first.workbookId)) throw new Refusal("workbook-mixed");
  return { workbookId: first.workbookId, lines: marked.flatMap(linesOf) };
}

type Marked = {
  readonly sheet: BookSheet;
  readonly workbookId: string;
  readonly keyLine: number;
  readonly keys: readonly string[];
  readonly idAt: number;
};

/** Where a sheet keeps what, by its row of keys; undefined where it has none. */
function keysOf(sheet: BookSheet): Marked | undefined {
  const row = sheet.rows.find(({ cells }) => cells.some((cell) => cell.startsWith(idMark)));
  if (!row) return undefined;
  const idAt = row.cells.findIndex((cell) => cell.startsWith(idMark));
  const workbookId = row.cells[idAt]?.slice(idMark.length).trim().toLowerCase() ?? "";
  return { sheet, workbookId, keyLine: row.line, keys: row.cells, idAt };
}

function linesOf({ sheet, keyLine, keys, idAt }: Marked): readonly BookLine[] {
  return sheet.rows.flatMap(({ line, cells }) => {
    const criterion = cells[idAt] ?? "";
    if (line === keyLine || criterion === noCriterion) return [];
    const named = keys.flatMap((key, at) =>
      key === "" || at === idAt
        ? []
        : [[key, { text: cells[at] ?? "", name: `${columnLetters(at)}${line}` }] as const],
    );
    return [{ sheet: sheet.name, line, criterion, cells: Object.fromEntries(named) }];
  });
}
