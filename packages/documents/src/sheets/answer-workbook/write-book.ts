import { type CellRow, type Cells, markField, noteField } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import {
  outline,
  type PlacedCriterion,
  type Standard,
  sectionsInScope,
  standardName,
} from "@plumbline/core/standards";
import exceljs, { type DataValidation, type Workbook, type Worksheet } from "exceljs";
import { columnLetters } from "../cell-names.ts";
import { escaped } from "../escaped.ts";
import { rowHeight } from "../row-height.ts";
import { shownAs } from "../shown-as.ts";
import { workbookBytes } from "../workbook-bytes.ts";
import { type AboutBook, bookLines } from "./instructions.ts";
import { type BookColumn, columnsFor, hiddenSheet, idMark, noCriterion, sheetNames, yes } from "./layout.ts";

/** What an answer workbook is made of; `rows` are the answers it is filled with. */
export type BookOrder = {
  readonly workbookId: string;
  readonly assessmentId: string;
  readonly packHash: string;
  readonly basis: number;
  readonly standard: Standard;
  readonly scope: readonly string[];
  readonly language: Language;
  readonly rows: readonly CellRow[];
  readonly about: AboutBook;
};

const face = { name: "微软雅黑", size: 10 };
const colours = {
  ...{ head: "FFD6E4F5", area: "FFE3E9F2", section: "FFF3F5F8" },
  ...{ toFill: "FFFFF6DB", quiet: "FF8A94A0", line: "FFD0D5DC" },
};
/** Keys, then headings; criteria follow. */
const headRows = 2;

/** The workbook of an assessment, made with the library that is loaded only for it. */
export async function answerWorkbook(order: BookOrder): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.title = order.about.title;
  // Other readers of answer sheets refuse answers to another standard by this.
  workbook.subject = standardName(order.standard);
  const columns = columnsFor(order.standard, order.language);
  addHelp(workbook, order);
  const lines = linesOf(order, columns);
  const sheet = addAnswers(workbook, order, columns, lines);
  addHidden(workbook, order, columns);
  dress(sheet, columns, lines);
  await protect(sheet);
  return workbookBytes(workbook);
}

type Line = {
  readonly kind: "area" | "section" | "criterion";
  readonly id: string;
  readonly cells: readonly (string | number | null)[];
};

function linesOf(order: BookOrder, columns: readonly BookColumn[]): readonly Line[] {
  const { standard, scope, language } = order;
  const held = new Map(order.rows.map((row) => [row.criterion, row.cells]));
  const areas = new Map(outline(standard).areas.map(({ code, title }) => [code, title]));
  const heading = (kind: "area" | "section", code: string, title: string): Line => ({
    ...{ kind, id: noCriterion, cells: [code, escaped(title)] },
  });
  let area = "";
  return sectionsInScope(standard, scope).flatMap((section) => {
    const isNew = section.area !== area;
    area = section.area;
    const own = section.criteria.map(
      (criterion): Line => ({
        ...{ kind: "criterion", id: criterion.id },
        cells: columns.map((column) => cellOf(order, column, criterion, held.get(criterion.id) ?? {})),
      }),
    );
    return [
      ...(isNew ? [heading("area", area, areas.get(area)?.[language] ?? "")] : []),
      // An area that is its own section has one heading.
      ...(section.code === area ? [] : [heading("section", section.code, section.title[language])]),
      ...own,
    ];
  });
}

function cellOf(
  { standard, language }: BookOrder,
  { key, field }: BookColumn,
  criterion: PlacedCriterion,
  cells: Cells,
): string | number | null {
  if (key === "criterion") return criterion.id;
  if (key === "title") return escaped(criterion.title[language]);
  if (key === "text") return escaped(criterion.text[language]);
  const mark = cells[markField] ?? null;
  if (field === markField) return mark === null ? null : yes[language];
  if (field === noteField) return escapedOrNull(mark ?? cells[noteField] ?? null);
  const scale = standard.angles.find(({ id }) => id === field)?.scale ?? "";
  return typed(shownAs(standard, scale, cells[field ?? ""] ?? null, language));
}

function escapedOrNull(words: string | null): string | null {
  return words === null ? null : escaped(words);
}

/** Points as numbers, everything else as a string, which a spreadsheet never runs. */
function typed(shown: string): string | number | null {
  if (shown === "") return null;
  return /^(0|[1-9]\d{0,8})$/.test(shown) ? Number(shown) : shown;
}

function addHelp(workbook: Workbook, { standard, about, language }: BookOrder): void {
  const sheet = workbook.addWorksheet(sheetNames.help[language], {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const width = 110;
  sheet.columns = [{ width, style: { alignment: { wrapText: true, vertical: "top" }, font: face } }];
  for (const line of bookLines(standard, about)) {
    const row = sheet.addRow([escaped(line[language])]);
    row.height = rowHeight([line[language]], [width]) + 6;
  }
  sheet.getRow(1).font = { ...face, bold: true, size: 15 };
  sheet.getRow(1).height = 28;
}

function addAnswers(
  workbook: Workbook,
  { workbookId, about, language }: BookOrder,
  columns: readonly BookColumn[],
  lines: readonly Line[],
): Worksheet {
  const sheet = workbook.addWorksheet(sheetNames.answers[language], {
    views: [{ state: "frozen", xSplit: 2, ySplit: headRows, topLeftCell: "C3", activeCell: "D5" }],
    pageSetup: {
      ...{ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...{ printTitlesRow: `${headRows}:${headRows}` },
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    // In a header & begins a code, so it is doubled.
    headerFooter: {
      oddHeader: `&L${about.title.replaceAll("&", "&&").slice(0, 120)}&R&A`,
      oddFooter: "&R&P / &N",
    },
  });
  sheet.columns = [...columns.map(({ width }) => ({ width })), { width: 14, hidden: true }];
  sheet.addRow([...columns.map(({ key }) => key), idMark + workbookId]).hidden = true;
  sheet.addRow([...columns.map(({ heading }) => heading), noCriterion]);
  for (const { id, cells } of lines) {
    const all: (string | number | null)[] = [...cells];
    all[columns.length] = id;
    sheet.addRow(all);
  }
  return sheet;
}

/** What the file knows of where it belongs, and the lists its drop-downs offer; nothing here is believed on return. */
function addHidden(workbook: Workbook, order: BookOrder, columns: readonly BookColumn[]): void {
  const sheet = workbook.addWorksheet(hiddenSheet, { state: "veryHidden" });
  const { workbookId, assessmentId, packHash, basis, language } = order;
  const facts = {
    workbookId,
    assessmentId,
    packHash,
    basis,
    language,
    standard: standardName(order.standard),
  };
  sheet.addRows(Object.entries(facts));
  columns.forEach(({ answers }, at) => {
    answers?.forEach((answer, row) => {
      sheet.getCell(row + 1, listColumn(at)).value = typed(answer);
    });
  });
}

function listColumn(at: number): number {
  return at + 4;
}

function dress(sheet: Worksheet, columns: readonly BookColumn[], lines: readonly Line[]): void {
  const head = sheet.getRow(headRows);
  head.height = 32;
  columns.forEach(({ field }, at) => {
    const cell = head.getCell(at + 1);
    cell.font = { ...face, bold: true };
    cell.fill = solid(colours.head);
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: isChoice(field) ? "center" : "left" };
  });
  lines.forEach(({ kind, cells }, at) => {
    const row = sheet.getRow(headRows + 1 + at);
    if (kind === "criterion") dressCriterion(row, columns, cells);
    else dressHeading(row, kind, columns.length);
  });
  const last = headRows + lines.length;
  columns.forEach((column, at) => {
    if (column.field) offer(sheet, column, at, last);
  });
  shadeEmpty(sheet, columns, last);
  sheet.autoFilter = { from: { row: headRows, column: 1 }, to: { row: last, column: columns.length + 1 } };
}

function dressHeading(row: exceljs.Row, kind: "area" | "section", width: number): void {
  row.height = kind === "area" ? 24 : 20;
  for (let at = 1; at <= width; at++) {
    const cell = row.getCell(at);
    cell.fill = solid(colours[kind]);
    cell.font = { ...face, bold: true, size: kind === "area" ? 12 : 10 };
    cell.alignment = { vertical: "middle" };
  }
}

function dressCriterion(
  row: exceljs.Row,
  columns: readonly BookColumn[],
  cells: readonly (string | number | null)[],
): void {
  row.height = rowHeight(
    cells,
    columns.map(({ width }) => width),
  );
  columns.forEach(({ field }, at) => {
    const cell = row.getCell(at + 1);
    cell.font = face;
    cell.border = { bottom: { style: "hair", color: { argb: colours.line } } };
    cell.alignment = { wrapText: true, vertical: "top", horizontal: isChoice(field) ? "center" : "left" };
    // Numbers of criteria and notes are texts: 1.10 stays 1.10, and nothing typed there is run as a formula.
    if (!isChoice(field)) cell.numFmt = "@";
    if (field) cell.protection = { locked: false };
  });
}

function isChoice(field: string | null): boolean {
  return field !== null && field !== noteField;
}

function solid(argb: string): exceljs.Fill {
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

/** Only the cells to fill can change; there is no password, because this is a help and no lock. */
async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect("", {
    ...{ selectLockedCells: true, selectUnlockedCells: true },
    ...{ formatColumns: true, formatRows: true, sort: true, autoFilter: true },
  });
}
