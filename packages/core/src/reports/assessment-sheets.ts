import type { Condition } from "../assessments/index.ts";
import { standardName } from "../standards/index.ts";
import type { ReportAudit } from "./audit-model.ts";
import {
  auditSectionsSheet,
  committeeSheet,
  comparisonSheet,
  dontKnowSheet,
  risksSheet,
} from "./audit-sheets.ts";
import { conditionWords } from "./conditions-table.ts";
import type { AssessmentReport, ReportRow } from "./model.ts";
import { asking, type Reader, readerOf } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import type { ReportSheet, SheetColumn, SheetValue } from "./sheet-model.ts";
import { documentSeal } from "./signed.ts";
import { reportFacts } from "./title-facts.ts";
import { reservations, verdictSentence } from "./verdict-sentence.ts";

/** The report of an assessment as sheets: summary, levels, statements, sections, criteria, plan; empty ones left out. */
export function assessmentSheets(report: AssessmentReport): readonly ReportSheet[] {
  const reader = readerOf(report);
  const sheets = report.audit ? sheetsOfAudit(reader, report.audit) : sheetsOfLevels(reader);
  return sheets.filter(({ rows }) => rows.length > 0);
}

function sheetsOfLevels(reader: Reader): readonly ReportSheet[] {
  return [
    summarySheet(reader),
    levels(reader),
    statements(reader),
    sectionsSheet(reader),
    comparisonSheet(reader),
    criteria(reader),
    plan(reader),
  ];
}

function sheetsOfAudit(reader: Reader, audit: ReportAudit): readonly ReportSheet[] {
  return [
    summarySheet(reader),
    auditSectionsSheet(reader, audit),
    risksSheet(reader, audit),
    dontKnowSheet(reader, audit),
    comparisonSheet(reader),
    committeeSheet(reader, audit),
    criteria(reader),
  ];
}

const { sheets: words } = texts;
const column = (head: string, width: number): SheetColumn => ({ head, width });

/** The report in a few lines: verdict, points, facts, and what it was worked out by. */
export function summarySheet(reader: Reader): ReportSheet {
  const { report, say } = reader;
  const { points } = report.verdict;
  const { standard, audit } = report;
  const seal = documentSeal(reader);
  // A self-audit has a share only once everything is answered.
  const share = audit ? audit.share : points.share;
  return {
    name: say(words.summary),
    columns: [column(say(words.item), 22), column(say(words.value), 90)],
    rows: [
      [say(words.verdict), verdictSentence(reader)],
      ...reservations(reader).map((text) => [say(words.reservation), text]),
      ...(audit && audit.share === null ? [] : [[say(words.points), points.total]]),
      [say(words.max), points.applicableMax],
      [say(words.share), share === null ? null : Math.round(share * 1000) / 10],
      ...reportFacts(reader).map(({ name, value }) => [name, value]),
      [say(texts.method.edition), say(texts.method.editionOf(standardName(standard), standard.revision))],
      [say(texts.method.hash), standard.hash],
      [say(texts.method.engine), say(texts.method.engineOf(report.engine))],
      [say(texts.method.rights), standard.rights],
      [seal.heading, seal.items.length === 0 ? null : ""],
      ...seal.items.map(({ name, value }) => [name, value]),
    ],
    ...(seal.code && { code: seal.code.text }),
  };
}

function levels(reader: Reader): ReportSheet {
  const { report, say } = reader;
  const { condition, needed, actual, short, result } = texts.conditions.columns;
  const { met, notMet } = texts.conditions;
  return {
    name: say(words.levels),
    columns: [
      column(say(words.level), 16),
      column(say(condition), 62),
      column(say(words.printed), 16),
      column(say(needed), 10),
      column(say(actual), 10),
      column(say(short), 10),
      column(say(result), 12),
    ],
    rows: report.levels.flatMap((level) =>
      asking(level.conditions).map((one) => [
        level.name,
        conditionWords(reader, one),
        one.kind === "total" ? one.printed : null,
        ...numbersOf(one),
        say(one.met ? met : notMet),
      ]),
    ),
  };
}

/** Needed, actual and short as numbers; empty where the condition has none. */
function numbersOf(condition: Condition): readonly SheetValue[] {
  if (condition.kind === "scope") return [null, null, null];
  if (condition.kind === "share") return [condition.needed, condition.actual, condition.shortfall];
  if (condition.kind === "total") return [condition.required, condition.actual, condition.shortfall];
  const { required, actual } = condition;
  return [required, actual, actual === null ? null : Math.max(0, required - actual)];
}

function statements({ report, say }: Reader): ReportSheet {
  return {
    name: say(words.statements),
    columns: [
      column(say(words.level), 16),
      column(say(texts.statements.columns.statement), 60),
      column(say(words.confirmedBy), 16),
      column(say(words.confirmedOn), 14),
      column(say(words.evidence), 60),
    ],
    rows: report.levels.flatMap((level) =>
      level.statements.map(({ text, confirmed }) => [
        level.name,
        text,
        confirmed?.by ?? null,
        confirmed?.at.slice(0, 10) ?? null,
        confirmed?.evidence ?? null,
      ]),
    ),
  };
}

/** Points, shares and counts of every section. */
export function sectionsSheet({ report, say, compliant, partName, tally }: Reader): ReportSheet {
  const { angles } = report.standard;
  const counted = compliant === "" ? [] : angles;
  return {
    name: say(words.sections),
    columns: [
      column(say(words.area), 22),
      column(say(words.code), 10),
      column(say(words.section), 36),
      column(say(words.points), 12),
      column(say(words.max), 12),
      { ...column(say(words.share), 14), format: "share" },
      ...counted.map(({ title }) => column(say(words.compliant(title, compliant)), 18)),
      column(say(words.applicable), 14),
      column(say(words.missing), 14),
    ],
    rows: report.standard.sections.flatMap(({ code, title, area }) => {
      const found = tally(code);
      if (!found) return [];
      const tallies = angles.map(({ id }) => found.angles[id]);
      return [
        [
          partName(area),
          code,
          title,
          found.points,
          found.max,
          found.share,
          ...counted.map((_, index) => tallies[index]?.compliant ?? null),
          tallies[0]?.applicable ?? null,
          tallies.reduce((sum, angle) => sum + (angle?.missing ?? 0), 0),
        ],
      ];
    }),
  };
}

function criteria(reader: Reader): ReportSheet {
  const { report, say } = reader;
  const { angles } = report.standard;
  const grouped = report.rows.some(({ group }) => group !== null);
  return {
    name: say(words.criteria),
    columns: [
      column(say(texts.criteria.number), 10),
      column(say(words.area), 14),
      column(say(words.section), 18),
      ...(grouped ? [column(say(words.group), 16)] : []),
      column(say(words.title), 22),
      column(say(words.text), 44),
      ...angles.flatMap(({ title }) => [
        column(say(words.anglePoints(title)), 10),
        column(say(words.answer(title)), 12),
      ]),
      column(say(words.notApplicable), 10),
      ...(report.standard.needsApprover ? [column(say(words.approvedBy), 12)] : []),
      column(say(words.note), 44),
    ],
    rows: report.rows.map((row) => criterionRow(reader, row, grouped)),
  };
}

function criterionRow(
  { report, say, partName }: Reader,
  row: ReportRow,
  grouped: boolean,
): readonly SheetValue[] {
  const pending = row.approved ? texts.gaps.approved : texts.gaps.pending;
  return [
    numbered(row.criterion),
    partName(row.area),
    partName(row.section),
    ...(grouped ? [row.group] : []),
    row.title,
    row.text,
    ...row.ratings.flatMap(({ points, title }) => {
      if (row.notApplicable) return [null, say(texts.criteria.notApplicable)];
      return [points, title ?? say(texts.criteria.missing)];
    }),
    say(row.notApplicable ? words.yes : words.no),
    ...(report.standard.needsApprover ? [row.notApplicable ? (row.approvedBy ?? say(pending)) : null] : []),
    row.note === "" ? null : row.note,
  ];
}

function plan({ report, say, angleTitle, partName }: Reader): ReportSheet {
  const { criterion, title, angle, from, to, effort } = texts.plan.columns;
  const rows = new Map(report.rows.map((row) => [row.criterion, row]));
  return {
    name: say(words.plan),
    columns: [
      column(say(criterion), 10),
      column(say(words.section), 28),
      column(say(title), 36),
      column(say(angle), 14),
      column(say(from), 14),
      column(say(to), 14),
      column(say(effort), 10),
    ],
    rows: (report.plan?.steps ?? []).map((step) => {
      const row = rows.get(step.criterion);
      return [
        numbered(step.criterion),
        row ? partName(row.section) : null,
        row?.title ?? null,
        angleTitle(step.angle),
        step.from,
        step.to,
        step.effort,
      ];
    }),
  };
}

/** Criteria that are numbered sort as numbers. */
function numbered(criterion: string): SheetValue {
  return /^\d{1,9}$/.test(criterion) ? Number(criterion) : criterion;
}
