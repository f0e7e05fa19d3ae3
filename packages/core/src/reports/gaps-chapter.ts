import type { Block, Table } from "./document.ts";
import type { ReportRow } from "./model.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, line, listed } from "./wording.ts";

/** What was not rated, and what does not apply and why. */
export function gapsChapter(reader: Reader): readonly Block[] {
  const { report, say } = reader;
  const missing = report.rows.filter((row) => !row.notApplicable && row.ratings.some(isMissing));
  const outside = report.rows.filter((row) => row.notApplicable);
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.gaps) },
    { kind: "heading", level: 2, text: say(texts.gaps.missing) },
    missing.length === 0 ? paragraph(say(texts.gaps.noneMissing)) : missingTable(reader, missing),
    { kind: "heading", level: 2, text: say(texts.gaps.notApplicable) },
    outside.length === 0 ? paragraph(say(texts.gaps.noneNotApplicable)) : outsideTable(reader, outside),
  ];
}

const paragraph = (text: string): Block => ({ kind: "paragraph", line: line(text) });
const isMissing = (rating: ReportRow["ratings"][number]) => rating.value === null;

function missingTable({ report, say, angleTitle }: Reader, rows: readonly ReportRow[]): Table {
  const ratings = rows.reduce((sum, row) => sum + row.ratings.filter(isMissing).length, 0);
  return {
    kind: "table",
    caption: say(texts.gaps.missingCaption(ratings, rows.length)),
    columns: [
      { head: say(texts.criteria.number), width: 9, align: "end" },
      { head: say(texts.criteria.criterion), width: 56, align: "start" },
      { head: say(texts.gaps.missingColumn), width: 35, align: "start" },
    ],
    rows: rows.map((row) => {
      const angles = row.ratings.filter(isMissing).map(({ angle }) => angleTitle(angle));
      return {
        kind: "cells",
        cells: [cell(row.criterion), cell(row.title), cell(listed(angles, report.language))],
      };
    }),
  };
}

function outsideTable({ say }: Reader, rows: readonly ReportRow[]): Table {
  const pending = rows.filter((row) => !row.approved).length;
  return {
    kind: "table",
    caption: say(texts.gaps.notApplicableCaption(rows.length, pending)),
    columns: [
      { head: say(texts.criteria.number), width: 9, align: "end" },
      { head: say(texts.criteria.criterion), width: 31, align: "start" },
      { head: say(texts.gaps.reason), width: 42, align: "start" },
      { head: say(texts.gaps.approval), width: 18, align: "start" },
    ],
    rows: rows.map((row) => ({
      kind: "cells",
      cells: [
        cell(row.criterion),
        cell(row.title),
        cell(row.note || say(texts.criteria.noReason)),
        row.approved
          ? cell(row.approvedBy ?? say(texts.gaps.approved))
          : cell(say(texts.gaps.pending), "alert"),
      ],
    })),
  };
}
