import { colours } from "@plumbline/core/charts";
import type { ReportSheet, SheetColumn, SheetValue } from "@plumbline/core/reports";
import exceljs, { type PaperSize, type Workbook, type Worksheet } from "exceljs";
import { workbookBytes } from "../sheets/workbook-bytes.ts";
import { fitted, type Logo } from "./look.ts";
import { codePng, codeWidth } from "./seal.ts";

/** The workbook's facts about itself; `madeAt` in ISO 8601. */
type About = { readonly title: string; readonly owner: string; readonly madeAt: string };

/** The report as an Excel workbook. Texts are typed as texts, so none of them is ever run as a formula. */
export async function workbookOf(
  sheets: readonly ReportSheet[],
  { title, owner, madeAt }: About,
  logo?: Logo | null,
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.title = title;
  workbook.creator = owner;
  workbook.created = new Date(madeAt);
  workbook.modified = new Date(madeAt);
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(sheet.name);
    addSheet(worksheet, sheet, title);
    if (sheet.code !== undefined) await addCode(workbook, worksheet, sheet.code);
  }
  if (logo) addLogo(workbook, logo);
  return new Uint8Array(await workbookBytes(workbook));
}

/** The logo beside the first sheet's table, where it moves no row and no column. */
function addLogo(workbook: Workbook, logo: Logo): void {
  const [first] = workbook.worksheets;
  if (!first) return;
  // exceljs names a Buffer type older than Node's.
  const buffer = Buffer.from(logo.png) as unknown as NonNullable<
    Parameters<Workbook["addImage"]>[0]["buffer"]
  >;
  const image = workbook.addImage({ buffer, extension: "png" });
  const ext = fitted(logo, { width: 220, height: 80 });
  first.addImage(image, { tl: { col: first.columnCount + 0.3, row: 0.2 }, ext, editAs: "oneCell" });
}

function addSheet(worksheet: Worksheet, { columns, rows }: ReportSheet, title: string): void {
  worksheet.columns = columns.map(({ width }) => ({ width }));
  worksheet.addRow(columns.map(({ head }) => head));
  // Values are strings, numbers, dates or null: exceljs makes formulas of other objects only, and there are none.
  for (const row of rows) worksheet.addRow(row.map((value, at) => typed(value, columns[at])));
  styleHead(worksheet);
  styleBody(worksheet, columns);
  worksheet.views = [{ state: "frozen", ySplit: 1, xSplit: columns.length > 6 ? 1 : 0 }];
  worksheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  };
  setUpPrint(worksheet, columns, title);
}

/** Draws a code below the rows. */
async function addCode(workbook: exceljs.Workbook, worksheet: Worksheet, text: string): Promise<void> {
  const png = await codePng(text);
  // Its types know only the buffers of older Node versions.
  const picture = workbook.addImage({ buffer: png as unknown as exceljs.Buffer, extension: "png" });
  const place = { col: 1, row: worksheet.rowCount + 1 };
  worksheet.addImage(picture, { tl: place, ext: { width: codeWidth, height: codeWidth } });
}

/** A day as a date that Excel sorts and reckons with; everything else as it is. */
function typed(value: SheetValue, column: SheetColumn | undefined): SheetValue | Date {
  const isDay = column?.format === "day" && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDay ? new Date(`${value}T00:00:00Z`) : value;
}

const formats = { share: "0.0%", day: "yyyy-mm-dd", amount: "#,##0.00" } as const;

const argb = (hex: string) => ({ argb: `FF${hex.slice(1).toUpperCase()}` });

function styleHead(worksheet: Worksheet): void {
  const { ink, inkWash } = colours.light;
  const head = worksheet.getRow(1);
  head.eachCell((cell) => {
    cell.font = { name: "微软雅黑", bold: true, color: argb(ink) };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: argb(inkWash) };
    cell.alignment = { vertical: "middle", wrapText: true };
  });
}

function styleBody(worksheet: Worksheet, columns: readonly SheetColumn[]): void {
  worksheet.eachRow((row, number) => {
    if (number === 1) return;
    let lines = 1;
    row.eachCell((cell, index) => {
      const column = columns[index - 1];
      const isText = typeof cell.value === "string";
      cell.font = { name: "微软雅黑", size: 10 };
      const horizontal = isText || (column?.width ?? 0) > 40 ? "left" : "right";
      cell.alignment = { vertical: "top", horizontal, wrapText: isText, indent: isText ? 0 : 1 };
      if (column?.format) cell.numFmt = formats[column.format];
      if (isText && column) lines = Math.max(lines, linesIn(cell.text, column.width));
    });
    // Not every program fits the height to wrapped text by itself; 409 points is Excel's limit.
    row.height = Math.min(409, lines * 15 + 3);
  });
}

/** Lines a text takes in a column of so many characters; Chinese ones are twice as wide. */
function linesIn(text: string, width: number): number {
  const widthOf = (line: string) =>
    [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1.05), 0);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / (width - 1))), 0);
}

function setUpPrint(worksheet: Worksheet, columns: readonly SheetColumn[], title: string): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  worksheet.pageSetup = {
    // A3 (8, which the type leaves out) where A4 would shrink the words too much.
    paperSize: (width > 170 ? 8 : 9) as PaperSize,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "1:1",
    margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
  };
  // In a header & begins a code, so it is doubled.
  const headed = title.replaceAll("&", "&&").replaceAll("\n", " ").slice(0, 120);
  worksheet.headerFooter = { oddHeader: `&L${headed}&R&A`, oddFooter: "&R&P / &N" };
}
