import type { ProgrammeRow } from "@plumbline/core/programme";
import { expect, test } from "vitest";
import { citiesByLevel, columnsOf } from "./cities.ts";

const word = { zh: "", en: "" };
const standard = { standard: "s@1", title: word, levels: [{ id: "L1", title: word }] };
const row = (centreId: string, city: string, by: string | null, attained?: string | null) =>
  ({ centreId, city, standard: by, last: attained === undefined ? null : { attained } }) as ProgrammeRow;

test("every centre stands once in its city, at the level it attained by the standard", () => {
  const rows = [
    row("a", "广州", "s@1", "L1"),
    row("a", "广州", "other@1", "L5"),
    row("b", "广州", "s@1", null),
    row("c", "武汉", "other@1", "L5"),
    row("d", "武汉", "s@1"),
  ];
  const cities = citiesByLevel(rows, standard).map(({ city, byLevel }) => [
    city,
    [...byLevel].map(([column, own]) => [column, own.map(({ centreId }) => centreId)]),
  ]);
  expect(cities).toEqual([
    [
      "广州",
      [
        ["L1", ["a"]],
        ["none", ["b"]],
      ],
    ],
    ["武汉", [["unassessed", ["c", "d"]]]],
  ]);
  expect(columnsOf(standard)).toEqual(["unassessed", "none", "L1"]);
});
