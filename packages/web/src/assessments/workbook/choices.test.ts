import { expect, test } from "vitest";
import { allTake, countToWrite, decisionsOf } from "./choices.ts";

const conflict = { base: null, by: "王敏", at: null, why: "changed" as const };
const conflicts = [
  { ...conflict, criterion: "1", field: "method", present: "none", value: "full" },
  { ...conflict, criterion: "2", field: "notApplicable", present: "why", value: null },
];
const merge = {
  ...{ applied: false, basis: 1, conflicts, unchanged: 0, given: 0 },
  changes: [{ criterion: "3", field: "method", from: null, to: "full" }],
  waiting: [
    { criterion: "2", field: "method" },
    { criterion: "2", field: "execution" },
  ],
};

test("a decision names the value it was made against; what nobody chose is not decided", () => {
  const choices = new Map([["1 method", "theirs" as const]]);
  expect(decisionsOf(conflicts, choices)).toEqual([
    { criterion: "1", field: "method", present: "none", take: "theirs" },
  ]);
});

test("what is written: the changes, the chosen cells, and the ratings that a lifted mark lets through", () => {
  expect(countToWrite(merge, new Map())).toBe(1);
  expect(countToWrite(merge, allTake(conflicts, "theirs"))).toBe(1);
  expect(countToWrite(merge, allTake(conflicts, "mine"))).toBe(5);
});
