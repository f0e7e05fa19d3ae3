import type { CoverageRow } from "@plumbline/core/assessments";

/** What the coverage can be narrowed to. */
export const coverageStates = ["missing", "bare", "none", "some", "expired"] as const;
export type CoverageState = (typeof coverageStates)[number];

/** Is a row in this state? A criterion that is not applicable lacks nothing. */
export function isIn(row: CoverageRow, state: CoverageState): boolean {
  const isBacked = countOf(row) > 0;
  switch (state) {
    case "missing":
      return row.missing.length > 0;
    case "bare":
      return row.value !== null && !row.notApplicable && !isBacked;
    case "none":
      return !isBacked && !row.notApplicable;
    case "some":
      return isBacked;
    case "expired":
      return row.expired > 0;
  }
}

/** How many ratings there are, how many of them have evidence that counts, and how many lack a kind. */
export function summaryOf(rows: readonly CoverageRow[]) {
  const rated = rows.filter(({ value, notApplicable }) => value !== null && !notApplicable);
  return {
    rated: rated.length,
    backed: rated.filter((row) => countOf(row) > 0).length,
    missing: rows.filter(({ missing }) => missing.length > 0).length,
  };
}

function countOf({ counts }: CoverageRow): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
