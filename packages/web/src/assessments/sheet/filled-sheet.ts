import { scaleValues } from "@plumbline/core/assessments";
import { type CsvValue, csvText } from "@plumbline/core/kernel";
import { outline } from "@plumbline/core/standards";
import type { Judged } from "../judged.ts";

/**
 * The present answers as a CSV that can be uploaded again: one row a criterion in scope, ratings in points, the
 * reason as the note of one not applicable.
 */
export function filledSheet({ standard, verdict, answers }: Judged): string {
  const scoped = new Set(verdict.sections.map(({ code }) => code));
  const rows = new Map(answers.rows.map((row) => [row.criterion, row]));
  const points = new Map(
    standard.angles.map(({ id }) => [
      id,
      new Map(scaleValues(standard, id).map((value) => [value.id, value.points])),
    ]),
  );
  const head = ["criterion", ...standard.angles.map(({ id }) => id), "note", "notApplicable"];
  const body = outline(standard)
    .criteria.filter(({ section }) => scoped.has(section))
    .map(({ id }): readonly CsvValue[] => {
      const row = rows.get(id);
      const given = standard.angles.map((angle) => points.get(angle.id)?.get(row?.values[angle.id] ?? ""));
      return [id, ...given, row?.note ?? "", row?.notApplicable ? "1" : ""];
    });
  return csvText([head, ...body]);
}
