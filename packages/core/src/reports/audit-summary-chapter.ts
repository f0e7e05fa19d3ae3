import type { ReportAudit } from "./audit-model.ts";
import { rowFinder } from "./audit-rows.ts";
import type { Block, Figures, Points, Table } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { severityCell } from "./risk-chapter.ts";
import { extreme } from "./summary-chapter.ts";
import { verdictSentence } from "./verdict-sentence.ts";
import { cell, line, percent } from "./wording.ts";

const heaviest = 10;

/** The management summary of a self-audit: share and coverage, the heaviest risks, what stands out. */
export function auditSummaryChapter(reader: Reader, audit: ReportAudit): readonly Block[] {
  const { say } = reader;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.summary), opensPage: true },
    { kind: "paragraph", line: line(verdictSentence(reader), "strong") },
    auditFigures(reader, audit),
    auditFindings(reader, audit),
    ...(audit.risks.length === 0 ? [] : [heaviestRisks(reader, audit)]),
  ];
}

/** Share, answers, risks, and what nobody knows. */
export function auditFigures({ say }: Reader, audit: ReportAudit): Figures {
  const { summary } = texts.audit;
  const { share, answered, applicable, criteria, risks, dontKnow } = audit;
  const vital = risks.filter(({ severity }) => severity === 5).length;
  return {
    kind: "figures",
    items: [
      {
        name: say(texts.summary.share),
        value: percent(share),
        note: say(share === null ? summary.shareOpen : summary.shareNote),
      },
      {
        name: say(summary.answered),
        value: String(answered),
        note: say(summary.answeredNote(applicable, criteria)),
      },
      { name: say(summary.risks), value: String(risks.length), note: say(summary.risksNote(vital)) },
      {
        name: say(summary.dontKnow),
        value: String(dontKnow.length),
        note: say(summary.dontKnowNote),
      },
    ],
  };
}

/** What stands out, what is missing, and how it compares, a sentence each. */
export function auditFindings(reader: Reader, audit: ReportAudit): Points {
  const { report, say } = reader;
  const { summary } = texts.audit;
  const { strength, weakness } = report.standard.thresholds;
  const { comparison, verdict } = report;
  const sentences: readonly (string | null)[] = [
    say(texts.summary.strengths(report.strengths.length, extreme(reader, report.strengths), strength)),
    say(texts.summary.weaknesses(report.weaknesses.length, extreme(reader, report.weaknesses), weakness)),
    audit.dontKnow.length === 0 ? null : say(summary.unknown(audit.dontKnow.length)),
    audit.missing.length === 0 ? null : say(summary.missing(audit.missing.length)),
    verdict.notApplicable === 0 ? null : say(summary.notApplicable(verdict.notApplicable)),
    comparison && comparison.compared > 0
      ? say(summary.compared(comparison.title, percent(comparison.before), percent(comparison.now)))
      : null,
  ];
  return { kind: "points", items: sentences.filter((one) => one !== null).map((one) => line(one)) };
}

function heaviestRisks(reader: Reader, audit: ReportAudit): Table {
  const { say } = reader;
  const { columns } = texts.audit.risks;
  const shown = audit.risks.slice(0, heaviest);
  const title = rowFinder(reader);
  return {
    kind: "table",
    caption: say(texts.audit.summary.heaviest(shown.length)),
    columns: [
      { head: say(texts.criteria.number), width: 11, align: "start" },
      { head: say(texts.audit.criteria.question), width: 20, align: "start" },
      { head: say(columns.answer), width: 11, align: "start" },
      { head: say(columns.severity), width: 13, align: "start" },
      { head: say(columns.weight), width: 7, align: "end" },
      { head: say(columns.advice), width: 38, align: "start" },
    ],
    rows: shown.map((risk) => ({
      kind: "cells",
      cells: [
        cell(risk.criterion),
        cell(title(risk.criterion)?.title ?? "", "strong"),
        cell(risk.answer, risk.unknown ? "alert" : "plain"),
        severityCell(reader, risk.severity),
        cell(risk.weight),
        cell(risk.advice ?? ""),
      ],
    })),
  };
}
