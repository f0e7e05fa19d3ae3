import type { CoverageRow } from "@plumbline/core/assessments";
import { expect, test } from "vitest";
import { coverageStates, isIn, summaryOf } from "./coverage-state.ts";

const row = (change: Partial<CoverageRow>): CoverageRow => ({
  ...{ section: "1.1", criterion: "1", angle: "method", value: null, notApplicable: false },
  ...{ counts: {}, expired: 0, later: 0, missing: [], ...change },
});
const statesOf = (change: Partial<CoverageRow>) => coverageStates.filter((state) => isIn(row(change), state));

test("a row is found under everything that is true of it", () => {
  expect(statesOf({})).toEqual(["none"]);
  expect(statesOf({ value: "full", missing: ["document"] })).toEqual(["missing", "bare", "none"]);
  expect(statesOf({ value: "full", counts: { document: 1 } })).toEqual(["some"]);
  expect(statesOf({ value: "partial", expired: 1 })).toEqual(["bare", "none", "expired"]);
  expect(statesOf({ notApplicable: true, value: "full" })).toEqual([]);
});

test("the summary counts ratings, those with evidence, and those that lack a kind", () => {
  const rows = [
    row({ value: "full", counts: { document: 1 } }),
    row({ value: "full", counts: { interview: 2 }, missing: ["document"] }),
    row({ value: "partial" }),
    row({ counts: { document: 1 } }),
    row({ value: "full", notApplicable: true }),
  ];
  expect(summaryOf(rows)).toEqual({ rated: 3, backed: 2, missing: 1 });
});
