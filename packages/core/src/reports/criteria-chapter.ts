import { depthOf } from "../charts/index.ts";
import type { ReportAudit } from "./audit-model.ts";
import type { Block, Cell, Line, Row, Table } from "./document.ts";
import type { ReportRating, ReportRow } from "./model.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, line, listed, percent, phrase } from "./wording.ts";

/** Every criterion in scope with its text, ratings and note, section by section. */
export function criteriaChapter(reader: Reader): readonly Block[] {
  const { report, say, partName } = reader;
  const { areas, sections, angles } = report.standard;
  const names = listed(
    angles.map(({ title }) => title),
    report.language,
  );
  return [
    {
      kind: "heading",
      level: 1,
      text: say(report.audit ? texts.audit.chapters.criteria : texts.chapters.criteria),
      opensPage: true,
    },
    {
      kind: "paragraph",
      line: line(say(report.audit ? texts.audit.criteria.lead : texts.criteria.lead(names))),
    },
    ...areas.flatMap((area): readonly Block[] => {
      const own = sections.filter((section) => section.area === area.code);
      if (own.length === 0) return [];
      return [
        { kind: "heading", level: 2, text: partName(area.code) },
        ...own.flatMap(({ code }): readonly Block[] => [
          // An area that is its own only section needs no second heading.
          ...(code === area.code ? [] : [{ kind: "heading", level: 3, text: partName(code) } as const]),
          sectionTable(reader, code),
        ]),
      ];
    }),
  ];
}

function sectionTable(reader: Reader, code: string): Table {
  const { say } = reader;
  const { audit, standard } = reader.report;
  const { angles } = standard;
  return {
    kind: "table",
    caption: audit ? auditCaption(reader, audit, code) : sectionCaption(reader, code),
    columns: [
      audit
        ? { head: say(texts.criteria.number), width: 11, align: "start" }
        : { head: say(texts.criteria.number), width: 8, align: "end" },
      {
        head: say(audit ? texts.audit.criteria.question : texts.criteria.criterion),
        width: (audit ? 89 : 92) - angles.length * 12,
        align: "start",
      },
      ...angles.map(({ title }) => ({ head: title, width: 12, align: "centre" as const })),
    ],
    rows: criterionRows(reader, code),
  };
}

/** A section's score once it is answered in full, else how far it is. */
function auditCaption({ say }: Reader, audit: ReportAudit, code: string): string {
  const part = audit.sections.find((one) => one.code === code);
  if (!part || part.applicable === 0) return say(texts.criteria.nothing);
  const { answered, applicable, points, max, share } = part;
  if (share === null) return say(texts.audit.criteria.open(answered, applicable));
  return say(texts.audit.criteria.caption(points, max, percent(share)));
}

function sectionCaption({ report, say, tally, compliant, angleTitle }: Reader, code: string): string {
  const found = tally(code);
  if (!found || found.max === 0) return say(texts.criteria.nothing);
  const score = say(texts.criteria.caption(found.points, found.max, percent(found.share)));
  if (compliant === "") return score;
  const angles = Object.entries(found.angles);
  const counts = angles.map(([id, angle]) =>
    say(texts.criteria.compliantOn(angleTitle(id), angle.compliant)),
  );
  const applicable = angles[0]?.[1].applicable ?? 0;
  return score + say(texts.criteria.compliant(compliant, listed(counts, report.language), applicable));
}

function criterionRows(reader: Reader, code: string): readonly Row[] {
  const rows = reader.report.rows.filter((row) => row.section === code);
  return rows.flatMap((row, index): readonly Row[] => {
    const opens = row.group !== null && row.group !== rows[index - 1]?.group;
    return [
      ...(opens ? [{ kind: "head", text: row.group ?? "" } as const] : []),
      {
        kind: "cells",
        cells: [
          cell(row.criterion),
          wordsOf(reader, row),
          ...row.ratings.map((rating) => ratingCell(reader, row, rating)),
        ],
      },
    ];
  });
}

function wordsOf({ report, say }: Reader, row: ReportRow): Cell {
  const mark = say(row.notApplicable ? texts.criteria.reason : texts.criteria.note);
  const note = row.note || (row.notApplicable ? say(texts.criteria.noReason) : "");
  const approval = row.approved ? texts.criteria.approved(row.approvedBy) : texts.criteria.pending;
  const [first = "", ...more] = note.split("\n");
  const noted: readonly Line[] = [
    [phrase(mark, "strong"), phrase(first, "quiet")],
    ...more.filter((part) => part.trim() !== "").map((part) => line(part, "quiet")),
  ];
  const approved =
    row.notApplicable && report.standard.needsApprover
      ? [line(say(approval).trim(), row.approved ? "quiet" : "alert")]
      : [];
  return {
    lines: [line(row.title, "strong"), line(row.text), ...(note === "" ? [] : noted), ...approved],
  };
}

/** A rating on its depth of colour, with its points and its word. */
function ratingCell({ report, say }: Reader, row: ReportRow, rating: ReportRating): Cell {
  if (row.notApplicable) return cell(say(texts.criteria.notApplicable), "quiet");
  if (rating.points === null || rating.title === null) {
    return cell(say(report.audit ? texts.audit.criteria.missing : texts.criteria.missing), "alert");
  }
  return {
    lines: [line(String(rating.points), "strong"), line(rating.title)],
    ground: depthOf(rating.share ?? 0),
  };
}
