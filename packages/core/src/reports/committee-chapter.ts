import { committeeCounts, committeeViews } from "../assessments/index.ts";
import type { ReportAudit, ReportCommitteeLine } from "./audit-model.ts";
import { rowFinder } from "./audit-rows.ts";
import type { Block, Cell, Table } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, line } from "./wording.ts";

/** What the management committee answers for, list by list; nothing where the standard names none. */
export function committeeChapter(reader: Reader, audit: ReportAudit): readonly Block[] {
  const { say } = reader;
  const { views, caption } = texts.audit.committee;
  const lists = committeeViews.flatMap((view): readonly Block[] => {
    const lines = audit.committee.filter((one) => one.view === view);
    if (lines.length === 0) return [];
    const counts = committeeCounts(lines);
    const title = say(caption(say(views[view]), counts.inPlace, counts.notInPlace));
    return [{ kind: "heading", level: 2, text: say(views[view]) }, linesTable(reader, audit, lines, title)];
  });
  if (lists.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: say(texts.audit.chapters.committee), opensPage: true },
    ...lists,
  ];
}

function linesTable(
  reader: Reader,
  audit: ReportAudit,
  lines: readonly ReportCommitteeLine[],
  caption: string,
): Table {
  const { say } = reader;
  const { columns } = texts.audit.committee;
  const row = rowFinder(reader);
  const risks = new Map(audit.risks.map((risk) => [risk.criterion, risk]));
  return {
    kind: "table",
    caption,
    columns: [
      { head: say(texts.criteria.number), width: 11, align: "start" },
      { head: say(columns.line), width: 24, align: "start" },
      { head: say(columns.question), width: 18, align: "start" },
      { head: say(columns.state), width: 12, align: "start" },
      { head: say(columns.risk), width: 35, align: "start" },
    ],
    rows: lines.map((one) => ({
      kind: "cells",
      cells: [
        cell(one.criterion),
        cell(one.text, "strong"),
        cell(row(one.criterion)?.title ?? ""),
        stateCell(reader, one, risks.get(one.criterion)?.answer),
        cell(risks.get(one.criterion)?.risk ?? ""),
      ],
    })),
  };
}

/** The answer itself where it falls short, so that "mostly" is not read as "not". */
function stateCell({ say }: Reader, { state }: ReportCommitteeLine, answer: string | undefined): Cell {
  const words = state === "short" && answer ? answer : say(texts.audit.committee.states[state]);
  const tone = state === "unknown" || state === "missing" ? "alert" : "plain";
  return { lines: [line(words, tone)] };
}
