import { colours } from "@plumbline/core/charts";
import type { Cell, Column, Line, Phrase, Row, Table as TableBlock } from "@plumbline/core/reports";
import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { colour, textWidth } from "./word-style.ts";

const { inkText, line: hair, quietText, shade, vermilion } = colours.light;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: colour(hair) } as const;
const firm = { style: BorderStyle.SINGLE, size: 8, color: colour(inkText) } as const;
const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Phrases as runs; a line break in the text stays one. */
export function runs(line: Line, look: { readonly color?: string } = {}): TextRun[] {
  return line.flatMap(({ text, as }) =>
    text
      .split("\n")
      .map(
        (part, index) =>
          new TextRun({ text: part, ...emphasis(as), ...look, ...(index > 0 && { break: 1 }) }),
      ),
  );
}

function emphasis(as: Phrase["as"]) {
  if (as === "strong") return { bold: true };
  if (as === "alert") return { bold: true, color: colour(vermilion) };
  return as === "quiet" ? { color: colour(quietText) } : {};
}

/** The caption above a table or figure; it stays with what follows. */
export function captionOf(text: string): Paragraph {
  return new Paragraph({ style: "CaptionLine", keepNext: true, children: [new TextRun(text)] });
}

const sides = { start: AlignmentType.LEFT, end: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const;

/** A cell: paragraphs, each in the table's style or one of its own, on the ground of its rating. */
export function cellOf(
  { lines, ground, styles = [] }: Cell & { readonly styles?: readonly string[] },
  align: Column["align"] = "start",
  columnSpan = 1,
): TableCell {
  return new TableCell({
    columnSpan,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(ground && { shading: { type: ShadingType.CLEAR, fill: colour(ground.fill), color: "auto" } }),
    children: lines.map(
      (line, index) =>
        new Paragraph({
          style: styles[index] ?? (ground && index > 0 ? "Small" : "InTable"),
          alignment: sides[align],
          children: runs(line, ground ? { color: colour(ground.text) } : {}),
        }),
    ),
  });
}

/** A numbered table: its head repeats on every page, its rows stay whole. */
export function tableOf({ columns, rows }: TableBlock): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head, align }) => headCell(head, align)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths(columns.map(({ width }) => width)),
    borders: { ...noBorders, top: firm, bottom: thin, insideHorizontal: thin },
    rows: [head, ...rows.map((row) => rowOf(row, columns))],
  });
}

function headCell(head: string, align: Column["align"]): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.BOTTOM,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    borders: { top: firm, bottom: firm },
    children: [
      new Paragraph({
        style: "InTable",
        alignment: sides[align],
        keepNext: true,
        children: [new TextRun({ text: head, bold: true, color: colour(inkText) })],
      }),
    ],
  });
}

function rowOf(row: Row, columns: readonly Column[]): TableRow {
  if (row.kind === "cells")
    return new TableRow({
      cantSplit: true,
      children: row.cells.map((cell, index) => cellOf(cell, columns[index]?.align ?? "start")),
    });
  const words = new Paragraph({
    style: "InTable",
    keepNext: true,
    children: [new TextRun({ text: row.text, bold: true })],
  });
  const cell = new TableCell({
    columnSpan: columns.length,
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    shading: { type: ShadingType.CLEAR, fill: colour(shade), color: "auto" },
    children: [words],
  });
  return new TableRow({ cantSplit: true, children: [cell] });
}

/** A table that only sets things side by side, without lines. */
export function bare(parts: readonly number[], rows: readonly (readonly TableCell[])[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths(parts),
    borders: noBorders,
    rows: rows.map((children) => new TableRow({ cantSplit: true, children })),
  });
}

/** Parts of the text width, in twentieths of a point. */
function widths(parts: readonly number[]): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((part * textWidth) / whole));
}
