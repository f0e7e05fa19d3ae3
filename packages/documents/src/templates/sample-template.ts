import type { Language } from "@plumbline/core/kernel";
import { type ReportKind, reportKindWords } from "@plumbline/core/reports";
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import { textWidth, wordStyles } from "../reports/word-style.ts";

/** A template that works at once: our own look, with every part that one would want to move or replace. */
export async function sampleTemplate(kind: ReportKind, language: Language): Promise<Uint8Array> {
  const page = {
    size: { width: 11906, height: 16838 },
    margin: { top: 1700, bottom: 1500, left: 1417, right: 1417 },
  };
  const made = new Document({
    title: reportKindWords[kind][language],
    styles: wordStyles(language),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: head(), first: new Header({ children: [new Paragraph("")] }) },
        footers: { default: foot(), first: new Footer({ children: [new Paragraph("")] }) },
        children: [
          line("{{logo}}"),
          line("{{genre}}", "Genre"),
          line("{{title}}", "Title"),
          line("{{organisation}}", "Owner"),
          line("{{verdict.sentence}}", "Verdict"),
          line("{{reservations}}", "Reservation"),
          line("{{facts}}"),
          ...(kind === "summary" ? [] : [new Paragraph({ children: [new PageBreak()] })]),
          line("{{chapters}}"),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
}

function line(text: string, style?: string): Paragraph {
  return new Paragraph({ ...(style && { style }), children: [new TextRun(text)] });
}

function head(): Header {
  return new Header({
    children: [
      new Paragraph({
        style: "RunningHead",
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun({ children: ["{{centre.name}}", "\t", "{{title}}"] })],
      }),
    ],
  });
}

function foot(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: "RunningHead",
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
