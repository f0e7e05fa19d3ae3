import { type CellRow, type Cells, markField, noteField } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import {
  outline,
  type PlacedCriterion,
  type Standard,
  sectionsInScope,
  standardName,
} from "@plumbline/core/standards";
import exceljs, { type Workbook, type Worksheet } from "exceljs";
import { escaped } from "../escaped.ts";
import { rowHeight } from "../row-height.ts";
import { shownAs } from "../shown-as.ts";
import { workbookBytes } from "../workbook-bytes.ts";
import { dress, face, headRows, type Line, listColumn } from "./dress-book.ts";
import { type AboutBook, bookLines, bookTitle } from "./instructions.ts";
import {
  answerSheets,
  type BookColumn,
  type BookFiller,
  columnsFor,
  helpSheet,
  hiddenSheet,
  idMark,
  noCriterion,
  yes,
} from "./layout.ts";

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
  readonly filler: BookFiller;
};

/** The workbook of an assessment, made with the library that is loaded only for it. */
export async function answerWorkbook(order: BookOrder): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  workbook.title = bookTitle(order.about, order.filler)[order.language];
  // Other readers of answer sheets refuse answers to another standard by this.
  workbook.subject = standardName(order.standard);
  const columns = columnsFor(order.standard, order.language, order.filler);
  addHelp(workbook, order);
  const lines = linesOf(order, columns);
  const sheet = addAnswers(workbook, order, columns, lines);
  addHidden(workbook, order, columns);
  dress(sheet, columns, lines);
  await protect(sheet);
  return workbookBytes(workbook);
}

function linesOf(order: BookOrder, columns: readonly BookColumn[]): readonly Line[] {
  const { standard, scope, language } = order;
  const held = new Map(order.rows.map((row) => [row.criterion, row.cells]));
  const areas = new Map(outline(standard).areas.map(({ code, title }) => [code, title]));
  const heading = (kind: "area" | "section", code: string, title: string): Line => ({
    ...{ kind, id: noCriterion, cells: [code, escaped(title)], isClosed: true },
  });
  let area = "";
  return sectionsInScope(standard, scope).flatMap((section) => {
    const isNew = section.area !== area;
    area = section.area;
    const own = section.criteria.map(
      (criterion): Line => ({
        ...{ kind: "criterion", id: criterion.id, isClosed: isClosed(order, held.get(criterion.id)) },
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

/** What does not apply is not filled by whoever cannot decide that it does. */
function isClosed({ filler }: BookOrder, cells: Cells = {}): boolean {
  return !filler.mayMark && (cells[markField] ?? null) !== null;
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

function addHelp(workbook: Workbook, { standard, about, filler, language }: BookOrder): void {
  const sheet = workbook.addWorksheet(helpSheet[language], {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const width = 110;
  sheet.columns = [{ width, style: { alignment: { wrapText: true, vertical: "top" }, font: face } }];
  for (const line of bookLines(standard, about, filler)) {
    const row = sheet.addRow([escaped(line[language])]);
    row.height = rowHeight([line[language]], [width]) + 6;
  }
  sheet.getRow(1).font = { ...face, bold: true, size: 15 };
  sheet.getRow(1).height = 28;
}

function addAnswers(
  workbook: Workbook,
  { workbookId, about, filler, language }: BookOrder,
  columns: readonly BookColumn[],
  lines: readonly Line[],
): Worksheet {
  const sheet = workbook.addWorksheet(answerSheets[filler.kind][language], {
    views: [{ state: "frozen", xSplit: 2, ySplit: headRows, topLeftCell: "C3", activeCell: "D5" }],
    pageSetup: {
      ...{ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      ...{ printTitlesRow: `${headRows}:${headRows}` },
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L${headerOf(bookTitle(about, filler)[language])}&R&A`,
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

/** In a header & begins a code, so it is doubled. */
function headerOf(title: string): string {
  return title.replaceAll("&", "&&").slice(0, 120);
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

/** Only the cells to fill can change; there is no password, because this is a help and no lock. */
async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect("", {
    ...{ selectLockedCells: true, selectUnlockedCells: true },
    ...{ formatColumns: true, formatRows: true, sort: true, autoFilter: true },
  });
}
