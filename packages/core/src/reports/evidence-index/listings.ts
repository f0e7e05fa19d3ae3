import { type CoverageRow, countingKindWords, countsAs, evidenceKindWords } from "../../assessments/index.ts";
import type { Language } from "../../kernel/index.ts";
import type { Listing, ListingColumn } from "../listing.ts";
import type { Reader } from "../report-reader.ts";
import { cell, line, listed, type Say, shortDay } from "../wording.ts";
import type { EvidenceIndex, IndexEntry, IndexedPiece } from "./model.ts";
import { indexTexts as texts } from "./texts.ts";

type Column = ListingColumn<IndexEntry>;

/** What a column says of a piece; of one the reader may not read it says nothing. */
function ofPiece(value: (piece: IndexedPiece) => ReturnType<Column["value"]>): Column["value"] {
  return ({ piece }) => piece && value(piece);
}

/** The pieces of the index, each with number, criteria, validity, kind and hash. */
export function pieceListing(reader: Reader, entries: readonly IndexEntry[]): Listing<IndexEntry> {
  const { say, report } = reader;
  const words = texts.pieces;
  const links = (piece: IndexedPiece) => linkWords(reader, piece);
  return {
    entries,
    columns: [
      { ...{ head: say(words.number), width: 6, characters: 8 }, value: ({ number }) => `E${number}` },
      titleColumn(say),
      {
        ...{ head: say(words.kind), width: 11, characters: 12 },
        value: ofPiece(({ kind }) => say(evidenceKindWords[kind])),
        cell: ({ piece }) => ({
          lines: piece
            ? [
                line(say(evidenceKindWords[piece.kind])),
                line(say(countingKindWords[countsAs(piece.kind, piece.holds)]), "quiet"),
              ]
            : [line("—")],
        }),
      },
      {
        ...{ head: say(words.countsAs), characters: 14 },
        value: ofPiece(({ kind, holds }) => say(countingKindWords[countsAs(kind, holds)])),
      },
      {
        ...{ head: say(words.links), width: 17, characters: 30 },
        value: ofPiece(
          (piece) => links(piece).join(report.language === "zh" ? "；" : "; ") || say(words.noLinks),
        ),
        cell: ({ piece }) => ({ lines: linkLines(say, piece && links(piece)) }),
      },
      ...validityColumns(say, report.language),
      ...fileColumns(say),
      ...collectionColumns(say, report.language),
    ],
  };
}

function titleColumn(say: Say): Column {
  return {
    ...{ head: say(texts.pieces.title), width: 22, characters: 40 },
    value: ({ piece }) => piece?.title ?? say(texts.pieces.hidden),
    cell: ({ piece }) => ({
      lines: piece
        ? [
            line(piece.title),
            ...(piece.confidentiality === "assessors" ? [line(say(texts.pieces.confidential), "quiet")] : []),
          ]
        : [line(say(texts.pieces.hidden), "quiet")],
    }),
  };
}

function linkLines(say: Say, links: readonly string[] | null) {
  if (links === null) return [line("—")];
  return links.length === 0 ? [line(say(texts.pieces.noLinks), "quiet")] : links.map((text) => line(text));
}

/** Of each criterion the angles: `49 method, execution`. */
function linkWords({ angleTitle, report }: Reader, { links }: IndexedPiece): readonly string[] {
  const byCriterion = Map.groupBy(links, ({ criterion }) => criterion);
  const several = report.standard.angles.length > 1;
  return [...byCriterion].map(([criterion, own]) => {
    const angles = own.map(({ angle }) => angleTitle(angle)).join(report.language === "zh" ? "、" : ", ");
    return several ? `${criterion} ${angles}` : criterion;
  });
}

/** How a piece stands: withdrawn, out of date, not yet valid, valid. */
function stateOf({ withdrawn, validity }: IndexedPiece) {
  return withdrawn ? "withdrawn" : validity;
}

function validityColumns(say: Say, language: Language): readonly Column[] {
  const words = texts.pieces;
  return [
    {
      ...{ head: say(words.validity), width: 15 },
      value: () => null,
      cell: ({ piece }) => {
        if (!piece) return cell("—");
        const state = stateOf(piece);
        return {
          lines: [
            line(daysWords(say, piece, language)),
            line(say(words.states[state]), state === "valid" ? "quiet" : "alert"),
          ],
        };
      },
    },
    {
      ...{ head: say(words.state), characters: 12 },
      value: ofPiece((piece) => say(words.states[stateOf(piece)])),
    },
    {
      ...{ head: say(words.validFrom), characters: 12, format: "day" },
      value: ofPiece((piece) => piece.validFrom),
    },
    {
      ...{ head: say(words.validTo), characters: 12, format: "day" },
      value: ofPiece((piece) => piece.validTo),
    },
  ];
}

function daysWords(say: Say, { validFrom, validTo }: IndexedPiece, language: Language): string {
  const { always, from, until, fromTo } = texts.pieces;
  const day = (of: string) => shortDay(of, language);
  if (validFrom && validTo) return say(fromTo(day(validFrom), day(validTo)));
  if (validFrom) return say(from(day(validFrom)));
  return validTo ? say(until(day(validTo))) : say(always);
}

function fileColumns(say: Say): readonly Column[] {
  const words = texts.pieces;
  return [
    {
      ...{ head: say(words.file), width: 29 },
      value: () => null,
      cell: ({ piece }) => ({
        lines: piece?.file
          ? [line(piece.file.name), line(piece.file.sha256, "quiet")]
          : [line(piece ? say(words.noFile) : "—", "quiet")],
      }),
    },
    {
      ...{ head: say(words.fileName), characters: 26 },
      value: ofPiece(({ file }) => file?.name ?? null),
    },
    { ...{ head: say(words.version), characters: 8 }, value: ofPiece(({ file }) => file?.version ?? null) },
    { ...{ head: say(words.bytes), characters: 14 }, value: ofPiece(({ file }) => file?.bytes ?? null) },
    { ...{ head: say(words.hash), characters: 66 }, value: ofPiece(({ file }) => file?.sha256 ?? null) },
  ];
}

function collectionColumns(say: Say, language: Language): readonly Column[] {
  const words = texts.pieces;
  return [
    {
      ...{ head: say(words.validFor), characters: 20 },
      value: ofPiece(({ validFor }) =>
        validFor.length === 0 ? say(words.whole) : listed(validFor, language),
      ),
    },
    {
      ...{ head: say(words.collectedBy), characters: 12 },
      value: ofPiece(({ collectedBy }) => collectedBy || null),
    },
    {
      ...{ head: say(words.collectedOn), characters: 12, format: "day" },
      value: ofPiece(({ collectedOn }) => collectedOn),
    },
  ];
}

/** Criteria and angles with rating, counting pieces, what is out of date and what is missing. */
export function coverageListing(reader: Reader, rows: readonly CoverageRow[]): Listing<CoverageRow> {
  const { say, partName, angleTitle, report } = reader;
  const words = texts.coverage;
  const found = new Map(report.rows.map((row) => [row.criterion, row]));
  const rating = ({ criterion, angle }: CoverageRow) =>
    found.get(criterion)?.ratings.find((one) => one.angle === angle)?.title ?? null;
  return {
    entries: rows,
    columns: [
      { ...{ head: say(words.section), characters: 26 }, value: ({ section }) => partName(section) },
      {
        ...{ head: say(words.criterion), width: 36, characters: 30 },
        value: ({ criterion }) => `${criterion} ${found.get(criterion)?.title ?? ""}`.trim(),
      },
      { ...{ head: say(words.angle), width: 15, characters: 14 }, value: ({ angle }) => angleTitle(angle) },
      { ...{ head: say(words.rating), width: 15, characters: 14 }, value: rating },
      {
        ...{ head: say(words.counting), characters: 10 },
        value: ({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0),
      },
      { ...{ head: say(words.expired), characters: 10 }, value: ({ expired }) => expired },
      {
        ...{ head: say(words.missing), width: 34, characters: 30 },
        value: ({ missing }) => missingWords(say, missing, report.language),
      },
    ],
  };
}

function missingWords(say: Say, missing: CoverageRow["missing"], language: Language): string | null {
  if (missing.length === 0) return null;
  const names = missing.map((kind) => say(countingKindWords[kind]));
  const joined = names.join(language === "zh" ? "、" : " / ");
  return names.length === 1 ? joined : say(texts.missing.oneOf(joined));
}

/** The sampling plan: what is looked at, out of how many, how chosen, and whether it was done. */
export function sampleListing({ say, report }: Reader, samples: EvidenceIndex["samples"]) {
  const words = texts.sampling;
  const listing: Listing<EvidenceIndex["samples"][number]> = {
    entries: samples,
    columns: [
      {
        ...{ head: say(words.kind), width: 10, characters: 10 },
        value: ({ kind }) => say(words.kinds[kind]),
      },
      { ...{ head: say(words.what), width: 28, characters: 36 }, value: ({ what }) => what },
      {
        ...{ head: say(words.population), width: 11, characters: 12, align: "end" },
        value: ({ population }) => population,
      },
      { ...{ head: say(words.size), width: 9, characters: 12, align: "end" }, value: ({ size }) => size },
      { ...{ head: say(words.chosen), width: 20, characters: 30 }, value: ({ chosen }) => chosen || null },
      {
        ...{ head: say(words.lookedAtBy), width: 22, characters: 14 },
        value: ({ lookedAtBy }) => lookedAtBy || null,
        cell: ({ lookedAtBy, lookedAtOn }) =>
          lookedAtOn === null
            ? cell(say(words.open), "alert")
            : { lines: [line(lookedAtBy || "—"), line(shortDay(lookedAtOn, report.language), "quiet")] },
      },
      {
        ...{ head: say(words.lookedAtOn), characters: 12, format: "day" },
        value: ({ lookedAtOn }) => lookedAtOn,
      },
      { ...{ head: say(words.remarks), characters: 36 }, value: ({ remarks }) => remarks || null },
    ],
  };
  return listing;
}
