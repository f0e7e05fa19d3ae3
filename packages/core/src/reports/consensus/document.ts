import { type ConsensusLine, type Decision, teamRoleWords } from "../../assessments/index.ts";
import { derivedDocument, originChapter } from "../derived-document.ts";
import type { Block, Figures, ReportDocument } from "../document.ts";
import { type Listing, type ListingColumn, listingSheet, listingTable } from "../listing.ts";
import { type Reader, readerOf } from "../report-reader.ts";
import type { ReportSheet } from "../sheet-model.ts";
import { dayWords, line, listed, momentWords, shortDay } from "../wording.ts";
import type { Attendant, ConsensusProtocol } from "./model.ts";
import { protocolTexts as texts } from "./texts.ts";

/** The consensus protocol, ready to be set in any form. */
export function consensusDocument(protocol: ConsensusProtocol): ReportDocument {
  const reader = readerOf(protocol.report);
  const { say } = reader;
  return derivedDocument(reader, "consensus", {
    verdict: sentence(reader, protocol),
    blocks: [
      { kind: "heading", level: 1, text: say(texts.chapters.glance), opensPage: true },
      ...glance(reader, protocol),
      ...attendanceChapter(reader, protocol),
      ...decisionsChapter(reader, protocol),
      ...openChapter(reader, protocol),
      ...originChapter(reader, [say(texts.method)]),
    ],
  });
}

/** The protocol as sheets: attendance, decisions, what is still to be decided. */
export function consensusSheets(protocol: ConsensusProtocol): readonly ReportSheet[] {
  const reader = readerOf(protocol.report);
  const { say } = reader;
  const { values } = protocol;
  return [
    listingSheet(attendanceListing(reader, protocol), say(texts.chapters.attendance)),
    listingSheet(decisionListing({ reader, values }, decided(protocol)), say(texts.chapters.decisions)),
    listingSheet(lineListing({ reader, values }, undecided(protocol)), say(texts.chapters.open)),
  ];
}

/** A decision with the line it was made on. */
type Decided = { readonly line: ConsensusLine; readonly decision: Decision; readonly stands: boolean };

function decided({ lines }: ConsensusProtocol): readonly Decided[] {
  return lines.flatMap((one) =>
    one.decisions.map((decision, at) => ({ line: one, decision, stands: at === 0 })),
  );
}

function undecided({ lines }: ConsensusProtocol): readonly ConsensusLine[] {
  return lines.filter(({ standing }) => standing === "differs");
}

function counts({ lines }: ConsensusProtocol) {
  const of = (standing: ConsensusLine["standing"]) => lines.filter((one) => one.standing === standing).length;
  return { agreed: of("agreed"), decided: of("decided"), differs: of("differs"), missing: of("missing") };
}

function sentence({ say }: Reader, protocol: ConsensusProtocol): string {
  const { agreed, decided: settled, differs } = counts(protocol);
  const { length } = protocol.lines;
  return say(length === 0 ? texts.nothing : texts.verdict(length, agreed, settled, differs));
}

function glance(reader: Reader, protocol: ConsensusProtocol): readonly Block[] {
  const { say, partName, report } = reader;
  const waiting = listed(protocol.waiting.map(partName), report.language);
  const note: Block = { kind: "paragraph", line: line(say(texts.waiting(waiting))) };
  return [
    { kind: "paragraph", line: line(sentence(reader, protocol), "strong") },
    ...(protocol.lines.length === 0 ? [] : [keyFigures(reader, protocol)]),
    ...(waiting === "" ? [] : [note]),
  ];
}

function keyFigures({ say }: Reader, protocol: ConsensusProtocol): Figures {
  const { figures } = texts;
  const { agreed, decided: settled, differs, missing } = counts(protocol);
  const dissent = decided(protocol).filter(({ stands, decision }) => stands && decision.dissent.length > 0);
  const of = (name: { zh: string; en: string }, value: number, note: string) => ({
    ...{ name: say(name), value: String(value), note },
  });
  return {
    kind: "figures",
    items: [
      of(figures.agreed, agreed, say(figures.agreedNote)),
      of(figures.decided, settled, say(figures.decidedNote(dissent.length))),
      of(figures.differs, differs, say(figures.differsNote)),
      of(figures.missing, missing, say(figures.missingNote)),
    ],
  };
}

function attendanceListing({ say }: Reader, { attendance }: ConsensusProtocol): Listing<Attendant> {
  const words = texts.attendance;
  return {
    entries: attendance,
    columns: [
      { ...{ head: say(words.name), width: 40, characters: 20 }, value: ({ name }) => name },
      {
        ...{ head: say(words.role), width: 35, characters: 18 },
        value: ({ role }) => say(teamRoleWords[role]),
      },
      {
        ...{ head: say(words.sections), width: 25, characters: 16, align: "end" },
        value: ({ sections }) => (sections === 0 ? null : sections),
      },
    ],
  };
}

function attendanceChapter(reader: Reader, protocol: ConsensusProtocol): readonly Block[] {
  const { say, report } = reader;
  const words = texts.attendance;
  const day = (of: string) => dayWords(of, report.language);
  const caption = say(words.caption(protocol.attendance.length));
  const sites = protocol.sites.map(({ name, place, from, to }) =>
    line(say(words.site(name, place, day(from), day(to)))),
  );
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.attendance) },
    listingTable(attendanceListing(reader, protocol), { name: "attendance", caption }),
    { kind: "heading", level: 2, text: say(words.sites) },
    sites.length === 0
      ? { kind: "paragraph", line: line(say(words.noSites)) }
      : { kind: "points", items: sites },
  ];
}

/** The report beside the protocol's own names of values. */
type ProtocolReader = { readonly reader: Reader; readonly values: ConsensusProtocol["values"] };

/** Titles of criteria, angles and values, as columns need them. */
function namesOf({ reader: { report, say, angleTitle }, values }: ProtocolReader) {
  const rows = new Map(report.rows.map(({ criterion, title }) => [criterion, title]));
  const valueTitle = ({ angle }: ConsensusLine, value: string | null) =>
    value === null ? say(texts.decisions.notRated) : (values[angle]?.[value] ?? value);
  return {
    criterion: ({ criterion }: ConsensusLine) => `${criterion} ${rows.get(criterion) ?? ""}`.trim(),
    angle: ({ angle }: ConsensusLine) => angleTitle(angle),
    valueTitle,
    ratings: (one: ConsensusLine) => [
      ...one.ratings.map(({ raterName, value }) =>
        say(texts.decisions.value(raterName, valueTitle(one, value))),
      ),
      ...(one.stated === null
        ? []
        : [say(texts.decisions.value(say(texts.decisions.stated), valueTitle(one, one.stated)))]),
    ],
  };
}

/** Where an item stands and what each gave it; decisions and open items share these columns. */
function itemColumns<Entry>(of: ProtocolReader, itemOf: (entry: Entry) => ConsensusLine) {
  const { say, partName } = of.reader;
  const names = namesOf(of);
  const words = texts.decisions;
  const columns: readonly ListingColumn<Entry>[] = [
    { ...{ head: say(words.section), characters: 26 }, value: (entry) => partName(itemOf(entry).section) },
    {
      ...{ head: say(words.criterion), width: 20, characters: 28 },
      value: (entry) => names.criterion(itemOf(entry)),
      cell: (entry) => ({
        lines: [line(names.criterion(itemOf(entry))), line(names.angle(itemOf(entry)), "quiet")],
      }),
    },
    { ...{ head: say(words.angle), characters: 14 }, value: (entry) => names.angle(itemOf(entry)) },
    {
      ...{ head: say(words.values), width: 22, characters: 36 },
      value: (entry) => names.ratings(itemOf(entry)).join("\n"),
      cell: (entry) => ({ lines: names.ratings(itemOf(entry)).map((text) => line(text)) }),
    },
  ];
  return columns;
}

function decisionListing(of: ProtocolReader, entries: readonly Decided[]): Listing<Decided> {
  const { say, report } = of.reader;
  const words = texts.decisions;
  const names = namesOf(of);
  const decision = ({ line: one, decision: { value } }: Decided) =>
    value === null ? say(words.withdrawn) : names.valueTitle(one, value);
  const dissent = (one: Decided) =>
    one.decision.dissent.map(({ name, why }) => say(words.dissentOf(name, why)));
  return {
    entries,
    columns: [
      ...itemColumns<Decided>(of, (entry) => entry.line),
      {
        ...{ head: say(words.decision), width: 14, characters: 14 },
        value: decision,
        cell: (one) => ({
          lines: [
            line(decision(one), one.stands ? "strong" : "quiet"),
            ...(one.stands ? [] : [line(say(words.replaced), "quiet")]),
          ],
        }),
      },
      {
        ...{ head: say(words.reason), width: 28, characters: 40 },
        value: (one) => one.decision.reason,
        cell: (one) => ({
          lines: [line(one.decision.reason), ...dissent(one).map((text) => line(text, "alert"))],
        }),
      },
      { ...{ head: say(words.dissent), characters: 36 }, value: (one) => dissent(one).join("\n") || null },
      {
        ...{ head: say(words.by), width: 16, characters: 14 },
        value: (one) => one.decision.decidedBy,
        cell: ({ decision: { decidedBy, decidedAt } }) => ({
          lines: [
            line(decidedBy),
            line(
              `${shortDay(decidedAt.slice(0, 10), report.language)} ${decidedAt.slice(11, 16)} UTC`,
              "quiet",
            ),
          ],
        }),
      },
      {
        ...{ head: say(words.at), characters: 28 },
        value: (one) => momentWords(one.decision.decidedAt, report.language),
      },
      { ...{ head: say(words.version), characters: 10 }, value: (one) => one.decision.version },
    ],
  };
}

function lineListing(of: ProtocolReader, entries: readonly ConsensusLine[]): Listing<ConsensusLine> {
  return { entries, columns: itemColumns(of, (entry) => entry) };
}

function decisionsChapter(reader: Reader, protocol: ConsensusProtocol): readonly Block[] {
  const { say, partName } = reader;
  const entries = decided(protocol);
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.decisions), opensPage: true };
  if (entries.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.decisions.none)) }];
  return [
    heading,
    listingTable(decisionListing({ reader, values: protocol.values }, entries), {
      ...{ name: "decisions", caption: say(texts.decisions.caption(entries.length)) },
      headOf: (one) => partName(one.line.section),
    }),
  ];
}

function openChapter(reader: Reader, protocol: ConsensusProtocol): readonly Block[] {
  const { say, partName } = reader;
  const entries = undecided(protocol);
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.open) };
  if (entries.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.open.none)) }];
  return [
    heading,
    listingTable(lineListing({ reader, values: protocol.values }, entries), {
      ...{ name: "undecided", caption: say(texts.open.caption(entries.length)) },
      headOf: ({ section }) => partName(section),
    }),
  ];
}
