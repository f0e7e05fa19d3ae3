import type { ComparedRun } from "@plumbline/core/assessments";
import { expect, test } from "vitest";
import { chosenPair, runKey, runLines } from "./lines.ts";

const run = (assessmentId: string, centreId: string, states: string, kind = "verified") =>
  ({ facts: { assessmentId, centreId, kind }, states }) as ComparedRun;
const runs = [
  run("1", "a", "aan"),
  run("2", "b", "aaa"),
  run("3", "a", "aaa", "stated"),
  run("4", "a", "aaa"),
  run("5", "a", "aoo"),
];

test("each centre has a line, what is stated one of its own; another scope stands apart", () => {
  expect(runLines(runs).map(({ runs: own }) => own.map((one) => [runKey(one.run), one.apart]))).toEqual([
    [
      ["1", false],
      ["4", false],
      ["5", true],
    ],
    [["2", false]],
    [["3~", false]],
  ]);
});

test("the last is compared with the first of its centre unless others are asked for; one run alone with nothing", () => {
  const keys = (asked: object) => chosenPair(runs, asked)?.map(runKey);
  expect(keys({})).toEqual(["1", "5"]);
  expect(chosenPair([run("0", "b", "a"), ...runs], {})?.map(runKey)).toEqual(["1", "5"]);
  expect(chosenPair([run("0", "b", "a"), ...runs.slice(0, 1)], {})?.map(runKey)).toEqual(["0", "1"]);
  expect(keys({ from: "3~", to: "4" })).toEqual(["3~", "4"]);
  expect(keys({ from: "5", to: "gone" })).toBeUndefined();
  expect(chosenPair(runs.slice(0, 1), {})).toBeUndefined();
});
