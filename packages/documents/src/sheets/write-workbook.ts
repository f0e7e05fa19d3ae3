import type { Language } from "@plumbline/core/kernel";
import { standardName } from "@plumbline/core/standards";
import type { Worksheet } from "exceljs";
import exceljs from "exceljs";
import { instructions } from "./instructions.ts";
import { workbookBytes } from "./workbook-bytes.ts";
import type { SheetColumn, SheetLayout } from "./write-sheet.ts";

const widths: Readonly<Record<string, number>> = { criterion: 9, section: 22, title: 26, text: 60, note: 44 };
const answerWidth = 12;
const sheetNames = { answers: { zh: "评分表", en: "Answers" }, help: { zh: "填写说明", en: "Instructions" } };

/** An answer sheet as a workbook: frozen head, drop-downs on the ratings, instructions on a second sheet. */
export async function writeWorkbook(layout: SheetLayout): Promise<Buffer> {
  const { standard, language, columns, lines } = layout;
  const workbook = new exceljs.Workbook();
  workbook.title = standard.title[language];
  // The reader refuses answers to another standard by this.
  workbook.subject = standardName(standard);
  const sheet = workbook.addWorksheet(sheetNames.answers[language], {
    views: [{ state: "frozen", xSplit: 3, ySplit: 1 }],
  });
  sheet.columns = columns.map(({ key, heading }) => ({
    key,
    header: heading,
    width: widths[key] ?? answerWidth,
  }));
  for (const line of lines) sheet.addRow(line.map((cell, at) => typed(cell, columns[at])));
  dress(sheet, columns, language);
  const help = workbook.addWorksheet(sheetNames.help[language]);
  help.columns = [{ width: 100, style: { alignment: { wrapText: true, vertical: "top" } } }];
  for (const sentence of instructions(standard, language)) help.addRow([sentence]);
  return workbookBytes(workbook);
}

/** Clause numbers and points as numbers, everything else as a string, which a spreadsheet never runs. */
function typed(cell: string, column: SheetColumn | undefined): string | number | null {
  if (cell === "") return null;
  const numeric = column?.key === "criterion" || Boolean(column?.answers);
  return numeric && /^(0|[1-9]\d{0,8})$/.test(cell) ? Number(cell) : cell;
}

function dress(sheet: Worksheet, columns: readonly SheetColumn[], language: Language): void {
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDCE6F5" } };
  sheet.eachRow((row, number) => {
    columns.forEach(({ answers }, at) => {
      const cell = row.getCell(at + 1);
      cell.alignment = { wrapText: true, vertical: "top", horizontal: answers ? "center" : "left" };
      if (answers && number > 1) cell.dataValidation = choice(answers, language);
    });
  });
}

function choice(answers: readonly string[], language: Language): exceljs.DataValidation {
  const list = answers.join(", ");
  return {
    type: "list",
    allowBlank: true,
    formulae: [`"${answers.join(",")}"`],
    showErrorMessage: true,
    errorTitle: { zh: "不能这样填", en: "Not an answer" }[language],
    error: { zh: `可填：${list}；未评请留空。`, en: `It takes: ${list}. Leave it empty if not rated.` }[
      language
    ],
  };
}
