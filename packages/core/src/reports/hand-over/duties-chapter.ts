import type { Block, Row } from "../document.ts";
import { cell, line, listed } from "../wording.ts";
import type { ManualReader } from "./manual-reader.ts";
import { manualTexts as texts } from "./manual-texts.ts";

/** What the standard asks to be done again and again: by interval first, then on occasions. */
export function dutiesChapter(reader: ManualReader): readonly Block[] {
  const { manual, say } = reader;
  const { duties } = manual;
  const heading: Block = {
    ...{ kind: "heading", level: 1, text: say(texts.chapters.duties) },
    opensPage: true,
  };
  if (duties.length === 0) return [heading, { kind: "paragraph", line: line(say(texts.duties.none)) }];
  const { task, source, section, owner } = texts.duties.columns;
  const unowned = duties.filter((duty) => ownerOf(reader, duty.section) === "").length;
  return [
    heading,
    { kind: "paragraph", line: line(say(texts.duties.lead)) },
    ...linkedNote(reader),
    {
      kind: "table",
      caption: say(texts.duties.caption(duties.length, unowned)),
      columns: [
        { head: say(task), width: 42, align: "start" },
        { head: say(source), width: 22, align: "start" },
        { head: say(section), width: 21, align: "start" },
        { head: say(owner), width: 15, align: "start" },
      ],
      rows: rowsOf(reader),
    },
  ];
}

/** The titles of the standards that the duties of a mapped criterion come from. */
function linkedNote({ manual, say, language }: ManualReader): readonly Block[] {
  const titles = [...new Set(manual.duties.flatMap(({ standard }) => (standard ? [standard.title] : [])))];
  if (titles.length === 0) return [];
  return [{ kind: "paragraph", line: line(say(texts.duties.linked(listed(titles, language))), "quiet") }];
}

function rowsOf(reader: ManualReader): readonly Row[] {
  const { manual, say, sectionName } = reader;
  return Object.entries(texts.duties.when).flatMap(([when, title]): readonly Row[] => {
    const own = manual.duties.filter((duty) => duty.when === when);
    if (own.length === 0) return [];
    return [
      { kind: "head", text: say(title) },
      ...own.map((duty): Row => {
        const owner = ownerOf(reader, duty.section);
        return {
          kind: "cells",
          cells: [
            cell(duty.task),
            { lines: [line(duty.source), ...(duty.standard ? [line(duty.standard.name, "quiet")] : [])] },
            cell(sectionName(duty.section)),
            owner === "" ? cell(say(texts.sections.notSaid), "quiet") : cell(owner),
          ],
        };
      }),
    ];
  });
}

function ownerOf({ section }: ManualReader, code: string): string {
  return section(code)?.owner ?? "";
}
