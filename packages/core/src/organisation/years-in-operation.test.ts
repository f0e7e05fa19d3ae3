import { expect, test } from "vitest";
import { yearsInOperation } from "./index.ts";

test.each([
  ["2020-05-01", "2023-04-30", 2],
  ["2020-05-01", "2023-05-01", 3],
  ["2020-02-29", "2021-02-28", 0],
  ["2020-02-29", "2021-03-01", 1],
  ["2026-01-01", "2025-12-31", 0],
  [null, "2025-12-31", null],
] as const)("opened on %s, on %s the centre has run for %s complete years", (openedOn, lastDay, years) => {
  expect(yearsInOperation(openedOn, lastDay)).toBe(years);
});
