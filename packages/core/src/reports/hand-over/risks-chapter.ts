import type { Block, Row, Table } from "../document.ts";
import { severityCell } from "../risk-chapter.ts";
import { cell, line, phrase } from "../wording.ts";
import type { ManualReader } from "./manual-reader.ts";
import { manualTexts as texts } from "./manual-texts.ts";
import type { ManualGap } from "./model.ts";

/** As many as one can take up in a first quarter. */
const shownAtMost = 15;

/** What is not in place and weighs most, with the risk and what to do first. */
export function risksChapter({ manual, report, say }: ManualReader): readonly Block[] {
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.risks), opensPage: true };
  const shown = manual.risks.slice(0, shownAtMost);
  if (shown.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.risks.none)) }];
  const { number, criterion, severity, risk } = texts.risks.columns;
  const table: Table = {
    kind: "table",
    caption: say(texts.risks.caption(shown.length, manual.risks.length)),
    columns: [
      { head: say(number), width: 11, align: "start" },
      { head: say(criterion), width: 30, align: "start" },
      { head: say(severity), width: 13, align: "start" },
      { head: say(risk), width: 46, align: "start" },
    ],
    rows: shown.map((gap) => rowOf(gap)),
  };
  return [heading, { kind: "paragraph", line: line(say(texts.risks.lead)) }, table];

  function rowOf(gap: ManualGap): Row {
    return {
      kind: "cells",
      cells: [
        cell(gap.criterion),
        { lines: [line(gap.title), ...gap.answers.map((answer) => line(answer, "quiet"))] },
        severityCell(report, gap.severity),
        {
          lines:
            gap.risk === null && gap.advice === null
              ? [[phrase(say(texts.risks.noGuidance), "quiet")]]
              : [line(gap.risk ?? ""), line(say(texts.risks.first(gap.advice ?? "")))],
        },
      ],
    };
  }
}
