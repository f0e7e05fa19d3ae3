import { isOpenAction } from "../../improvement/index.ts";
import { derivedDocument, originChapter } from "../derived-document.ts";
import type { Block, Figures, ReportDocument, Table } from "../document.ts";
import type { ReportFinding, ReportImprovement } from "../improvement-model.ts";
import { listingSheet, listingTable } from "../listing.ts";
import { type Reader, readerOf } from "../report-reader.ts";
import type { ReportSheet } from "../sheet-model.ts";
import { amountWords, cell, dayWords, line, moneyWords, percent } from "../wording.ts";
import { actionListing, findingListing } from "./listings.ts";
import type { ActionPlan } from "./model.ts";
import { planTexts as texts } from "./texts.ts";

/** The action plan, ready to be set in any form. */
export function actionPlanDocument({ report, improvement }: ActionPlan): ReportDocument {
  const reader = readerOf(report);
  const { say } = reader;
  return derivedDocument(reader, "action-plan", {
    verdict: improvementSentence(reader, improvement),
    blocks: [
      { kind: "heading", level: 1, text: say(texts.chapters.glance), opensPage: true },
      ...glance(reader, improvement),
      ...actionsChapter(reader, improvement),
      ...findingsChapter(reader, improvement),
      ...originChapter(reader, [say(texts.method)]),
    ],
  });
}

/** The action plan as sheets: actions, findings, projection. */
export function actionPlanSheets({ report, improvement }: ActionPlan): readonly ReportSheet[] {
  const reader = readerOf(report);
  const { say } = reader;
  return [
    listingSheet(actionListing(reader, improvement), say(texts.chapters.actions)),
    listingSheet(findingListing(reader, improvement), say(texts.chapters.findings)),
  ];
}

/** How much was found, is under way, and is late, in one sentence. */
export function improvementSentence({ say }: Reader, { findings, actions }: ReportImprovement): string {
  if (findings.length === 0) return say(texts.nothing);
  const open = actions.filter(isOpenAction);
  return say(
    texts.verdict(
      findings.filter(({ state }) => state === "open").length,
      open.length,
      open.filter(({ overdue }) => overdue).length,
    ),
  );
}

function glance(reader: Reader, improvement: ReportImprovement): readonly Block[] {
  const sentence: Block = {
    kind: "paragraph",
    line: line(improvementSentence(reader, improvement), "strong"),
  };
  if (improvement.findings.length === 0) return [sentence];
  return [sentence, planFigures(reader, improvement), ...projectionBlocks(reader, improvement)];
}

/** Open findings, unfinished and overdue actions, and what they cost. */
export function planFigures({ report, say }: Reader, { findings, actions }: ReportImprovement): Figures {
  const { figures } = texts;
  const open = actions.filter(isOpenAction);
  const day = dayWords(report.madeAt.slice(0, 10), report.language);
  const stated = actions.flatMap(({ cost, state }) => (cost && state !== "dropped" ? [cost] : []));
  const byCurrency = [...Map.groupBy(stated, ({ currency }) => currency)];
  const sums = byCurrency.map(([currency, own]) => {
    const sum = { fen: own.reduce((all, { fen }) => all + fen, 0), currency };
    return byCurrency.length === 1 ? amountWords(sum) : moneyWords(sum);
  });
  const currencies = byCurrency.map(([currency]) => currency).join(" / ");
  const of = (name: { zh: string; en: string }, value: number | string, note: string) => ({
    ...{ name: say(name), value: String(value), note },
  });
  const opened = findings.filter(({ state }) => state === "open").length;
  return {
    kind: "figures",
    items: [
      of(figures.findings, opened, say(figures.ofFindings(findings.length))),
      of(figures.open, open.length, say(figures.ofActions(actions.length))),
      of(figures.overdue, open.filter(({ overdue }) => overdue).length, say(figures.overdueNote(day))),
      of(
        currencies === "" ? figures.cost : figures.costIn(currencies),
        sums.join("\n") || say(figures.none),
        say(figures.costNote(stated.length, actions.filter(({ state }) => state !== "dropped").length)),
      ),
    ],
  };
}

function projectionBlocks(reader: Reader, { projection }: ReportImprovement): readonly Block[] {
  const { report, say, levelName } = reader;
  const words = texts.projection;
  if (!projection) return [{ kind: "paragraph", line: line(say(words.none)) }];
  const { now, projected } = projection;
  const row = (name: string, one: string | number, other: string | number) => ({
    ...{ kind: "cells" as const, cells: [cell(name), cell(one), cell(other)] },
  });
  const table: Table = {
    ...{ kind: "table", name: "projection" },
    caption: say(words.caption(percent(now.share), percent(projected.share))),
    columns: [
      { head: say(words.what), width: 40, align: "start" },
      { head: say(words.now), width: 30, align: "end" },
      { head: say(words.projected), width: 30, align: "end" },
    ],
    rows: [
      row(say(words.points), `${now.points} / ${now.max}`, `${projected.points} / ${projected.max}`),
      row(say(words.share), percent(now.share), percent(projected.share)),
      ...(report.levels.length === 0
        ? []
        : [row(say(words.level), levelName(now.attained), levelName(projected.attained))]),
    ],
  };
  return [table, { kind: "paragraph", line: line(say(words.lead), "quiet") }];
}

function actionsChapter(reader: Reader, improvement: ReportImprovement): readonly Block[] {
  const { say } = reader;
  const { actions, findings } = improvement;
  if (findings.length === 0) return [];
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.actions), opensPage: true };
  if (actions.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.noActions)) }];
  const open = actions.filter(isOpenAction).length;
  const caption = say(texts.actions.caption(actions.length, open));
  const titles = new Map(findings.map(({ id, title }) => [id, title]));
  // Under their finding, in the order of the findings; within one the first due first.
  const sorted = findings.flatMap(({ id }) => actions.filter(({ findingId }) => findingId === id));
  return [
    heading,
    listingTable(actionListing(reader, improvement, sorted), {
      ...{ name: "actions", caption, headOf: ({ findingId }) => titles.get(findingId) ?? "" },
    }),
  ];
}

function findingsChapter(reader: Reader, improvement: ReportImprovement): readonly Block[] {
  const { say } = reader;
  const { findings } = improvement;
  if (findings.length === 0) return [];
  const open = findings.filter(({ state }) => state === "open").length;
  const caption = say(texts.findings.caption(findings.length, open));
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.findings) },
    listingTable(findingListing(reader, improvement), { name: "findings", caption }),
    ...bareFindings(reader, improvement),
  ];
}

/** Nonconformities that nobody does anything about yet. */
function bareFindings(reader: Reader, improvement: ReportImprovement): readonly Block[] {
  const { say } = reader;
  const bare = improvement.findings.filter((finding) => isBare(finding, improvement));
  if (bare.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: say(texts.chapters.bare) },
    { kind: "paragraph", line: line(say(texts.findings.bareCaption(bare.length))) },
    { kind: "points", items: bare.map(({ title }) => line(title)) },
  ];
}

function isBare({ id, kind, state }: ReportFinding, { actions }: ReportImprovement): boolean {
  const isNonconformity = kind === "major" || kind === "minor";
  const hasAction = actions.some((action) => action.findingId === id && action.state !== "dropped");
  return isNonconformity && state === "open" && !hasAction;
}
