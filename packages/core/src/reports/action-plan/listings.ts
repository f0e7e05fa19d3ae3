import {
  actionStateWords,
  findingKindWords,
  findingStateWords,
  riskBand,
  riskBandWords,
  riskScore,
} from "../../improvement/index.ts";
import type { Language } from "../../kernel/index.ts";
import type { ReportAction, ReportFinding, ReportImprovement } from "../improvement-model.ts";
import type { Listing, ListingColumn } from "../listing.ts";
import type { Reader } from "../report-reader.ts";
import { cell, line, moneyWords, type Say, shortDay } from "../wording.ts";
import { planTexts as texts } from "./texts.ts";

/** The actions with everything said about them, for paper and workbook; `short` leaves paper what one page can hold. */
export function actionListing(
  { say, report }: Reader,
  improvement: ReportImprovement,
  actions: readonly ReportAction[] = improvement.actions,
): Listing<ReportAction> {
  const titles = new Map(improvement.findings.map(({ id, title }) => [id, title]));
  return {
    entries: actions,
    columns: [
      {
        ...{ head: say(texts.actions.finding), characters: 34 },
        value: ({ findingId }) => titles.get(findingId) ?? null,
      },
      { ...{ head: say(texts.actions.what), width: 30, characters: 44 }, value: ({ what }) => what },
      {
        ...{ head: say(texts.actions.owner), width: 12, characters: 12 },
        value: ({ ownerName }) => ownerName,
      },
      { ...{ head: say(texts.actions.from), characters: 12, format: "day" }, value: ({ from }) => from },
      dueColumn(say, report.language),
      ...costColumns(say),
      progressColumn(say),
      ...effectColumns(say, report.language),
      { ...{ head: say(texts.actions.evidence), characters: 36 }, value: ({ evidence }) => evidence || null },
      { ...{ head: say(texts.actions.verifiedBy), characters: 12 }, value: ({ verifiedBy }) => verifiedBy },
      { ...{ head: say(texts.actions.reason), characters: 30 }, value: ({ reason }) => reason || null },
    ],
  };
}

function dueColumn(say: Say, language: Language): ListingColumn<ReportAction> {
  return {
    ...{ head: say(texts.actions.due), width: 15, characters: 12, format: "day" },
    value: ({ dueOn }) => dueOn,
    cell: ({ dueOn, overdue }) => ({
      lines: [
        line(shortDay(dueOn, language), overdue ? "alert" : "plain"),
        ...(overdue ? [line(say(texts.actions.overdue), "alert")] : []),
      ],
    }),
  };
}

function costColumns(say: Say): readonly ListingColumn<ReportAction>[] {
  return [
    {
      ...{ head: say(texts.actions.cost), width: 12, characters: 14, align: "end", format: "amount" },
      value: ({ cost }) => cost && cost.fen / 100,
      cell: ({ cost }) => cell(cost ? moneyWords(cost) : "—"),
    },
    { ...{ head: say(texts.actions.currency), characters: 8 }, value: ({ cost }) => cost?.currency ?? null },
  ];
}

function progressColumn(say: Say): ListingColumn<ReportAction> {
  return {
    ...{ head: say(texts.actions.progress), width: 11, characters: 10, align: "end" },
    value: ({ progress }) => progress,
    cell: ({ progress, state, verifiedBy }) => ({
      lines: [
        line(`${progress}%`),
        line(say(verifiedBy ? texts.actions.verified(verifiedBy) : actionStateWords[state]), "quiet"),
      ],
    }),
  };
}

function effectColumns(say: Say, language: Language): readonly ListingColumn<ReportAction>[] {
  const words = ({ effects }: ReportAction) =>
    effects.map(({ criterion, angle, value }) => say(texts.actions.effectOf(criterion, angle, value)));
  return [
    {
      ...{ head: say(texts.actions.state), characters: 10 },
      value: ({ state }) => say(actionStateWords[state]),
    },
    {
      ...{ head: say(texts.actions.effect), width: 20, characters: 30 },
      value: (action) => words(action).join(language === "zh" ? "；" : "; ") || null,
      cell: (action) => ({
        lines: [
          ...(action.effects.length === 0 ? [line("—")] : words(action).map((text) => line(text))),
          ...(action.gain === null ? [] : [line(say(texts.actions.gained(action.gain)), "quiet")]),
        ],
      }),
    },
    { ...{ head: say(texts.actions.gain), characters: 12 }, value: ({ gain }) => gain },
  ];
}

/** The findings with cause, risk and state, for paper and workbook. */
export function findingListing(
  { say, report }: Reader,
  { findings, actions }: ReportImprovement,
  shown: readonly ReportFinding[] = findings,
): Listing<ReportFinding> {
  const counts = Map.groupBy(actions, ({ findingId }) => findingId);
  const titles = new Map(report.rows.map(({ criterion, title }) => [criterion, title]));
  return {
    entries: shown,
    columns: [
      {
        ...{ head: say(texts.findings.kind), width: 15, characters: 18 },
        value: ({ kind }) => say(findingKindWords[kind]),
        cell: ({ kind }) => cell(say(findingKindWords[kind]), kind === "major" ? "alert" : "plain"),
      },
      {
        ...{ head: say(texts.findings.criterion), width: 16, characters: 22 },
        value: ({ criterion }) => criterion && `${criterion} ${titles.get(criterion) ?? ""}`.trim(),
      },
      titleColumn(say),
      {
        ...{ head: say(texts.findings.description), characters: 44 },
        value: ({ description }) => description || null,
      },
      { ...{ head: say(texts.findings.cause), characters: 36 }, value: ({ cause }) => cause || null },
      riskColumn(say),
      {
        ...{ head: say(texts.findings.state), width: 10, characters: 10 },
        value: ({ state }) => say(findingStateWords[state]),
      },
      {
        ...{ head: say(texts.findings.actions), width: 8, characters: 10, align: "end" },
        value: ({ id }) => counts.get(id)?.length ?? 0,
      },
      { ...{ head: say(texts.findings.raisedBy), characters: 12 }, value: ({ raisedBy }) => raisedBy },
      {
        ...{ head: say(texts.findings.raisedOn), characters: 12, format: "day" },
        value: ({ raisedAt }) => raisedAt.slice(0, 10),
      },
    ],
  };
}

function titleColumn(say: Say): ListingColumn<ReportFinding> {
  return {
    ...{ head: say(texts.findings.title), width: 38, characters: 40 },
    value: ({ title }) => title,
    cell: ({ title, cause, repeated }) => ({
      lines: [
        line(title),
        ...(cause === "" ? [] : [line(say(texts.findings.because(cause)), "quiet")]),
        ...(repeated ? [line(say(texts.findings.repeated), "alert")] : []),
      ],
    }),
  };
}

function riskColumn(say: Say): ListingColumn<ReportFinding> {
  return {
    ...{ head: say(texts.findings.riskShort), width: 13, characters: 12, align: "start" },
    value: ({ risk }) => riskScore(risk),
    cell: ({ risk }) =>
      risk === null
        ? cell(say(texts.findings.notWeighed), "quiet")
        : cell(`${riskScore(risk)} ${say(riskBandWords[riskBand(risk)])}`),
  };
}
