import { expect, test } from "vitest";
import { fittingRisks, type RiskRow } from "./risk-rows.ts";

const row = (criterion: string, more: Partial<RiskRow> = {}): RiskRow => ({
  ...{ criterion, title: "", text: "", area: "1", audiences: [], answer: "", unknown: false },
  ...{ severity: 3, weight: 6, risk: "", advice: "", note: "" },
  ...more,
});
const rows = [
  row("1", { audiences: ["it"] }),
  row("2", { audiences: ["hr", "trainer"], severity: 5 }),
  row("3", { area: "2" }),
];
const ids = (filter: Parameters<typeof fittingRisks>[1]) =>
  fittingRisks(rows, filter).map(({ criterion }) => criterion);

test("without a filter every risk is shown, in its order", () => {
  expect(ids({})).toEqual(["1", "2", "3"]);
});

test("filters narrow together; a question for everybody fits every audience", () => {
  expect(ids({ audience: "it" })).toEqual(["1", "3"]);
  expect(ids({ area: "1", audience: "hr" })).toEqual(["2"]);
  expect(ids({ severity: 5 })).toEqual(["2"]);
});
