import { type ComparedRun, frameRatings, gapsOf, type RunsBeside } from "../assessments/index.ts";
import type { CsvValue, Language } from "../kernel/index.ts";
import { comparisonSheetTexts as texts } from "./comparison-sheet-texts.ts";
import type { ReportSheet, SheetColumn } from "./sheet-model.ts";

type Words = { readonly language: Language };
const said = (key: keyof typeof texts, { language }: Words) => texts[key][language];

/** Many runs beside each other as sheets: the runs, their sections, every rating. What is missing is an empty cell. */
export function comparisonSheets(beside: RunsBeside, language: Language): readonly ReportSheet[] {
  const words = { language };
  const sheets = [runsSheet(beside, words), sectionsSheet(beside, words), ratingsSheet(beside, words)];
  return sheets.filter(({ rows }) => rows.length > 0);
}

/** Which run it is, in one heading: centre, title, last day, whose word. */
function headOf({ facts: { centreName, title, on, kind } }: ComparedRun, words: Words): string {
  return [centreName, title, on, ...(kind === "stated" ? [said("stated", words)] : [])].join(" · ");
}

function runsSheet({ frame, runs }: RunsBeside, words: Words): ReportSheet {
  const levels = new Map(frame.levels.map(({ id, title }) => [id, title[words.language]]));
  const head = (key: keyof typeof texts, width: number): SheetColumn => ({ head: said(key, words), width });
  return {
    name: said("runs", words),
    columns: [
      ...[head("centre", 24), head("title", 30), head("day", 12), head("purpose", 14), head("standard", 18)],
      ...[head("whose", 12), { ...head("share", 10), format: "share" as const }, head("level", 12)],
      ...[head("given", 8), head("asked", 8), head("outOfScope", 12), head("notComparable", 14)],
    ],
    rows: runs.map((run) => {
      const { facts, share, given, asked } = run;
      const gaps = gapsOf(run);
      return [
        ...[facts.centreName, facts.title, facts.on, said(facts.purpose, words), facts.standard],
        ...[said(facts.kind, words), share, facts.attained && (levels.get(facts.attained) ?? facts.attained)],
        ...[given, asked, gaps.outOfScope, gaps.notComparable],
      ];
    }),
  };
}

function sectionsSheet({ frame, runs }: RunsBeside, words: Words): ReportSheet {
  return {
    name: said("sections", words),
    columns: [
      { head: said("code", words), width: 10 },
      { head: said("section", words), width: 34 },
      ...runs.map((run) => ({ head: headOf(run, words), width: 18, format: "share" as const })),
    ],
    rows: frame.sections.map(({ code, title }, at) => [
      ...[code, title[words.language]],
      ...runs.map(({ sections }) => sections[at]?.share ?? null),
    ]),
  };
}

function ratingsSheet({ frame, runs }: RunsBeside, words: Words): ReportSheet {
  const titles = new Map(frame.criteria.map(({ id, title }) => [id, title[words.language]]));
  const angles = new Map(frame.angles.map(({ id, title }) => [id, title[words.language]]));
  return {
    name: said("ratings", words),
    columns: [
      { head: said("criterion", words), width: 10 },
      { head: said("title", words), width: 34 },
      { head: said("angle", words), width: 12 },
      { head: said("best", words), width: 8 },
      ...runs.map((run) => ({ head: headOf(run, words), width: 16 })),
    ],
    rows: frameRatings(frame).map(({ criterion, angle, max }, at) => [
      ...[criterion, titles.get(criterion) ?? null, angles.get(angle) ?? null, max],
      ...runs.map(({ points }) => points[at] ?? null),
    ]),
  };
}

const tableHeads = [
  ...(["centre", "title", "day", "purpose", "standard", "whose", "code", "section"] as const),
  ...(["share", "given", "asked"] as const),
];

/** The same as one long table, a row a run and section, as programs like it. Shares from 0 to 1. */
export function comparisonTable({ frame, runs }: RunsBeside, language: Language): readonly CsvValue[][] {
  const words = { language };
  const rows = runs.flatMap(({ facts, sections }) =>
    frame.sections.map(({ code, title }, at): CsvValue[] => {
      const { share = null, given = 0, asked = 0 } = sections[at] ?? {};
      return [
        ...[facts.centreName, facts.title, facts.on, said(facts.purpose, words), facts.standard],
        ...[said(facts.kind, words), code, title[language], share, given, asked],
      ];
    }),
  );
  return [tableHeads.map((key) => said(key, words)), ...rows];
}
