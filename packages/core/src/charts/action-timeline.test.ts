import { expect, test } from "vitest";
import { actionTimeline, type TimelineRow } from "./index.ts";

const day = 86_400_000;
const row = (
  from: string,
  to: string,
  progress: number,
  tone: TimelineRow["tone"] = "open",
): TimelineRow => ({
  ...{ name: "外呼录音纳入校准", from, to, progress, tone },
});
const today = { day: "2026-11-21", word: "今天" };
const lengths = (rows: readonly TimelineRow[]) => {
  const { series } = actionTimeline({ label: "l", rows, today }).option;
  return (series as { data: { value: number }[] }[]).map(({ data }) => data.map(({ value }) => value / day));
};

test("a bar begins at its first day, ends with its last, and is dark as far as it is done", () => {
  // The calendar begins three days before the earliest day.
  expect(lengths([row("2026-11-01", "2026-11-10", 0.4), row("2026-11-05", "2026-11-05", 1)])).toEqual([
    [3, 7],
    [4, 1],
    [6, 0],
  ]);
});

test("today is in the picture even where every action is over", () => {
  const { xAxis } = actionTimeline({
    label: "l",
    rows: [row("2026-01-01", "2026-01-10", 1, "over")],
    today,
  }).option;
  expect((xAxis as { max: number }).max / day).toBeGreaterThan(320);
});
