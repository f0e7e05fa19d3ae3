import type { Block } from "../document.ts";
import { cell, line, listed } from "../wording.ts";
import type { ManualReader } from "./manual-reader.ts";
import { manualTexts as texts } from "./manual-texts.ts";

/** What nobody could answer, and who may know. Standards with levels have no such answer and no such chapter. */
export function unknownChapter({ manual, say, sectionName, language }: ManualReader): readonly Block[] {
  const { unknown, report } = manual;
  if (report.levels.length > 0) return [];
  const heading: Block = { kind: "heading", level: 1, text: say(texts.chapters.unknown) };
  if (unknown.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.unknown.none)) }];
  const { number, question, section, ask } = texts.unknown.columns;
  return [
    heading,
    { kind: "paragraph", line: line(say(texts.unknown.lead)) },
    {
      kind: "table",
      caption: say(texts.unknown.caption(unknown.length)),
      columns: [
        { head: say(number), width: 11, align: "start" },
        { head: say(question), width: 47, align: "start" },
        { head: say(section), width: 21, align: "start" },
        { head: say(ask), width: 21, align: "start" },
      ],
      rows: unknown.map((each) => ({
        kind: "cells",
        cells: [
          cell(each.criterion),
          { lines: [line(each.title), line(each.text, "quiet")] },
          cell(sectionName(each.section)),
          cell(each.audiences.length === 0 ? say(texts.unknown.anybody) : listed(each.audiences, language)),
        ],
      })),
    },
  ];
}
