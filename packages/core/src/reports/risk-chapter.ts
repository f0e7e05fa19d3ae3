import { severityName, severityShape } from "../standards/index.ts";
import type { ReportAudit, ReportRisk } from "./audit-model.ts";
import { rowFinder } from "./audit-rows.ts";
import type { Block, Cell, Line, Table } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, line, phrase } from "./wording.ts";

/** From this weight on a risk is printed in full: severe and partly in place, or moderate and not at all. */
const heavy = 8;

/** Every risk with what to do first, the heaviest in full; then what nobody could answer. */
export function riskChapters(reader: Reader, audit: ReportAudit): readonly Block[] {
  const { say } = reader;
  const { risks, dontKnow, chapters } = texts.audit;
  return [
    { kind: "heading", level: 1, text: say(chapters.risks), opensPage: true },
    paragraph(say(risks.rule)),
    ...registers(reader, audit.risks),
    { kind: "heading", level: 1, text: say(chapters.dontKnow), opensPage: true },
    ...(audit.dontKnow.length === 0
      ? [paragraph(say(dontKnow.none))]
      : [paragraph(say(dontKnow.lead)), unknowns(reader, audit)]),
  ];
}

/** Hundreds of risks in full would be read by nobody: the lighter ones are printed with their advice alone. */
function registers(reader: Reader, risks: readonly ReportRisk[]): readonly Block[] {
  const { say } = reader;
  const words = texts.audit.risks;
  if (risks.length === 0) return [paragraph(say(words.none))];
  const full = risks.filter(({ weight }) => weight >= heavy);
  const rest = risks.slice(full.length);
  return [
    ...(full.length === 0 ? [] : [register(reader, full)]),
    ...(rest.length === 0
      ? []
      : [heading(say(words.lighter)), paragraph(say(words.lighterLead)), lighterRisks(reader, rest)]),
  ];
}

const heading = (text: string): Block => ({ kind: "heading", level: 2, text });
const paragraph = (text: string): Block => ({ kind: "paragraph", line: line(text) });

/** A severity by its shape and its word. */
export function severityCell({ say }: Reader, severity: number): Cell {
  return { lines: [line(severityShape(severity)), line(say(severityName(severity)), "quiet")] };
}

function register(reader: Reader, risks: readonly ReportRisk[]): Table {
  const { say } = reader;
  const { columns, caption } = texts.audit.risks;
  const row = rowFinder(reader);
  return {
    kind: "table",
    caption: say(caption(risks.length, heavy)),
    columns: [
      { head: say(texts.criteria.number), width: 10, align: "start" },
      { head: say(columns.question), width: 34, align: "start" },
      { head: say(columns.severity), width: 12, align: "start" },
      { head: say(columns.weight), width: 7, align: "end" },
      { head: say(columns.words), width: 37, align: "start" },
    ],
    rows: risks.map((risk) => ({
      kind: "cells",
      cells: [
        cell(risk.criterion),
        questionCell(reader, risk, row(risk.criterion)),
        severityCell(reader, risk.severity),
        cell(risk.weight),
        wordsCell(reader, risk),
      ],
    })),
  };
}

function lighterRisks(reader: Reader, risks: readonly ReportRisk[]): Table {
  const { say } = reader;
  const { columns, lighterCaption } = texts.audit.risks;
  const row = rowFinder(reader);
  return {
    kind: "table",
    caption: say(lighterCaption(risks.length)),
    columns: [
      { head: say(texts.criteria.number), width: 10, align: "start" },
      { head: say(texts.audit.criteria.question), width: 24, align: "start" },
      { head: say(columns.answer), width: 13, align: "start" },
      { head: say(columns.weight), width: 7, align: "end" },
      { head: say(columns.advice), width: 46, align: "start" },
    ],
    rows: risks.map(({ criterion, answer, unknown, weight, advice }) => ({
      kind: "cells",
      cells: [
        cell(criterion),
        cell(row(criterion)?.title ?? ""),
        cell(answer, unknown ? "alert" : "plain"),
        cell(weight),
        cell(advice ?? "—"),
      ],
    })),
  };
}

function questionCell(
  { say }: Reader,
  { answer, unknown }: ReportRisk,
  row: ReturnType<ReturnType<typeof rowFinder>>,
): Cell {
  const noted: readonly Line[] = row?.note
    ? [[phrase(say(texts.criteria.note), "strong"), phrase(row.note.replaceAll("\n", " "), "quiet")]]
    : [];
  const given: Line = [
    phrase(say(texts.audit.risks.answer), "strong"),
    phrase(answer, unknown ? "alert" : "plain"),
  ];
  return { lines: [line(row?.title ?? "", "strong"), line(row?.text ?? ""), given, ...noted] };
}

function wordsCell({ say }: Reader, { risk, advice }: ReportRisk): Cell {
  const first: readonly Line[] = advice
    ? [[phrase(say(texts.audit.risks.advice), "strong"), phrase(advice)]]
    : [];
  return { lines: [line(risk ?? "—"), ...first] };
}

function unknowns(reader: Reader, audit: ReportAudit): Table {
  const { say } = reader;
  const row = rowFinder(reader);
  const listed = audit.risks.filter(({ unknown }) => unknown);
  return {
    kind: "table",
    caption: say(texts.audit.dontKnow.caption(audit.dontKnow.length)),
    columns: [
      { head: say(texts.criteria.number), width: 11, align: "start" },
      { head: say(texts.audit.criteria.question), width: 37, align: "start" },
      { head: say(texts.audit.risks.columns.severity), width: 13, align: "start" },
      { head: say(texts.audit.dontKnow.matters), width: 39, align: "start" },
    ],
    rows: listed.map(({ criterion, severity, risk }) => ({
      kind: "cells",
      cells: [
        cell(criterion),
        { lines: [line(row(criterion)?.title ?? "", "strong"), line(row(criterion)?.text ?? "")] },
        severityCell(reader, severity),
        cell(risk ?? "—"),
      ],
    })),
  };
}
