import { Refusal } from "@plumbline/core/kernel";
import { type GuidedPack, putTogether, standardName } from "@plumbline/core/standards";
import type { DataValidation, Workbook, Worksheet } from "exceljs";
import exceljs from "exceljs";
import { columnLetters } from "../../sheets/cell-names.ts";
import { escaped } from "../../sheets/escaped.ts";
import { tableLimits } from "../../sheets/limits.ts";
import { rowHeight } from "../../sheets/row-height.ts";
import { workbookBytes } from "../../sheets/workbook-bytes.ts";
import type { Column } from "./columns.ts";
import { instructionLines, instructionSheet } from "./instructions.ts";
import { layoutOf } from "./layout.ts";
import { type RowContent, rowsOf, valueAt } from "./rows-of.ts";
import { type Layouts, remark, type SheetName, sheetNames } from "./sheet-layout.ts";
import { validationOf } from "./validations.ts";

/** Rows below the last one that still offer the drop-downs. */
const spareRows = 500;
const face = { name: "Calibri", family: 2, size: 11 };
const colours = { needed: "FFD6E4F5", optional: "FFF0F2F5", words: "FF5A6472" };
/** Columns of `criteria` that stay in view: id, section, group, both titles. */
const frozenColumns: Partial<Record<SheetName, number>> = { criteria: 5 };

/** Printed across, as wide as the page. */
const pageSetup = { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** A pack as its authoring workbook, made with the library that is loaded only for it. */
export async function packWorkbook(pack: GuidedPack): Promise<Buffer> {
  const written = putTogether(pack.standard, pack.guidance);
  const layouts = layoutOf(written);
  const rows = rowsOf(written);
  const workbook = new exceljs.Workbook();
  workbook.title = written.title.zh;
  workbook.subject = standardName(written);
  writeInstructions(
    workbook,
    instructionLines(
      written,
      sheetNames.map((name) => layouts[name]),
    ),
  );
  for (const name of sheetNames) writeSheet(workbook, layouts, name, rows[name]);
  return workbookBytes(workbook);
}

function writeInstructions(workbook: Workbook, lines: ReturnType<typeof instructionLines>): void {
  const sheet = workbook.addWorksheet(instructionSheet, { views: [{ showGridLines: false }], pageSetup });
  sheet.columns = ["zh", "en"].map((key) => ({
    ...{ key, width: 80 },
    style: { alignment: { wrapText: true, vertical: "top" } },
  }));
  for (const line of lines) sheet.addRow(line).height = rowHeight([line.zh, line.en], [80, 80]);
  sheet.getRow(1).font = { ...face, bold: true, size: 14 };
  sheet.getRow(1).height = 42;
}

function writeSheet(
  workbook: Workbook,
  layouts: Layouts,
  name: SheetName,
  rows: readonly RowContent[],
): void {
  const { columns, optional } = layouts[name];
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: frozenColumns[name] ?? 1, ySplit: 2 }],
    // As wide as the page would be too small to read for the many columns of the criteria.
    pageSetup: name === "criteria" ? { orientation: "landscape" } : pageSetup,
    properties: { tabColor: { argb: optional ? "FFB8C0CC" : "FF0958D9" } },
  });
  sheet.columns = columns.map((column) => ({
    width: column.width,
    style: {
      // As text, so that 1.10 stays 1.10 and nothing typed there is ever run as a formula.
      numFmt: column.kind === "number" ? "General" : "@",
      alignment: {
        ...{ wrapText: true, vertical: "top" },
        horizontal: column.kind === "number" ? "center" : "left",
      },
    },
  }));
  addRows(sheet, columns, [
    columns.map(({ heading }) => heading),
    columns.map(({ words }, at) => `${at === 0 ? `${remark} ` : ""}${words.zh}\n${words.en}`),
    ...rows.map((row) => columns.map((column) => cellOf(row, column))),
  ]);
  dressHead(sheet, columns);
  for (const [at, column] of columns.entries()) offerChoices(sheet, layouts, column, at, rows.length);
}

function addRows(
  sheet: Worksheet,
  columns: readonly Column[],
  rows: readonly (readonly (string | number | null)[])[],
): void {
  const widths = columns.map(({ width }) => width);
  for (const cells of rows) sheet.addRow(cells).height = rowHeight(cells, widths);
}

/** A cell's value: numbers as numbers, everything else as a string, which a spreadsheet never runs. */
function cellOf(row: RowContent, column: Column): string | number | null {
  const value = valueAt(row, column.path);
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  const words = Array.isArray(value) ? value.join(", ") : String(value);
  if (words.length > tableLimits.cellCharacters)
    throw new Refusal("text-too-long-for-cell", { heading: column.heading, start: words.slice(0, 40) });
  return words === "" ? null : escaped(words);
}

function dressHead(sheet: Worksheet, columns: readonly Column[]): void {
  const [head, words] = [sheet.getRow(1), sheet.getRow(2)];
  columns.forEach(({ needed }, at) => {
    const argb = needed === "" ? colours.needed : colours.optional;
    for (const row of [head, words])
      row.getCell(at + 1).fill = { type: "pattern", pattern: "solid", fgColor: { argb } };
    head.getCell(at + 1).font = { ...face, bold: true };
    words.getCell(at + 1).font = { ...face, size: 9, color: { argb: colours.words } };
    words.getCell(at + 1).border = { bottom: { style: "thin", color: { argb: "FF8C8C8C" } } };
  });
}

/** A sheet's validations by range, which exceljs keeps without naming them in its types. */
type Validated = Worksheet & {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
};

function offerChoices(sheet: Worksheet, layouts: Layouts, column: Column, at: number, rows: number): void {
  const validation = validationOf(layouts, column);
  if (!validation) return;
  const letters = columnLetters(at);
  // The property is there in every worksheet that exceljs makes; only its types leave it out.
  (sheet as Validated).dataValidations.add(`${letters}3:${letters}${rows + 2 + spareRows}`, validation);
}
