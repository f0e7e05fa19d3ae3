import type { ReportAudit } from "./audit-model.ts";
import { rowFinder } from "./audit-rows.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import type { ReportSheet, SheetColumn, SheetValue } from "./sheet-model.ts";

const column = (head: string, width: number): SheetColumn => ({ head, width });
const share = (head: string): SheetColumn => ({ head, width: 12, format: "share" });

/** Areas and sections of a self-audit with coverage; an area's row comes before those of its sections. */
export function auditSectionsSheet({ report, say, partName }: Reader, audit: ReportAudit): ReportSheet {
  const { columns } = texts.audit.parts;
  const titles = new Map(report.standard.sections.map(({ code, title }) => [code, title]));
  return {
    name: say(texts.sheets.sections),
    columns: [
      column(say(columns.area), 26),
      column(say(texts.sheets.code), 10),
      column(say(columns.section), 36),
      column(say(columns.applicable), 12),
      column(say(columns.answered), 12),
      column(say(texts.sheets.points), 12),
      column(say(texts.sheets.max), 12),
      share(say(texts.sheets.share)),
    ],
    rows: audit.sections.map(({ code, applicable, answered, points, max, share: own }) => {
      const area = report.standard.sections.find((section) => section.code === code)?.area ?? "";
      const known = answered === applicable ? points : null;
      return [partName(area), code, titles.get(code) ?? "", applicable, answered, known, max, own];
    }),
  };
}

/** The risk register, one row a risk. */
export function risksSheet(reader: Reader, audit: ReportAudit): ReportSheet {
  const { say, partName } = reader;
  const { columns } = texts.audit.risks;
  const row = rowFinder(reader);
  return {
    name: say(texts.audit.chapters.risks),
    columns: [
      column(say(texts.criteria.number), 11),
      column(say(texts.audit.parts.columns.section), 22),
      column(say(texts.sheets.title), 20),
      column(say(texts.audit.criteria.question), 40),
      column(say(columns.answer), 12),
      column(say(columns.severity), 10),
      column(say(columns.weight), 8),
      column(say(columns.risk), 40),
      column(say(columns.advice), 40),
      column(say(texts.sheets.note), 30),
    ],
    rows: audit.risks.map(({ criterion, answer, severity, weight, risk, advice }) => {
      const found = row(criterion);
      const words = found ? [partName(found.section), found.title, found.text] : [null, null, null];
      return [criterion, ...words, answer, severity, weight, risk, advice, found?.note || null];
    }),
  };
}

/** What nobody could answer. */
export function dontKnowSheet(reader: Reader, audit: ReportAudit): ReportSheet {
  const { say } = reader;
  const row = rowFinder(reader);
  return {
    name: say(texts.audit.chapters.dontKnow),
    columns: [
      column(say(texts.criteria.number), 11),
      column(say(texts.sheets.title), 24),
      column(say(texts.audit.criteria.question), 50),
      column(say(texts.audit.risks.columns.severity), 10),
      column(say(texts.audit.dontKnow.matters), 50),
      column(say(texts.sheets.note), 30),
    ],
    rows: audit.risks
      .filter(({ unknown }) => unknown)
      .map(({ criterion, severity, risk }) => {
        const found = row(criterion);
        return [criterion, found?.title ?? null, found?.text ?? null, severity, risk, found?.note || null];
      }),
  };
}

/** The management committee's lists. */
export function committeeSheet(reader: Reader, audit: ReportAudit): ReportSheet {
  const { say } = reader;
  const { views, states, columns } = texts.audit.committee;
  const row = rowFinder(reader);
  const risks = new Map(audit.risks.map((one) => [one.criterion, one.risk]));
  return {
    name: say(texts.audit.chapters.committee),
    columns: [
      column(say(texts.sheets.list), 16),
      column(say(columns.line), 30),
      column(say(texts.criteria.number), 11),
      column(say(columns.question), 50),
      column(say(columns.state), 12),
      column(say(texts.audit.risks.columns.answer), 12),
      column(say(columns.risk), 50),
    ],
    rows: audit.committee.map(({ view, criterion, text, state }) => {
      const found = row(criterion);
      return [
        say(views[view]),
        text,
        criterion,
        found?.text ?? null,
        say(states[state]),
        found?.ratings[0]?.title ?? null,
        risks.get(criterion) ?? null,
      ];
    }),
  };
}

/** Every rating that moved since the earlier run; nothing where there was none. */
export function comparisonSheet(reader: Reader): ReportSheet {
  const { report, say, angleTitle } = reader;
  const { comparison } = report;
  const words = texts.comparison;
  const row = rowFinder(reader);
  const moved = comparison ? [...comparison.fallen, ...comparison.risen] : [];
  return {
    name: say(words.chapter),
    columns: [
      column(say(texts.criteria.number), 11),
      column(say(texts.sheets.title), 40),
      column(say(texts.plan.columns.angle), 14),
      column(say(words.before), 10),
      column(say(words.now), 10),
      column(say(words.difference), 10),
    ],
    rows: moved.map(({ criterion, angle, before, now }): readonly SheetValue[] => [
      criterion,
      row(criterion)?.title ?? null,
      angleTitle(angle),
      before,
      now,
      now - before,
    ]),
  };
}
