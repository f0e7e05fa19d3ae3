import type { ReportRow } from "./model.ts";
import type { Reader } from "./report-reader.ts";

/** Finds the row of a criterion of the report. */
export function rowFinder({ report }: Reader): (criterion: string) => ReportRow | undefined {
  const rows = new Map(report.rows.map((row) => [row.criterion, row]));
  return (criterion) => rows.get(criterion);
}
