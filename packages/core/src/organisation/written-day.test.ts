import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "./index.ts";

test.each([
  ["2024-03-01", "2024-03-01"],
  ["2024/3/1", "2024-03-01"],
  ["2024.3.1", "2024-03-01"],
  ["2024年3月1日", "2024-03-01"],
  ["2024 年 3 月 1 日", "2024-03-01"],
  ["20240301", "2024-03-01"],
  ["２０２４／３／１", "2024-03-01"],
  ["2024-03-01 00:00:00", "2024-03-01"],
  ["2024-03-01T00:00:00.000Z", "2024-03-01"],
  ["45352", "2024-03-01"],
  ["36526", "2000-01-01"],
  ["2024-02-29", "2024-02-29"],
])("%s is the day %s", (written, day) => {
  expect(dayOf(written)).toBe(day);
});

test.each([
  "",
  "2023-02-29",
  "2024-13-01",
  "01/03/2024",
  "3/1/24",
  "2024-03",
  "tomorrow",
  "45352.5",
  "2024-03-01 08:30",
])("“%s” is no day", (written) => {
  expect(dayOf(written)).toBeNull();
});

test("every way of writing a day gives the same day", () => {
  const days = fc.date({ min: new Date("1928-01-01"), max: new Date("2173-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const [year, month, last] = day.split("-").map(Number);
      const serial = Math.floor((date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000);
      const ways = [day, `${year}/${month}/${last}`, `${year}年${month}月${last}日`, `${serial}`];
      expect(ways.map(dayOf)).toEqual(ways.map(() => day));
    }),
  );
});
