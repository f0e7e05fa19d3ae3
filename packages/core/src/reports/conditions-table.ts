import type { Condition } from "../assessments/index.ts";
import type { Column, Row, Table } from "./document.ts";
import type { ReportLevel } from "./model.ts";
import { asking, openConditions, type Reader } from "./report-reader.ts";
import { texts } from "./report-texts.ts";
import { cell, listed } from "./wording.ts";

/** One level's conditions with what each needs, what is there, and what is short. */
export function levelTable(reader: Reader, level: ReportLevel): Table {
  return {
    kind: "table",
    caption: reader.say(texts.conditions.caption(level.name, openConditions(level))),
    columns: columns(reader),
    rows: conditionRows(reader, level),
  };
}

/** Every level's conditions, lowest level first. */
export function allLevelsTable(reader: Reader): Table {
  const { levels } = reader.report;
  const met = levels.filter((level) => level.met).length;
  return {
    kind: "table",
    caption: reader.say(texts.conditions.allCaption(met, levels.length)),
    columns: columns(reader),
    rows: levels.flatMap((level) => [
      {
        kind: "head" as const,
        text: reader.say(texts.conditions.levelHead(level.name, openConditions(level))),
      },
      ...conditionRows(reader, level),
    ]),
  };
}

function columns({ say }: Reader): readonly Column[] {
  const { condition, needed, actual, short, result } = texts.conditions.columns;
  return [
    { head: say(condition), width: 58, align: "start" },
    { head: say(needed), width: 10, align: "end" },
    { head: say(actual), width: 10, align: "end" },
    { head: say(short), width: 10, align: "end" },
    { head: say(result), width: 12, align: "centre" },
  ];
}

function conditionRows(reader: Reader, level: ReportLevel): readonly Row[] {
  return asking(level.conditions).map((condition) => {
    const { needed, actual, short } = amounts(reader, condition);
    const { met, notMet } = texts.conditions;
    return {
      kind: "cells",
      cells: [
        cell(conditionWords(reader, condition)),
        cell(needed),
        cell(actual),
        cell(short, condition.met ? "plain" : "strong"),
        condition.met ? cell(reader.say(met)) : cell(reader.say(notMet), "alert"),
      ],
    };
  });
}

/** A condition in words, with the unit of its numbers. */
export function conditionWords(reader: Reader, condition: Condition): string {
  const { say, groupTitle, angleTitle, compliant, partName, report } = reader;
  if (condition.kind === "total") return say(texts.conditions.total(condition.printed));
  if (condition.kind === "years") return say(texts.conditions.years);
  if (condition.kind === "scope")
    return say(texts.conditions.scope(listed(condition.lacking.map(partName), report.language)));
  const group = groupTitle(condition.group);
  const angle = angleTitle(condition.angle);
  if (condition.nothingApplicable) return say(texts.conditions.nothingApplicable(group, angle));
  const share = Math.round(condition.required * 100);
  return say(texts.conditions.share(group, angle, compliant, share, condition.applicable));
}

/** A condition's numbers as printed; a dash where it has none. */
export function amounts(
  { say }: Reader,
  condition: Condition,
): { needed: string; actual: string; short: string } {
  if (condition.kind === "scope") return { needed: "—", actual: "—", short: "—" };
  if (condition.kind === "years") {
    const { required, actual } = condition;
    const short = actual === null ? "—" : String(Math.max(0, required - actual));
    return {
      needed: String(required),
      actual: actual === null ? say(texts.conditions.unknown) : String(actual),
      short,
    };
  }
  const needed = condition.kind === "share" ? condition.needed : condition.required;
  return { needed: String(needed), actual: String(condition.actual), short: String(condition.shortfall) };
}
