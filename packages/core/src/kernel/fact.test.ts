import { expect, test } from "vitest";
import { yearUpTo } from "./index.ts";

test.each([
  ["2026-03-31", "2025-04-01"],
  ["2026-12-31", "2026-01-01"],
  ["2025-02-28", "2024-02-29"],
  ["2024-02-29", "2023-03-01"],
  ["2024-03-01", "2023-03-02"],
] as const)("the year up to %s begins on %s", (day, from) => {
  expect(yearUpTo(day)).toEqual({ from, to: day });
});
