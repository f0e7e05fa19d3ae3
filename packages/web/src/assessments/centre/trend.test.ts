import type { TrendPoint } from "@plumbline/core/assessments";
import { expect, test } from "vitest";
import { drawTrend } from "./trend.ts";

const frame = { width: 220, height: 120, left: 10, right: 10, top: 10, bottom: 10 };
const point = (on: string, share: number | null): TrendPoint => ({
  assessmentId: on,
  title: on,
  on,
  points: 0,
  max: 0,
  share,
  attained: null,
});

test("assessments stand by their day, not by their order", () => {
  const { marks } = drawTrend(
    [point("2024-01-01", 0.8), point("2024-01-11", 0.9), point("2024-04-10", 1)],
    frame,
  );
  expect(marks.map(({ x }) => x)).toEqual([10, 30, 210]);
});

test("the scale is cut below the lowest share and always ends at 100 %", () => {
  const { ticks, marks } = drawTrend([point("2024-01-01", 0.7), point("2025-01-01", 0.9)], frame);
  expect(ticks.map(({ share }) => Math.round(share * 100))).toEqual([60, 80, 100]);
  expect(ticks.at(-1)?.y).toBe(10);
  expect(marks[0]?.y).toBeCloseTo(85);
});

test("an assessment without a share is a gap in the line", () => {
  const points = [
    point("2024-01-01", 0.5),
    point("2024-02-01", 0.6),
    point("2024-03-01", null),
    point("2024-04-01", 0.7),
    point("2024-05-01", 0.8),
  ];
  const { runs, marks } = drawTrend(points, frame);
  expect(runs.map((run) => run.length)).toEqual([2, 2]);
  expect(marks).toHaveLength(4);
});

test("a single assessment stands in the middle without a line", () => {
  const { marks, runs } = drawTrend([point("2024-01-01", 1)], frame);
  expect(marks).toMatchObject([{ x: 110, y: 10 }]);
  expect(runs).toEqual([]);
});
