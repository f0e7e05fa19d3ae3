import type { Plan } from "../assessments/index.ts";
import type { Block, Row, Table } from "./document.ts";
import type { Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, line } from "./wording.ts";

/** The cheapest way to the next level, or why there is none. Nothing for a standard without levels. */
export function planChapter(reader: Reader): readonly Block[] {
  const { report, say } = reader;
  if (report.levels.length === 0) return [];
  const { plan } = report;
  // A reason alone does not fill a page of its own.
  const opens = plan !== null && plan.steps.length > 0;
  return [
    { kind: "heading", level: 1, text: say(texts.chapters.plan), ...(opens && { opensPage: true as const }) },
    ...(plan ? steps(reader, plan) : [paragraph(say(reasonForNone(reader)))]),
  ];
}

const paragraph = (text: string): Block => ({ kind: "paragraph", line: line(text) });

function reasonForNone({ report }: Reader) {
  return report.verdict.complete ? texts.plan.highest : texts.plan.incomplete;
}

function steps(reader: Reader, plan: Plan): readonly Block[] {
  const { say, levelName } = reader;
  const level = levelName(plan.level);
  if (plan.blockedBy.includes("scope")) return [paragraph(say(texts.plan.blockedByScope(level)))];
  const years = plan.blockedBy.includes("years") ? [paragraph(say(texts.plan.blockedByYears(level)))] : [];
  if (plan.steps.length === 0) return [paragraph(say(texts.plan.nothing(level))), ...years];
  return [
    paragraph(say(texts.plan.lead(plan.steps.length, plan.effort, level))),
    ...years,
    planTable(reader, plan),
  ];
}

function planTable(reader: Reader, plan: Plan): Table {
  const { say, levelName } = reader;
  const { criterion, title, angle, from, to, effort } = texts.plan.columns;
  return {
    kind: "table",
    caption: say(texts.plan.caption(plan.steps.length, levelName(plan.level), plan.effort)),
    columns: [
      { head: say(criterion), width: 9, align: "end" },
      { head: say(title), width: 41, align: "start" },
      { head: say(angle), width: 16, align: "start" },
      { head: say(from), width: 11, align: "end" },
      { head: say(to), width: 12, align: "end" },
      { head: say(effort), width: 11, align: "end" },
    ],
    rows: stepRows(reader, plan),
  };
}

/** Steps in printed order, under the section they belong to. */
function stepRows({ report, angleTitle, partName }: Reader, plan: Plan): readonly Row[] {
  return report.standard.sections.flatMap((section) => {
    const rows = report.rows
      .filter((row) => row.section === section.code)
      .flatMap((row) =>
        plan.steps
          .filter((step) => step.criterion === row.criterion)
          .map(
            (step): Row => ({
              kind: "cells",
              cells: [
                cell(row.criterion),
                cell(row.title),
                cell(angleTitle(step.angle)),
                cell(step.from),
                cell(step.to),
                cell(step.effort),
              ],
            }),
          ),
      );
    return rows.length === 0 ? [] : [{ kind: "head" as const, text: partName(section.code) }, ...rows];
  });
}
