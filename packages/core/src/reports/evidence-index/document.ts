import type { CoverageRow } from "../../assessments/index.ts";
import { derivedDocument, originChapter } from "../derived-document.ts";
import type { Block, Figures, ReportDocument } from "../document.ts";
import { type Listing, listingSheet, listingTable } from "../listing.ts";
import { type Reader, readerOf } from "../report-reader.ts";
import type { ReportSheet } from "../sheet-model.ts";
import { line, percent } from "../wording.ts";
import { coverageListing, pieceListing, sampleListing } from "./listings.ts";
import type { EvidenceIndex, IndexEntry } from "./model.ts";
import { indexTexts as texts } from "./texts.ts";

/** The index of evidence, ready to be set in any form. */
export function evidenceIndexDocument(index: EvidenceIndex): ReportDocument {
  const reader = readerOf(index.report);
  const { say } = reader;
  const { rated, backed } = countsOf(index);
  const nothing = index.entries.length === 0;
  return derivedDocument(reader, "evidence-index", {
    verdict: say(nothing ? texts.nothing : texts.verdict(index.entries.length, backed.length, rated.length)),
    blocks: [
      { kind: "heading", level: 1, text: say(texts.chapters.glance), opensPage: true },
      ...glance(reader, index),
      ...piecesChapter(reader, index),
      ...coverageChapter(reader, index),
      ...missingChapter(reader, index),
      ...samplingChapter(reader, index),
      ...originChapter(reader, [say(texts.method)]),
    ],
  });
}

/** The index as sheets: pieces, coverage, sampling plan. */
export function evidenceIndexSheets({ report, ...index }: EvidenceIndex): readonly ReportSheet[] {
  const reader = readerOf(report);
  const { say } = reader;
  return [
    listingSheet(pieceListing(reader, index.entries), say(texts.chapters.pieces)),
    listingSheet(coverageListing(reader, index.coverage), say(texts.chapters.coverage)),
    listingSheet(sampleListing(reader, index.samples), say(texts.chapters.sampling)),
  ];
}

function countsOf({ coverage }: EvidenceIndex) {
  const rated = coverage.filter(({ value, notApplicable }) => value !== null && !notApplicable);
  return {
    rated,
    backed: rated.filter(isBacked),
    lacking: rated.filter(({ missing }) => missing.length > 0),
  };
}

function isBacked({ counts }: CoverageRow): boolean {
  return Object.values(counts).some((count) => count > 0);
}

function isUncounted({ piece }: IndexEntry): boolean {
  return piece !== null && piece.withdrawn === null && piece.validity !== "valid";
}

function glance(reader: Reader, index: EvidenceIndex): readonly Block[] {
  const { say } = reader;
  const hidden = index.entries.filter(({ piece }) => piece === null).length;
  const note: Block = { kind: "paragraph", line: line(say(texts.hidden(hidden))) };
  return [keyFigures(reader, index), ...(hidden === 0 ? [] : [note])];
}

function keyFigures({ say }: Reader, index: EvidenceIndex): Figures {
  const { figures } = texts;
  const { rated, backed, lacking } = countsOf(index);
  const withdrawn = index.entries.filter(({ piece }) => piece?.withdrawn).length;
  const of = (name: { zh: string; en: string }, value: number, note: string) => ({
    ...{ name: say(name), value: String(value), note },
  });
  return {
    kind: "figures",
    items: [
      of(figures.pieces, index.entries.length, say(figures.piecesNote(withdrawn))),
      of(figures.expired, index.entries.filter(isUncounted).length, say(figures.expiredNote)),
      of(figures.backed, backed.length, say(figures.backedNote(rated.length))),
      of(figures.missing, lacking.length, say(figures.missingNote)),
    ],
  };
}

function missingChapter(reader: Reader, index: EvidenceIndex): readonly Block[] {
  const { say, partName } = reader;
  const { lacking } = countsOf(index);
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.missing) };
  if (lacking.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.missing.none)) }];
  return [
    heading,
    listingTable(coverageListing(reader, lacking), {
      ...{ name: "missing", caption: say(texts.missing.caption(lacking.length)) },
      headOf: ({ section }) => partName(section),
    }),
  ];
}

function piecesChapter(reader: Reader, { entries }: EvidenceIndex): readonly Block[] {
  const { say } = reader;
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.pieces), opensPage: true };
  if (entries.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.nothing)) }];
  const caption = say(texts.pieces.caption(entries.length, entries.filter(isUncounted).length));
  return [heading, listingTable(pieceListing(reader, entries), { name: "pieces", caption })];
}

/** One row a section: how many of its ratings have evidence. The workbook has every criterion. */
function coverageChapter(reader: Reader, index: EvidenceIndex): readonly Block[] {
  const { say, partName } = reader;
  const words = texts.coverage;
  const { rated, backed } = countsOf(index);
  const bySection = [...Map.groupBy(index.coverage, ({ section }) => section).keys()];
  const of = (rows: readonly CoverageRow[], section: string) => rows.filter((row) => row.section === section);
  const listing: Listing<string> = {
    entries: bySection,
    columns: [
      { head: say(words.section), width: 42, value: partName },
      { ...{ head: say(words.rated), width: 14, align: "end" }, value: (one) => of(rated, one).length },
      { ...{ head: say(words.backed), width: 15, align: "end" }, value: (one) => of(backed, one).length },
      {
        ...{ head: say(words.share), width: 13, align: "end" },
        value: (one) => {
          const all = of(rated, one).length;
          return all === 0 ? null : percent(of(backed, one).length / all);
        },
      },
      {
        ...{ head: say(words.missingCount), width: 16, align: "end" },
        value: (one) => of(rated, one).filter(({ missing }) => missing.length > 0).length,
      },
    ],
  };
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.coverage), opensPage: true },
    listingTable(listing, { name: "coverage", caption: say(words.caption(backed.length, rated.length)) }),
  ];
}

function samplingChapter(reader: Reader, { samples }: EvidenceIndex): readonly Block[] {
  const { say } = reader;
  const standing = samples.filter(({ withdrawn }) => withdrawn === null);
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.sampling) };
  if (standing.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.sampling.none)) }];
  const done = standing.filter(({ lookedAtOn }) => lookedAtOn !== null).length;
  const caption = say(texts.sampling.caption(done, standing.length));
  return [heading, listingTable(sampleListing(reader, standing), { name: "samples", caption })];
}
