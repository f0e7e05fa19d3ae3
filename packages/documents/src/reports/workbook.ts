import { colours } from "@plumbline/core/charts";
import type { ReportSheet, SheetColumn } from "@plumbline/core/reports";
import exceljs, { type Worksheet } from "exceljs";

/** The workbook's facts about itself; `madeAt` in ISO 8601. */
type About = { readonly title: string; readonly owner: string; readonly madeAt: string };

/** The report as an Excel workbook. Texts are typed as texts, so none of them is ever run as a formula. */
export async function workbookOf(
  sheets: readonly ReportSheet[],
  { title, owner, madeAt }: About,
): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  workbook.title = title;
  workbook.creator = owner;
  workbook.created = new Date(madeAt);
  workbook.modified = new Date(madeAt);
  for (const sheet of sheets) addSheet(workbook.addWorksheet(sheet.name), sheet, title);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(worksheet: Worksheet, { columns, rows }: ReportSheet, title: string): void {
  worksheet.columns = columns.map(({ width }) => ({ width }));
  worksheet.addRow(columns.map(({ head }) => head));
  // Values are strings, numbers or null: exceljs makes formulas of objects only, and there are none.
  for (const row of rows) worksheet.addRow([...row]);
  styleHead(worksheet);
  styleBody(worksheet, columns);
  worksheet.views = [{ state: "frozen", ySplit: 1, xSplit: columns.length > 6 ? 1 : 0 }];
  worksheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: rows.length + 1, column: columns.length },
  };
  setUpPrint(worksheet, title);
}

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
    row.eachCell((cell, index) => {
      cell.font = { name: "微软雅黑", size: 10 };
      cell.alignment = { vertical: "top", wrapText: typeof cell.value === "string" };
      if (columns[index - 1]?.share) cell.numFmt = "0.0%";
    });
  });
}

function setUpPrint(worksheet: Worksheet, title: string): void {
  worksheet.pageSetup = {
    paperSize: 9,
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
