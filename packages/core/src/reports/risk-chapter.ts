import { severityName, severityShape } from "../standards/index.ts";
import type { ReportAudit, ReportRisk } from "./audit-model.ts";
import { rowFinder } from "./audit-rows.ts";
import type { Block, Cell, Line, Table } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, line, phrase } from "./wording.ts";

/** Every risk with its words and what to do first, the heaviest first; then what nobody could answer. */
export function riskChapters(reader: Reader, audit: ReportAudit): readonly Block[] {
  const { say } = reader;
  const { risks, dontKnow, chapters } = texts.audit;
  return [
    { kind: "heading", level: 1, text: say(chapters.risks), opensPage: true },
    paragraph(say(risks.rule)),
    audit.risks.length === 0 ? paragraph(say(risks.none)) : register(reader, audit.risks),
    { kind: "heading", level: 1, text: say(chapters.dontKnow), opensPage: true },
    ...(audit.dontKnow.length === 0
      ? [paragraph(say(dontKnow.none))]
      : [paragraph(say(dontKnow.lead)), unknowns(reader, audit)]),
  ];
}

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
    caption: say(caption(risks.length)),
    columns: [
      { head: say(texts.criteria.number), width: 11, align: "start" },
      { head: say(columns.question), width: 30, align: "start" },
      { head: say(columns.severity), width: 13, align: "start" },
      { head: say(columns.weight), width: 7, align: "end" },
      { head: say(columns.words), width: 39, align: "start" },
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
