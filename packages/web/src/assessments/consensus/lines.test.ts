import type { ConsensusLine } from "@plumbline/core/assessments";
import { expect, test } from "vitest";
import { lineInFocus, lineKey, linesShown } from "./lines.ts";

const line = (criterion: string, standing: ConsensusLine["standing"], section = "1.1"): ConsensusLine => ({
  ...{
    section,
    criterion,
    angle: "method",
    ratings: [],
    stated: null,
    decisions: [],
    counts: null,
    standing,
  },
});
const lines = [line("1", "differs"), line("2", "agreed"), line("3", "differs", "1.2")];

test("lines are shown by standing and section", () => {
  expect(linesShown(lines, "differs", undefined).map(lineKey)).toEqual(["1.method", "3.method"]);
  expect(linesShown(lines, "all", "1.1").map(lineKey)).toEqual(["1.method", "2.method"]);
});

test("when the line in focus leaves the list, the next one takes its place", () => {
  const shown = linesShown(lines, "differs", undefined);
  expect(lineInFocus(shown, "3.method", 0)?.criterion).toBe("3");
  expect(lineInFocus(shown.slice(1), "1.method", 0)?.criterion).toBe("3");
  expect(lineInFocus(shown.slice(0, 1), "3.method", 1)?.criterion).toBe("1");
  expect(lineInFocus([], "1.method", 0)).toBeUndefined();
});
