import { expect, test } from "vitest";
import { standardOfSizes } from "../../../../core/src/testing/standards.ts";
import { movesOf } from "./since.ts";

const standard = standardOfSizes();
const words = { zh: "x", en: "x" };
const rated = (angle: string, value: string, points: number) => ({
  ...{ angle, angleTitle: words, value, title: words, points },
});
const last = {
  change: "unchanged" as const,
  ratings: [rated("method", "partial", 5), rated("execution", "full", 10)],
};
const moved = (now: Readonly<Record<string, string | null>>, entry: Parameters<typeof movesOf>[1] = last) => [
  ...movesOf(standard, entry, (angle) => now[angle] ?? null),
];

test("each angle is held against its own value of last time", () => {
  expect(moved({ method: "full", execution: "full" })).toEqual(["higher"]);
  expect(moved({ method: "none", execution: "full" })).toEqual(["lower"]);
  expect(moved({ method: "full", execution: "none" })).toEqual(["higher", "lower"]);
  expect(moved({ method: "partial", execution: "full" })).toEqual([]);
});

test("what was rated then and is not yet now waits; what asks something else now has moved nowhere", () => {
  expect(moved({ method: "partial" })).toEqual(["unrated"]);
  expect(moved({ method: "none", execution: "none" }, { ...last, change: "meaning" })).toEqual([]);
  expect(moved({ method: "none" }, { ...last, ratings: [] })).toEqual([]);
});
