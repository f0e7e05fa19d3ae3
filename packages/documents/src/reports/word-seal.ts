import type { DocumentSeal } from "@plumbline/core/reports";
import { ImageRun, Paragraph, type Table, TableCell, TextRun, VerticalAlignTable } from "docx";
import { codePng, codeWidth } from "./seal.ts";
import { bare, cellOf } from "./word-table.ts";

/** What the title page says of the sign-off, with its code beside it; a line where there is none. */
export async function wordSeal({
  heading,
  items,
  code,
}: DocumentSeal): Promise<readonly (Paragraph | Table)[]> {
  const words = new TextRun({ text: heading, bold: code !== null });
  const head = new Paragraph({ spacing: { before: 240 }, children: [words] });
  if (!code) return [head];
  const picture = pictureCell(await codePng(code.text), code.label, items.length);
  const rows = items.map(({ name, value }, at) => [
    cellOf({ lines: [[{ text: name, as: "quiet" }]] }),
    cellOf({ lines: [[{ text: value, as: "plain" }]] }),
    ...(at === 0 ? [picture] : []),
  ]);
  return [head, bare([24, 53, 23], rows)];
}

function pictureCell(data: Buffer, label: string, rowSpan: number): TableCell {
  const altText = { name: label, title: label, description: label };
  const transformation = { width: codeWidth, height: codeWidth };
  const picture = new ImageRun({ type: "png", data, transformation, altText });
  const children = [new Paragraph({ children: [picture] })];
  return new TableCell({ rowSpan, verticalAlign: VerticalAlignTable.TOP, children });
}
