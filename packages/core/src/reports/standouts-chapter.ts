import { sectionBars } from "../charts/index.ts";
import type { Block } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, line, percent, signedPoints } from "./wording.ts";

/** Sections that stand out, against the centre's mean; as many as there are. */
export function standoutsChapter(reader: Reader): readonly Block[] {
  const { report, say } = reader;
  const { strength, weakness } = report.standard.thresholds;
  const mean = percent(report.audit ? report.audit.share : report.verdict.points.share);
  const rule = report.audit ? texts.audit.standoutsRule : texts.standouts.rule;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.standouts), opensPage: true },
    { kind: "paragraph", line: line(say(rule(strength, weakness, mean))) },
    // A self-audit has its bars beside its shares.
    ...(report.audit ? [] : [bars(reader)]),
    { kind: "heading", level: 2, text: say(texts.standouts.strengths) },
    standouts(reader, report.strengths, say(texts.standouts.strengthsCaption(report.strengths.length))),
    { kind: "heading", level: 2, text: say(texts.standouts.weaknesses) },
    standouts(reader, report.weaknesses, say(texts.standouts.weaknessesCaption(report.weaknesses.length))),
  ];
}

function bars({ report, say, partName }: Reader): Block {
  const caption = say(texts.standouts.barsCaption(report.strengths.length, report.weaknesses.length));
  const { mean, strengths, weaknesses } = texts.standouts;
  return {
    kind: "figure",
    caption,
    chart: sectionBars({
      label: caption,
      rows: report.verdict.sections.map(({ code, share }) => ({ title: partName(code), share })),
      mean: report.verdict.points.share,
      thresholds: report.standard.thresholds,
      words: {
        mean: say(mean),
        strength: say(strengths),
        weakness: say(weaknesses),
        nothing: say(texts.parts.nothing),
      },
    }),
  };
}

function standouts(reader: Reader, codes: readonly string[], caption: string): Block {
  const { report, say, partName, tally } = reader;
  if (codes.length === 0) return { kind: "paragraph", line: line(say(texts.standouts.none)) };
  const { section, points, max, share } = texts.parts.columns;
  const mean = report.verdict.points.share ?? 0;
  return {
    kind: "table",
    caption,
    columns: [
      { head: say(section), width: 44, align: "start" },
      { head: say(points), width: 11, align: "end" },
      { head: say(max), width: 11, align: "end" },
      { head: say(share), width: 12, align: "end" },
      { head: say(texts.standouts.difference), width: 22, align: "end" },
    ],
    rows: codes.map((code) => {
      const found = tally(code);
      const difference = (found?.share ?? 0) - mean;
      return {
        kind: "cells",
        cells: [
          cell(partName(code)),
          cell(found?.points ?? 0),
          cell(found?.max ?? 0),
          cell(percent(found?.share ?? null)),
          cell(signedPoints(difference)),
        ],
      };
    }),
  };
}
