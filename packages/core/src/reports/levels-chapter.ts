import { levelLadder } from "../charts/index.ts";
import { allLevelsTable } from "./conditions-table.ts";
import type { Block, Row } from "./document.ts";
import { openConditions, type Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { verdictSentence } from "./verdict-sentence.ts";
import { cell, dayWords, line, listed } from "./wording.ts";

/** How the level was judged: ladder, every condition of every level, statements. Nothing for a standard without levels. */
export function levelsChapter(reader: Reader): readonly Block[] {
  const { report, say } = reader;
  if (report.levels.length === 0) return [];
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.levels), opensPage: true },
    { kind: "paragraph", line: line(verdictSentence(reader)) },
    allLevelsTable(reader),
    ...reasons(reader),
    ...statements(reader),
  ];
}

/** The ladder of levels with the plumb line at the attained one. */
export function ladder({ report, say, levelName }: Reader): Block {
  const { verdict, levels } = report;
  const rank = levels.findIndex(({ id }) => id === verdict.attained);
  const span = `${levels[0]?.id}–${levels.at(-1)?.id}`;
  const caption = say(texts.ladder.caption(rank < 0 ? null : levelName(verdict.attained), span));
  const rungs = levels.map((level, index) => {
    const open = openConditions(level);
    const figures = say(open === 0 ? texts.ladder.met : texts.ladder.open(open));
    return { name: level.name, figures, attained: index <= rank };
  });
  const label = `${caption}. ${rungs.map(({ name, figures }) => `${name}: ${figures}`).join("; ")}`;
  return { kind: "figure", caption, chart: levelLadder({ label, rungs }) };
}

/** Each reason for a total once, with the levels that share it. */
function reasons({ report, say }: Reader): readonly Block[] {
  const byReason = Map.groupBy(report.levels, ({ totalReason }) => totalReason);
  return [...byReason].flatMap(([reason, levels]): readonly Block[] => {
    if (reason === null) return [];
    const ids = listed(
      levels.map(({ id }) => id),
      report.language,
    );
    return [{ kind: "paragraph", line: line(say(texts.conditions.reason(ids, reason)), "quiet") }];
  });
}

function statements({ report, say }: Reader): readonly Block[] {
  const all = report.levels.flatMap((level) => level.statements);
  if (all.length === 0) return [];
  const open = all.filter(({ confirmed }) => confirmed === null).length;
  const { columns } = texts.statements;
  return [
    { kind: "heading", level: 2, text: say(texts.statements.heading) },
    {
      kind: "table",
      caption: say(texts.statements.caption(open, all.length)),
      columns: [
        { head: say(columns.statement), width: 62, align: "start" },
        { head: say(columns.state), width: 38, align: "start" },
      ],
      rows: report.levels
        .filter((level) => level.statements.length > 0)
        .flatMap((level) => [
          { kind: "head" as const, text: level.name },
          ...level.statements.map((statement) => statementRow(statement, say, report.language)),
        ]),
    },
  ];
}

function statementRow(
  { text, confirmed }: Reader["report"]["levels"][number]["statements"][number],
  say: Reader["say"],
  language: Reader["report"]["language"],
): Row {
  if (!confirmed) return { kind: "cells", cells: [cell(text), cell(say(texts.statements.open), "alert")] };
  const day = dayWords(confirmed.at.slice(0, 10), language);
  const lines = [
    line(say(texts.statements.confirmed(confirmed.by, day))),
    ...(confirmed.evidence ? [line(say(texts.statements.evidence(confirmed.evidence)), "quiet")] : []),
  ];
  return { kind: "cells", cells: [cell(text), { lines }] };
}
