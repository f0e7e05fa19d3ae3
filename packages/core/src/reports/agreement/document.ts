import {
  type AssessorDifference,
  agreementMethod,
  type PairAgreement,
  type TeamAgreement,
} from "../../assessments/index.ts";
import type { Text } from "../../kernel/index.ts";
import type { Estimate } from "../../statistics/index.ts";
import { derivedDocument, originChapter } from "../derived-document.ts";
import type { Block, Figures, ReportDocument } from "../document.ts";
import { type Listing, type ListingColumn, listingSheet, listingTable } from "../listing.ts";
import { type Reader, readerOf } from "../report-reader.ts";
import type { ReportSheet } from "../sheet-model.ts";
import { line, percent, type Say } from "../wording.ts";
import type { AgreementReport } from "./model.ts";
import { agreementTexts as texts } from "./texts.ts";

/** The report on agreement, ready to be set in any form. */
export function agreementDocument({ report, agreement }: AgreementReport): ReportDocument {
  const reader = readerOf(report);
  const { say } = reader;
  const isEmpty = agreement.whole.exact.n === 0;
  return derivedDocument(reader, "agreement", {
    verdict: sentence(say, agreement),
    blocks: [
      { kind: "heading", level: 1, text: say(texts.chapters.whole), opensPage: true },
      { kind: "paragraph", line: line(sentence(say, agreement), "strong") },
      ...(isEmpty ? [] : [wholeFigures(say, agreement), ...tables(reader, agreement)]),
      ...definitions(say),
      ...originChapter(reader, [say(agreementMethod)]),
    ],
  });
}

/** The report on agreement as sheets: sections, assessors, pairs. */
export function agreementSheets({ report, agreement }: AgreementReport): readonly ReportSheet[] {
  const reader = readerOf(report);
  const { say } = reader;
  return [
    listingSheet(sectionListing(reader, agreement), say(texts.chapters.sections)),
    listingSheet(assessorListing(say, agreement), say(texts.chapters.assessors)),
    listingSheet(pairListing(say, agreement), say(texts.chapters.pairs)),
  ];
}

function sentence(say: Say, { whole, raters }: TeamAgreement): string {
  if (whole.exact.n === 0) return say(texts.nothing);
  return say(texts.verdict(raters.length, percent(whole.exact.value), indexWords(say, whole.alpha.value)));
}

function indexWords(say: Say, value: number | null): string {
  return value === null ? say(texts.noData) : value.toFixed(3).replace("-", "−");
}

function shareWords(say: Say, value: number | null): string {
  return value === null ? say(texts.noData) : percent(value);
}

type Draw = (say: Say, value: number | null) => string;

function wholeFigures(say: Say, { whole }: TeamAgreement): Figures {
  const figure = (name: Text, { value, low, high, n }: Estimate, draw: Draw) => ({
    ...{ name: say(name), value: draw(say, value) },
    note: say(
      low === null || high === null
        ? texts.noInterval(n)
        : texts.interval(draw(say, low), draw(say, high), n),
    ),
  });
  return {
    kind: "figures",
    items: [
      figure(texts.exact, whole.exact, shareWords),
      figure(texts.adjacent, whole.adjacent, shareWords),
      figure(texts.alpha, whole.alpha, indexWords),
    ],
  };
}

/** A figure with its interval: on paper one below the other, in a workbook three columns. */
function estimated<Entry>(
  say: Say,
  head: Text,
  of: (entry: Entry) => Estimate,
  { draw, width, format }: { draw: Draw; width: number; format?: "share" | "amount" },
): readonly ListingColumn<Entry>[] {
  const typed = { characters: 12, ...(format && { format }) };
  return [
    {
      ...{ head: say(head), width, align: "end", ...typed },
      value: (entry) => of(entry).value,
      cell: (entry) => {
        const { value, low, high } = of(entry);
        const range =
          low === null || high === null ? [] : [say(texts.range(draw(say, low), draw(say, high)))];
        return { lines: [line(draw(say, value)), ...range.map((text) => line(text, "quiet"))] };
      },
    },
    { ...{ head: say(texts.columns.low(head)), ...typed }, value: (entry) => of(entry).low },
    { ...{ head: say(texts.columns.high(head)), ...typed }, value: (entry) => of(entry).high },
  ];
}

type Section = TeamAgreement["sections"][number];

function sectionListing({ say, partName }: Reader, { sections }: TeamAgreement): Listing<Section> {
  const { columns } = texts;
  return {
    entries: sections,
    columns: [
      {
        ...{ head: say(columns.section), width: 31, characters: 30 },
        value: ({ section }) => partName(section),
      },
      {
        ...{ head: say(columns.items), width: 10, characters: 10, align: "end" },
        value: ({ exact }) => exact.n,
      },
      ...estimated<Section>(say, columns.exact, ({ exact }) => exact, share(20)),
      ...estimated<Section>(say, columns.adjacent, ({ adjacent }) => adjacent, share(20)),
      ...estimated<Section>(say, columns.alpha, ({ alpha }) => alpha, index(19)),
    ],
  };
}

const share = (width: number) => ({ draw: shareWords, width, format: "share" }) as const;
const index = (width: number) => ({ draw: indexWords, width }) as const;

function nameOf({ raters }: TeamAgreement): (id: string) => string {
  const names = new Map(raters.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function assessorListing(say: Say, agreement: TeamAgreement): Listing<AssessorDifference> {
  const { columns } = texts;
  const name = nameOf(agreement);
  const points: Draw = (words, value) =>
    value === null ? words(texts.noData) : `${value > 0 ? "+" : ""}${value.toFixed(2)}`.replace("-", "−");
  return {
    entries: agreement.assessors,
    columns: [
      { ...{ head: say(columns.assessor), width: 45, characters: 18 }, value: ({ rater }) => name(rater) },
      {
        ...{ head: say(columns.items), width: 15, characters: 10, align: "end" },
        value: ({ difference }) => difference.n,
      },
      ...estimated<AssessorDifference>(say, columns.difference, ({ difference }) => difference, {
        ...{ draw: points, width: 40, format: "amount" },
      }),
    ],
  };
}

function pairListing(say: Say, agreement: TeamAgreement): Listing<PairAgreement> {
  const { columns } = texts;
  const name = nameOf(agreement);
  return {
    entries: agreement.pairs,
    columns: [
      { ...{ head: say(columns.assessor), width: 24, characters: 18 }, value: ({ one }) => name(one) },
      { ...{ head: say(columns.other), width: 24, characters: 18 }, value: ({ other }) => name(other) },
      {
        ...{ head: say(columns.items), width: 12, characters: 10, align: "end" },
        value: ({ exact }) => exact.n,
      },
      ...estimated<PairAgreement>(say, columns.exact, ({ exact }) => exact, share(20)),
      ...estimated<PairAgreement>(say, columns.kappa, ({ kappa }) => kappa, index(20)),
    ],
  };
}

/** Does an interval leave 0 out? */
function isApart({ difference: { low, high } }: AssessorDifference): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

function tables(reader: Reader, agreement: TeamAgreement): readonly Block[] {
  const { say } = reader;
  const { sections, assessors, pairs } = agreement;
  const chapter = (text: Text, block: Block): readonly Block[] => [
    { kind: "heading", level: 1, text: say(text) },
    block,
  ];
  return [
    ...chapter(
      texts.chapters.sections,
      listingTable(sectionListing(reader, agreement), {
        ...{ name: "sections", caption: say(texts.sectionsCaption(sections.length)) },
      }),
    ),
    ...chapter(
      texts.chapters.assessors,
      listingTable(assessorListing(say, agreement), {
        ...{ name: "assessors", caption: say(texts.assessorsCaption(assessors.filter(isApart).length)) },
      }),
    ),
    ...chapter(
      texts.chapters.pairs,
      listingTable(pairListing(say, agreement), {
        ...{ name: "pairs", caption: say(texts.pairsCaption(pairs.length)) },
      }),
    ),
  ];
}

function definitions(say: Say): readonly Block[] {
  const { exact, exactIs, adjacent, adjacentIs, alpha, alphaIs, kappa, kappaIs } = texts;
  const defined = [
    [exact, exactIs],
    [adjacent, adjacentIs],
    [alpha, alphaIs],
    [kappa, kappaIs],
    [texts.chapters.assessors, texts.differenceIs],
  ] as const;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.definitions) },
    { kind: "facts", items: defined.map(([name, value]) => ({ name: say(name), value: say(value) })) },
  ];
}
