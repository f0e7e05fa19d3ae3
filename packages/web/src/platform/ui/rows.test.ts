import { expect, test } from "vitest";
import { type Column, csvBlob, sortRows } from "./rows.ts";

type Row = { name: string; seats: number | null };
const columns: Column<Row>[] = [
  { key: "name", title: "名称", value: (row) => row.name },
  { key: "seats", title: "座席（个）", value: (row) => row.seats },
];
const rows: Row[] = [
  { name: "上海2班", seats: 9 },
  { name: "北京", seats: null },
  { name: "上海10班", seats: 120 },
];
const names = (sort: string) => sortRows(rows, columns, sort).map((row) => row.name);

test("words sort by pinyin, numbers inside them by size", () => {
  expect(names("name")).toEqual(["北京", "上海2班", "上海10班"]);
});

test("numbers sort by size, and what is missing comes last both ways", () => {
  expect(names("seats")).toEqual(["上海2班", "上海10班", "北京"]);
  expect(names("-seats")).toEqual(["上海10班", "上海2班", "北京"]);
});

test("an order nobody knows leaves the rows as they came", () => {
  expect(names("-weather")).toEqual(["上海2班", "北京", "上海10班"]);
});

test("the export holds the rows and columns as shown", async () => {
  const text = await csvBlob(sortRows(rows, columns, "-seats"), columns).text();
  expect(text.split("\r\n")).toEqual(["名称,座席（个）", "上海10班,120", "上海2班,9", "北京,", ""]);
});
