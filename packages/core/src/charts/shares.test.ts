import { expect, test } from "vitest";
import { shareBands, shareLines } from "./index.ts";

test("a line breaks where there is no share and where two points stand on another ground", () => {
  const points = [
    { on: "2024-01-31", share: 0.5 },
    { on: "2024-07-31", share: null },
    { on: "2025-01-31", share: 0.6 },
    { on: "2025-07-31", share: 0.7, apart: true },
  ];
  const { series } = shareLines({ label: "l", lines: [{ name: "a", points }] }).option;
  const [{ data }] = series as [{ data: { value: [string, number | "-"] }[] }];
  expect(data.map(({ value }) => value[1])).toEqual([50, "-", 60, "-", 70]);
});

test("bars reach from percentile to percentile; a row that is not shown has neither bar nor mark", () => {
  const bands = { p10: 0.2, p25: 0.4, p50: 0.5, p75: 0.7, p90: 0.9 };
  const rows = [
    { title: "a", bands, own: 0.6 },
    { title: "b", bands: null, own: 0.3 },
  ];
  const words = { wide: "w", middle: "m", median: "d", own: "o", nothing: "n" };
  const { series } = shareBands({ label: "l", rows, words }).option;
  const data = (series as { data: unknown[] }[]).map((each) => each.data);
  expect(data.slice(0, 2)).toEqual([
    [20, 0],
    [70, 0],
  ]);
  expect(data[2]).toEqual([40, 0]);
  expect(data.slice(4)).toEqual([[[50, 0]], [[60, 0]]]);
});
