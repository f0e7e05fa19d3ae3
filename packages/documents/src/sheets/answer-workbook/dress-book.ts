import { markField, noteField } from "@plumbline/core/assessments";
import type { DataValidation, Fill, Row, Worksheet } from "exceljs";
import { columnLetters } from "../cell-names.ts";
import { rowHeight } from "../row-height.ts";
import { type BookColumn, hiddenSheet, noCriterion } from "./layout.ts";

/** The typeface of the workbook. */
export const face = { name: "微软雅黑", size: 10 };
const colours = {
  ...{ head: "FFD6E4F5", area: "FFE3E9F2", section: "FFF3F5F8" },
  ...{ toFill: "FFFFF6DB", quiet: "FF8A94A0", line: "FFD0D5DC" },
};
const quietFace = { ...face, color: { argb: colours.quiet } };
/** Keys, then headings; the lines follow. */
export const headRows = 2;

/** A line of the answer sheet below its head. */
export type Line = {
  readonly kind: "area" | "section" | "criterion";
  readonly id: string;
  readonly cells: readonly (string | number | null)[];
  /** Nothing is to be filled here, whatever the column takes. */
  readonly isClosed: boolean;
};

/** Where the hidden sheet keeps the list of answers that a column offers. */
export function listColumn(at: number): number {
  return at + 4;
}

/** Gives the answer sheet its looks, its drop-downs, and the shade of what is still empty. */
export function dress(sheet: Worksheet, columns: readonly BookColumn[], lines: readonly Line[]): void {
  const head = sheet.getRow(headRows);
  head.height = 32;
  columns.forEach(({ field }, at) => {
    const cell = head.getCell(at + 1);
    cell.font = { ...face, bold: true };
    cell.fill = solid(colours.head);
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: isChoice(field) ? "center" : "left" };
  });
  lines.forEach((line, at) => {
    const row = sheet.getRow(headRows + 1 + at);
    if (line.kind === "criterion") dressCriterion(row, columns, line);
    else dressHeading(row, line.kind, columns.length);
  });
  const last = headRows + lines.length;
  columns.forEach((column, at) => {
    if (column.isOpen) offer(sheet, column, at, last);
  });
  shadeEmpty(sheet, columns, last);
  sheet.autoFilter = { from: { row: headRows, column: 1 }, to: { row: last, column: columns.length + 1 } };
}

function dressHeading(row: Row, kind: "area" | "section", width: number): void {
  row.height = kind === "area" ? 24 : 20;
  for (let at = 1; at <= width; at++) {
    const cell = row.getCell(at);
    cell.fill = solid(colours[kind]);
    cell.font = { ...face, bold: true, size: kind === "area" ? 12 : 10 };
    cell.alignment = { vertical: "middle" };
  }
}

function dressCriterion(row: Row, columns: readonly BookColumn[], { cells, isClosed }: Line): void {
  row.height = rowHeight(
    cells,
    columns.map(({ width }) => width),
  );
  columns.forEach(({ field, isOpen }, at) => {
    const cell = row.getCell(at + 1);
    cell.font = field && isClosed ? quietFace : face;
    cell.border = { bottom: { style: "hair", color: { argb: colours.line } } };
    cell.alignment = { wrapText: true, vertical: "top", horizontal: isChoice(field) ? "center" : "left" };
    // Numbers of criteria and notes are texts: 1.10 stays 1.10, and nothing typed there is run as a formula.
    if (!isChoice(field)) cell.numFmt = "@";
    if (isOpen && !isClosed) cell.protection = { locked: false };
  });
}

function isChoice(field: string | null): boolean {
  return field !== null && field !== noteField;
}

function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

/** A sheet's validations by range, which exceljs keeps without naming them in its types. */
type Validated = Worksheet & {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
};

function offer(sheet: Worksheet, { answers }: BookColumn, at: number, last: number): void {
  const letters = columnLetters(at);
  const range = `${letters}${headRows + 1}:${letters}${last}`;
  const list = columnLetters(listColumn(at) - 1);
  const validation: DataValidation = answers
    ? { type: "list", formulae: [`'${hiddenSheet}'!$${list}$1:$${list}$${answers.length}`] }
    : { type: "textLength", operator: "lessThanOrEqual", formulae: [10_000] };
  const refused = {
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "✗",
    error: short(answers ?? ["≤ 10000"]),
  };
  // The property is there in every worksheet that exceljs makes; only its types leave it out.
  (sheet as Validated).dataValidations.add(range, { ...validation, ...refused });
}

/** Spreadsheets take messages of 255 characters at most. */
function short(answers: readonly string[]): string {
  return answers.join(" / ").slice(0, 250);
}

/** Ratings still to give are shaded, and those of a criterion not applicable are quiet. */
function shadeEmpty(sheet: Worksheet, columns: readonly BookColumn[], last: number): void {
  const ratings = columns.flatMap(({ field }, at) =>
    field && field !== markField && field !== noteField ? [at] : [],
  );
  const mark = columns.findIndex(({ field }) => field === markField);
  const [first, end] = [ratings[0] ?? 0, ratings.at(-1) ?? 0];
  const row = headRows + 1;
  const id = `$${columnLetters(columns.length)}${row}<>"${noCriterion}"`;
  const marked = `LEN($${columnLetters(mark)}${row})>0`;
  const empty = `LEN(${columnLetters(first)}${row})=0`;
  const quiet = { type: "expression" as const, priority: 1, formulae: [`AND(${id},${marked})`] };
  const open = mark < 0 ? `AND(${id},${empty})` : `AND(${id},${empty},NOT(${marked}))`;
  sheet.addConditionalFormatting({
    ref: `${columnLetters(first)}${row}:${columnLetters(end)}${last}`,
    rules: [
      ...(mark < 0 ? [] : [{ ...quiet, style: { font: { color: { argb: colours.quiet } } } }]),
      {
        ...{ type: "expression", priority: 2, formulae: [open] },
        style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: colours.toFill } } },
      },
    ],
  });
}
