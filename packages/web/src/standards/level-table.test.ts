import { expect, test } from "vitest";
import { standardOfSizes } from "../../../core/src/testing/standards.ts";
import { levelTable } from "./level-table.ts";

const table = levelTable(standardOfSizes());

test("the printed totals stand beside those required of 168 criteria", () => {
  expect(table.printed).toEqual([2250, 2500, 2750, 3200, 3380]);
  expect(table.required).toEqual([2220, 2470, 2715, 3160, 3340]);
  expect(table.maximum).toBe(3360);
});

test("a share gives percent and criteria needed, rounded up; a level without one gives nothing", () => {
  const method = table.shares.find(({ angle, group }) => angle === "method" && group === "1-4");
  expect(method?.cells[0]).toEqual({ percent: 80, needed: 119 });
  const chapterFive = table.shares.find(({ angle, group }) => angle === "execution" && group === "5");
  expect(chapterFive?.cells).toEqual([
    null,
    null,
    null,
    { percent: 70, needed: 14 },
    { percent: 90, needed: 18 },
  ]);
});

test("years are asked for from the third level on", () => {
  expect(table.years).toEqual([null, null, 2, 3, 5]);
});
