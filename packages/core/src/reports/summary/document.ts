import type { PartTally } from "../../assessments/index.ts";
import { isOpenAction } from "../../improvement/index.ts";
import { standardName } from "../../standards/index.ts";
import { actionListing, findingListing, improvementSentence } from "../action-plan/index.ts";
import { sectionsSheet, summarySheet } from "../assessment-sheets.ts";
import { auditSectionsSheet } from "../audit-sheets.ts";
import { auditFigures, auditFindings } from "../audit-summary-chapter.ts";
import { derivedDocument } from "../derived-document.ts";
import type { Block, ReportDocument } from "../document.ts";
import { type Listing, listingSheet, listingTable } from "../listing.ts";
import { type Reader, readerOf } from "../report-reader.ts";
import { texts as reportTexts } from "../report-texts.ts";
import type { ReportSheet } from "../sheet-model.ts";
import { summaryFigures, summaryFindings } from "../summary-chapter.ts";
import { clipped, line, momentWords, percent } from "../wording.ts";
import type { ManagementSummary } from "./model.ts";
import { summaryTexts as texts } from "./texts.ts";

// One page holds so much, whatever an assessment has: what is left out stands in the report or the plan.
const most = { areas: 6, actions: 4, findings: 4, name: 60, words: 110, reservations: 3 } as const;

/** The management summary on one page, ready to be set in any form. */
export function summaryDocument(summary: ManagementSummary): ReportDocument {
  const open = readerOf(summary.report);
  const reader = { ...open, centre: clipped(open.centre, most.name) };
  const made = derivedDocument(reader, "summary", {
    onePage: true,
    blocks: [...stands(reader), ...areas(reader), ...improvementPart(reader, summary), foot(reader)],
  });
  return {
    ...made,
    owner: clipped(made.owner, most.name),
    genre: clipped(made.genre, most.name * 2),
    reservations: made.reservations.slice(0, most.reservations).map((text) => clipped(text, most.words * 2)),
    facts: made.facts
      .filter(({ name }) => isShown(reader, name))
      .map(({ name, value }) => ({ name, value: clipped(value, most.words) })),
  };
}

/** The summary as sheets: the figures, areas and sections, findings, actions. */
export function summarySheets({ report, improvement }: ManagementSummary): readonly ReportSheet[] {
  const reader = readerOf(report);
  const { say } = reader;
  return [
    summarySheet(reader),
    report.audit ? auditSectionsSheet(reader, report.audit) : sectionsSheet(reader),
    listingSheet(findingListing(reader, improvement), say({ zh: "发现项", en: "Findings" })),
    listingSheet(actionListing(reader, improvement), say({ zh: "改进措施", en: "Actions" })),
  ];
}

/** On one page only what tells the assessment from others. */
function isShown({ say }: Reader, name: string): boolean {
  const { standard, period, purpose } = reportTexts.facts;
  return [standard, period, purpose].some((shown) => say(shown) === name);
}

function stands(reader: Reader): readonly Block[] {
  const { report } = reader;
  const { audit } = report;
  const figures = audit ? auditFigures(reader, audit) : summaryFigures(reader);
  const points = audit ? auditFindings(reader, audit) : summaryFindings(reader);
  return [
    figures,
    { kind: "points", items: points.items.slice(0, most.findings).map((item) => item.map(clip)) },
  ];
}

function clip<Words extends { readonly text: string }>(phrase: Words): Words {
  return { ...phrase, text: clipped(phrase.text, most.words * 2) };
}

function areas(reader: Reader): readonly Block[] {
  const { report, say, partName } = reader;
  const all = report.verdict.areas;
  const lowest = all.toSorted((one, other) => (one.share ?? 2) - (other.share ?? 2)).slice(0, most.areas);
  const shown = all.length <= most.areas ? all : lowest;
  const { columns } = reportTexts.parts;
  const listing: Listing<PartTally> = {
    entries: shown,
    columns: [
      { head: say(columns.area), width: 55, value: ({ code }) => clipped(partName(code), most.name) },
      { ...{ head: say(columns.points), width: 15, align: "end" }, value: ({ points }) => points },
      { ...{ head: say(columns.max), width: 15, align: "end" }, value: ({ max }) => max },
      { ...{ head: say(columns.share), width: 15, align: "end" }, value: ({ share }) => percent(share) },
    ],
  };
  return [
    listingTable(listing, { name: "areas", caption: say(texts.areasCaption(shown.length, all.length)) }),
  ];
}

function improvementPart(reader: Reader, { improvement }: ManagementSummary): readonly Block[] {
  const { say, levelName, report } = reader;
  const { projection } = improvement;
  const said = [improvementSentence(reader, improvement)];
  if (projection) {
    const { now, projected } = projection;
    said.push(say(texts.projection(percent(now.share), percent(projected.share))));
    if (report.levels.length > 0 && now.attained !== projected.attained)
      said.push(say(texts.projectedLevel(levelName(now.attained), levelName(projected.attained))));
  }
  return [
    { kind: "paragraph", line: line(said.join(report.language === "zh" ? "" : " ")) },
    ...nextActions(reader, improvement),
  ];
}

function nextActions(reader: Reader, improvement: ManagementSummary["improvement"]): readonly Block[] {
  const { say } = reader;
  const open = improvement.actions.filter(isOpenAction);
  if (open.length === 0) return [];
  const shown = open.slice(0, most.actions).map((action) => ({
    ...{ ...action, what: clipped(action.what, most.words), ownerName: clipped(action.ownerName, 20) },
    ...{ effects: action.effects.slice(0, 1).map((one) => ({ ...one, angle: clipped(one.angle, 20) })) },
  }));
  const caption = say(texts.nextActions(shown.length, open.length));
  return [listingTable(actionListing(reader, improvement, shown), { name: "actions", caption })];
}

function foot({ report, say }: Reader): Block {
  const { standard, madeAt, language } = report;
  const made = momentWords(madeAt, language);
  const words = texts.foot(standardName(standard), standard.hash.slice(0, 12), made);
  return { kind: "paragraph", line: line(say(words), "quiet") };
}
