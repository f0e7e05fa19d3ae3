import { expect, test } from "vitest";
import { changedColumns, takeOver } from "./records.ts";

const before = { name: "杭州中心", city: "杭州", seats: 80, channels: ["phone"] };

test("fields not touched take the other person's values, fields typed in keep what was typed", () => {
  const now = { name: "杭州中心", city: "余杭", seats: 120, channels: ["phone", "chat"] };
  const typed = { name: "杭州客户中心", city: "杭州", seats: 90, channels: ["phone"] };
  expect(takeOver(before, now, typed)).toEqual({ city: "余杭", channels: ["phone", "chat"] });
});

test("an emptied field counts as typed in, an empty one on both sides does not", () => {
  expect(takeOver({ seats: 80 }, { seats: 120 }, { seats: undefined })).toEqual({});
  expect(takeOver({ seats: null }, { seats: 120 }, { seats: undefined })).toEqual({ seats: 120 });
});

test("what somebody else changed is told column by column, as the list writes it", () => {
  const columns = [
    { key: "name", title: "名称", value: (row: typeof before) => row.name },
    { key: "seats", title: "座席数", value: (row: typeof before) => row.seats },
  ];
  expect(changedColumns(columns, before, { ...before, seats: 120 })).toEqual([
    { key: "seats", title: "座席数", before: "80", now: "120" },
  ]);
});
