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
  const words = report.audit ? texts.audit.gaps : texts.gaps;
  const title = report.audit ? texts.audit.chapters.gaps : texts.chapters.gaps;
  return [
    { kind: "heading", level: 1, text: say(title) },
    { kind: "heading", level: 2, text: say(words.missing) },
    missing.length === 0 ? paragraph(say(words.noneMissing)) : missingTable(reader, missing),
    { kind: "heading", level: 2, text: say(words.notApplicable) },
    outside.length === 0 ? paragraph(say(words.noneNotApplicable)) : outsideTable(reader, outside),
  ];
}

const paragraph = (text: string): Block => ({ kind: "paragraph", line: line(text) });
const isMissing = (rating: ReportRow["ratings"][number]) => rating.value === null;

function missingTable(reader: Reader, rows: readonly ReportRow[]): Table {
  const { report, say, angleTitle } = reader;
  if (report.audit) return unansweredTable(reader, rows);
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

/** A self-audit asks from one side only, so the question says it all. */
function unansweredTable({ say }: Reader, rows: readonly ReportRow[]): Table {
  return {
    kind: "table",
    caption: say(texts.audit.gaps.missingCaption(rows.length)),
    columns: [
      { head: say(texts.criteria.number), width: 11, align: "start" },
      { head: say(texts.audit.criteria.question), width: 89, align: "start" },
    ],
    rows: rows.map((row) => ({ kind: "cells", cells: [cell(row.criterion), cell(row.text)] })),
  };
}

function outsideTable(reader: Reader, rows: readonly ReportRow[]): Table {
  const { report, say } = reader;
  if (!report.standard.needsApprover) return reasonsTable(reader, rows);
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

/** Where nobody has to approve, the reason is all there is to say. */
function reasonsTable({ report, say }: Reader, rows: readonly ReportRow[]): Table {
  const { notApplicableCaption } = texts.audit.gaps;
  return {
    kind: "table",
    caption: say(notApplicableCaption(rows.length)),
    columns: [
      { head: say(texts.criteria.number), width: 11, align: "start" },
      {
        head: say(report.audit ? texts.audit.criteria.question : texts.criteria.criterion),
        width: 41,
        align: "start",
      },
      { head: say(texts.gaps.reason), width: 48, align: "start" },
    ],
    rows: rows.map((row) => ({
      kind: "cells",
      cells: [cell(row.criterion), cell(row.title), cell(row.note || say(texts.criteria.noReason))],
    })),
  };
}
