import { colours } from "@plumbline/core/charts";
import {
  type Block,
  type Facts,
  type Figures,
  hasContents,
  type ReportDocument,
} from "@plumbline/core/reports";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import { chartPng } from "./chart-images.ts";
import { fitted, type Logo } from "./look.ts";
import { wordSeal } from "./word-seal.ts";
import { body, colour, pageWidth, sideMargin, textWidth, wordStyles } from "./word-style.ts";
import { bare, captionOf, cellOf, runs, tableOf } from "./word-table.ts";

type Drawn = ReadonlyMap<Block, Buffer>;

/** The report as a Word document: real headings, contents, tables that repeat their heads. */
export async function wordOf(document: ReportDocument, logo?: Logo | null): Promise<Uint8Array> {
  const { language, title, owner, words, seal } = document;
  const page = {
    size: { width: pageWidth, height: 16838 },
    margin: {
      ...(document.onePage ? { top: 700, bottom: 600 } : { top: 1700, bottom: 1500 }),
      ...{ left: sideMargin, right: sideMargin },
    },
  };
  const made = new Document({
    title,
    creator: owner,
    styles: wordStyles(language, document.onePage),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { default: runningHead(owner, title), first: new Header({ children: [new Paragraph("")] }) },
        footers: { default: pageNumber(words.page), first: new Footer({ children: [new Paragraph("")] }) },
        children: [
          ...(logo ? [new Paragraph({ children: [logoOf(logo, owner)] })] : []),
          ...titlePage(document, logo != null),
          ...(seal ? await wordSeal(seal) : []),
          ...(hasContents(document) ? contents(words.contents) : []),
          ...(await wordBlocks(document.blocks)),
          // A document may not end with a table.
          new Paragraph({ style: "Small", children: [] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(made));
}

/** Blocks as paragraphs and tables, in the report's styles. */
export async function wordBlocks(blocks: readonly Block[]): Promise<readonly (Paragraph | Table)[]> {
  const drawn = new Map<Block, Buffer>();
  for (const block of blocks) if (block.kind === "figure") drawn.set(block, await chartPng(block.chart));
  return blocks.flatMap((block, index) => blockOf(block, drawn, blocks[index - 1]));
}

/** The logo as a picture in a line; its name is the owner's, since that is what it says. */
export function logoOf(logo: Logo, owner: string): ImageRun {
  return new ImageRun({
    type: "png",
    data: logo.png,
    transformation: fitted(logo, { width: 220, height: 70 }),
    altText: { name: "logo", title: owner, description: owner },
  });
}

function contents(title: string): readonly (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ children: [new PageBreak()] }),
    new Paragraph({ style: "ContentsHead", children: [new TextRun(title)] }),
    // Written dirty, so that Word fills in the page numbers: only it knows where its pages break.
    new TableOfContents(title, { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

function runningHead(owner: string, title: string): Header {
  return new Header({
    children: [
      new Paragraph({
        style: "RunningHead",
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: {
          bottom: { style: BorderStyle.SINGLE, size: 4, color: colour(colours.light.line), space: 4 },
        },
        children: [new TextRun({ children: [owner, "\t", title] })],
      }),
    ],
  });
}

function pageNumber(words: string): Footer {
  const fields = { "{page}": PageNumber.CURRENT, "{pages}": PageNumber.TOTAL_PAGES } as const;
  const children = words
    .split(/(\{pages?\})/)
    .map((part) => (part === "{page}" || part === "{pages}" ? fields[part] : part));
  return new Footer({
    children: [
      new Paragraph({
        style: "RunningHead",
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children })],
      }),
    ],
  });
}

/** The room above and below the title, in twentieths of a point: what is signed has to find its place on the same page. */
function titleRoom({ onePage, seal }: ReportDocument, hasLogo: boolean): { above?: number; below?: number } {
  if (onePage) return { above: 0 };
  if (seal?.code) return { above: hasLogo ? 0 : 300, below: 300 };
  return hasLogo ? { above: 600, below: 900 } : { below: 2000 };
}

function titlePage(document: ReportDocument, hasLogo: boolean): readonly (Paragraph | Table)[] {
  const { genre, title, owner, verdict, reservations, facts, onePage } = document;
  const room = titleRoom(document, hasLogo);
  return [
    new Paragraph({
      style: "Genre",
      ...(room.above !== undefined && { spacing: { before: room.above } }),
      children: [new TextRun(genre)],
    }),
    new Paragraph({ style: "Title", children: runs([{ text: title, as: "plain" }]) }),
    new Paragraph({ style: "Owner", children: [new TextRun(owner)] }),
    new Paragraph({
      style: "Verdict",
      ...(onePage && { spacing: { before: 120 } }),
      children: [new TextRun(verdict)],
    }),
    ...reservations.map(
      (text) => new Paragraph({ style: "Reservation", children: runs([{ text, as: "alert" }]) }),
    ),
    ...(room.below === undefined ? [] : [new Paragraph({ spacing: { before: room.below }, children: [] })]),
    factsOf(facts),
  ];
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function blockOf(block: Block, drawn: Drawn, before: Block | undefined): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: levels[block.level],
          pageBreakBefore: block.opensPage === true,
          children: [new TextRun(block.text)],
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({ style: before?.kind === "table" ? "AfterTable" : body, children: runs(block.line) }),
      ];
    case "points":
      return block.items.map(
        (item) => new Paragraph({ style: body, bullet: { level: 0 }, children: runs(item) }),
      );
    case "facts":
      return [factsOf(block.items)];
    case "figures":
      return [figuresOf(block)];
    case "figure":
      return [captionOf(block.caption), pictureOf(block, drawn)];
    case "table":
      return [captionOf(block.caption), tableOf(block)];
  }
}

function pictureOf(block: Extract<Block, { kind: "figure" }>, drawn: Drawn): Paragraph {
  const data = drawn.get(block);
  const { width, height, label } = block.chart;
  // Pixels of the text width at 96 dpi; the picture is drawn at twice that.
  const across = Math.floor(textWidth / 15);
  const children: ParagraphChild[] = data
    ? [
        new ImageRun({
          type: "png",
          data,
          transformation: { width: across, height: Math.round((across * height) / width) },
          altText: { name: block.caption, title: block.caption, description: label },
        }),
      ]
    : [];
  return new Paragraph({ style: body, children });
}

function factsOf(items: Facts["items"]): Table {
  return bare(
    [24, 76],
    items.map(({ name, value }) => [
      cellOf({ lines: [[{ text: name, as: "quiet" }]] }),
      cellOf({ lines: value.split("\n").map((text) => [{ text, as: "plain" }]) }),
    ]),
  );
}

function figuresOf({ items }: Figures): Table {
  const width = 100 / items.length;
  const children = items.map(({ name, value, note }) =>
    cellOf({
      lines: [[{ text: name, as: "quiet" }], [{ text: value, as: "strong" }], [{ text: note, as: "quiet" }]],
      styles: ["Small", "FigureValue", "Small"],
    }),
  );
  return bare(
    items.map(() => width),
    [children],
  );
}
