import type { Mover } from "../assessments/index.ts";
import { dumbbells } from "../charts/index.ts";
import type { ReportComparison } from "./audit-model.ts";
import { rowFinder } from "./audit-rows.ts";
import type { Block, Table } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, dayWords, line, percent, signedPoints } from "./wording.ts";

const shown = 40;

/** The run against the one before: like with like only. Nothing where there was none. */
export function comparisonChapter(reader: Reader): readonly Block[] {
  const { report, say } = reader;
  const { comparison } = report;
  if (!comparison) return [];
  const { title, on, compared, notCompared } = comparison;
  const words = texts.comparison;
  const head: readonly Block[] = [
    { kind: "heading", level: 1, text: say(words.chapter), opensPage: true },
    paragraph(say(words.lead(title, dayWords(on, report.language), compared, notCompared))),
  ];
  if (compared === 0) return [...head, paragraph(say(words.nothing))];
  return [
    ...head,
    { kind: "paragraph", line: line(overall(reader, comparison), "strong") },
    chart(reader, comparison),
    sections(reader, comparison),
    { kind: "heading", level: 2, text: say(words.fallen) },
    ...movers(reader, comparison.fallen, "fallen"),
    { kind: "heading", level: 2, text: say(words.risen) },
    ...movers(reader, comparison.risen, "risen"),
  ];
}

const paragraph = (text: string): Block => ({ kind: "paragraph", line: line(text) });

function overall({ say }: Reader, { before, now }: ReportComparison): string {
  const difference = signedPoints((now ?? 0) - (before ?? 0));
  return say(texts.comparison.overall(percent(before), percent(now), difference));
}

/** Sections with something to compare. */
function comparedSections({ sections }: ReportComparison) {
  return sections.filter(({ compared }) => compared > 0);
}

function chart({ say, partName }: Reader, comparison: ReportComparison): Block {
  const { before, now, nothingCompared } = texts.comparison;
  const rows = comparedSections(comparison);
  const moved = rows.map((row) => (row.now ?? 0) - (row.before ?? 0));
  const rose = moved.filter((difference) => difference > 0).length;
  const fell = moved.filter((difference) => difference < 0).length;
  const caption = say(texts.comparison.chart(rose, fell));
  return {
    kind: "figure",
    caption,
    chart: dumbbells({
      label: caption,
      rows: rows.map((row) => ({ title: partName(row.code), before: row.before, now: row.now })),
      words: { before: say(before), now: say(now), nothing: say(nothingCompared) },
    }),
  };
}

function sections({ say, partName }: Reader, comparison: ReportComparison): Table {
  const words = texts.comparison;
  const end = (head: string, width: number) => ({ head, width, align: "end" as const });
  return {
    kind: "table",
    caption: say(words.sections),
    columns: [
      { head: say(texts.parts.columns.section), width: 46, align: "start" },
      end(say(words.compared), 14),
      end(say(words.before), 12),
      end(say(words.now), 12),
      end(say(words.change), 16),
    ],
    rows: comparedSections(comparison).map(({ code, compared, before, now }) => ({
      kind: "cells",
      cells: [
        cell(partName(code)),
        cell(compared),
        cell(percent(before)),
        cell(percent(now)),
        cell(before === null || now === null ? "—" : signedPoints(now - before)),
      ],
    })),
  };
}

function movers(reader: Reader, list: readonly Mover[], kind: "risen" | "fallen"): readonly Block[] {
  const { report, say, angleTitle } = reader;
  const words = texts.comparison;
  if (list.length === 0) return [paragraph(say(kind === "risen" ? words.noneRisen : words.noneFallen))];
  const row = rowFinder(reader);
  const several = report.standard.angles.length > 1;
  const caption = kind === "risen" ? words.risenCaption(list.length) : words.fallenCaption(list.length);
  const table: Table = {
    kind: "table",
    caption: say(caption),
    columns: [
      { head: say(texts.criteria.number), width: 12, align: "start" },
      {
        head: say(report.audit ? texts.audit.criteria.question : texts.criteria.criterion),
        width: several ? 44 : 64,
        align: "start",
      },
      ...(several ? [{ head: say(texts.plan.columns.angle), width: 20, align: "start" as const }] : []),
      { head: say(words.before), width: 12, align: "end" },
      { head: say(words.now), width: 12, align: "end" },
    ],
    rows: list.slice(0, shown).map(({ criterion, angle, before, now }) => ({
      kind: "cells",
      cells: [
        cell(criterion),
        cell(row(criterion)?.title ?? ""),
        ...(several ? [cell(angleTitle(angle))] : []),
        cell(before),
        cell(now),
      ],
    })),
  };
  const more = list.length - shown;
  return more > 0 ? [table, paragraph(say(words.more(more)))] : [table];
}
