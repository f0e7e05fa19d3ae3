import type { Chart, RatingColour } from "../charts/index.ts";
import type { Language } from "../kernel/index.ts";

/** Words with one emphasis; colour comes with "alert" only, for what needs somebody. */
export type Phrase = { readonly text: string; readonly as: "plain" | "strong" | "quiet" | "alert" };

/** A paragraph: phrases that follow each other. */
export type Line = readonly Phrase[];

/** A table cell: paragraphs, on a ground of its own where it shows a rating. */
export type Cell = { readonly lines: readonly Line[]; readonly ground?: RatingColour };

/** A column: its head, its part of the table's width, and where its words stand. */
export type Column = {
  readonly head: string;
  readonly width: number;
  readonly align: "start" | "end" | "centre";
};

/** A row of cells, or a head line over the rows that follow it. */
export type Row =
  | { readonly kind: "cells"; readonly cells: readonly Cell[] }
  | { readonly kind: "head"; readonly text: string };

export type Heading = {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Starts a page of its own. */
  readonly opensPage?: true;
};
export type Paragraph = { readonly kind: "paragraph"; readonly line: Line };
export type Points = { readonly kind: "points"; readonly items: readonly Line[] };
/** Pairs of a name and what stands there. */
export type Facts = {
  readonly kind: "facts";
  readonly items: readonly { readonly name: string; readonly value: string }[];
};
/** Few large numbers, each with its unit or definition in one line. */
export type Figures = {
  readonly kind: "figures";
  readonly items: readonly { readonly name: string; readonly value: string; readonly note: string }[];
};
/** A numbered table; its caption states the finding. */
export type Table = {
  readonly kind: "table";
  /** What a template asks for it by; only tables that can stand alone have one. */
  readonly name?: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
};
/** A numbered chart; its caption states the finding, `chart.label` says it to those who do not see it. */
export type Figure = { readonly kind: "figure"; readonly caption: string; readonly chart: Chart };

/** What the title page says of a sign-off; `code` is drawn as a QR code, `bundle` goes along unseen, packed. */
export type DocumentSeal = {
  readonly heading: string;
  readonly items: Facts["items"];
  readonly code: { readonly text: string; readonly label: string } | null;
  readonly bundle: string | null;
};

/** One thing on the page, in reading order. */
export type Block = Heading | Paragraph | Points | Facts | Figures | Table | Figure;

/** A report ready to be set: everything in one language, numbered, without a word about how it looks. */
export type ReportDocument = {
  readonly language: Language;
  readonly title: string;
  /** Who it is about, in the running head; empty where nobody said. */
  readonly owner: string;
  /** What kind of report it is, over the title. */
  readonly genre: string;
  /** The report in one sentence. */
  readonly verdict: string;
  /** What must be known before it is believed: incomplete, indicative, not closed. */
  readonly reservations: readonly string[];
  readonly facts: Facts["items"];
  /** Left out where a document is of no kind that is signed off. */
  readonly seal?: DocumentSeal;
  /** `page` holds {page} and {pages}; `missingCharacters` is for forms whose typeface lacks some. */
  readonly words: { readonly contents: string; readonly page: string; readonly missingCharacters: string };
  readonly blocks: readonly Block[];
  /** Everything on a single page: no title page, no contents, set as large as the page allows. */
  readonly onePage?: true;
};

/** Whether a report is long enough in parts to be worth a page of contents. */
export function hasContents({ blocks, onePage }: ReportDocument): boolean {
  const entries = blocks.filter((block) => block.kind === "heading" && block.level < 3).length;
  return !onePage && entries >= 8;
}
