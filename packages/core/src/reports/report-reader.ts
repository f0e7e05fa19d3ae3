import type { Condition, PartTally } from "../assessments/index.ts";
import type { AssessmentReport, ReportLevel, ReportPart } from "./model.ts";
import { texts } from "./report-texts.ts";
import type { Say } from "./wording.ts";

/** A report with the questions its chapters keep asking of it. */
export type Reader = {
  readonly report: AssessmentReport;
  readonly say: Say;
  /** `L3 标杆级`, or the words for no level. */
  readonly levelName: (id: string | null) => string;
  readonly angleTitle: (id: string) => string;
  readonly groupTitle: (id: string) => string;
  /** `1.1 文化与战略`. */
  readonly partName: (code: string) => string;
  readonly tally: (code: string) => PartTally | undefined;
  /** What the compliant answers are called: `完全符合`. */
  readonly compliant: string;
  readonly centre: string;
  /** The level after the attained one, the highest when that is attained, undefined without levels. */
  readonly target: ReportLevel | undefined;
};

/** Opens a report for its chapters. */
export function readerOf(report: AssessmentReport): Reader {
  const { standard, verdict, levels, language } = report;
  const say: Say = (text) => text[language];
  const named = (parts: readonly ReportPart[]) => parts.map((part) => [part.code, part] as const);
  const parts = new Map([...named(standard.areas), ...named(standard.sections)]);
  const tallies = new Map([...verdict.areas, ...verdict.sections].map((tally) => [tally.code, tally]));
  const rank = levels.findIndex(({ id }) => id === verdict.attained);
  return {
    report,
    say,
    levelName: (id) => levels.find((level) => level.id === id)?.name ?? say(texts.verdict.noLevel),
    angleTitle: (id) => standard.angles.find((angle) => angle.id === id)?.title ?? id,
    groupTitle: (id) => standard.groups.find((group) => group.id === id)?.title ?? id,
    partName: (code) => `${code} ${parts.get(code)?.title ?? ""}`.trim(),
    tally: (code) => tallies.get(code),
    compliant: [
      ...new Set(standard.values.filter((value) => value.compliant).map(({ title }) => title)),
    ].join("/"),
    centre: report.centre?.name ?? say(texts.theCentre),
    target: levels[rank + 1] ?? levels.at(-1),
  };
}

/** Conditions that ask for something: a level that asks for no years does not list them. */
export function asking(conditions: readonly Condition[]): readonly Condition[] {
  return conditions.filter((condition) => condition.kind !== "years" || condition.required > 0);
}

/** How many conditions of a level are not met. */
export function openConditions(level: ReportLevel): number {
  return asking(level.conditions).filter((condition) => !condition.met).length;
}

/** Statements still to be confirmed, of a level and all below it. */
export function openStatements(report: AssessmentReport, levelId: string | null): number {
  const rank = report.levels.findIndex(({ id }) => id === levelId);
  return report.levels
    .slice(0, rank + 1)
    .flatMap(({ statements }) => statements)
    .filter((statement) => statement.confirmed === null).length;
}

/** No level could be judged, because the scope leaves out what every level needs. */
export function isTooNarrow({ levels }: AssessmentReport): boolean {
  const narrow = (level: ReportLevel) => level.conditions.some(({ kind }) => kind === "scope");
  return levels.length > 0 && levels.every(narrow);
}
