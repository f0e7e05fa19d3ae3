import { expect, test } from "vitest";
import { formatsOf } from "./format.ts";

const zh = formatsOf("zh", "Asia/Shanghai");
const en = formatsOf("en", "Asia/Shanghai");

test("no data is never drawn as zero", () => {
  expect(zh.number(null)).toBe("–");
  expect(zh.percent(undefined)).toBe("–");
  expect(en.moment(null)).toBe("–");
  expect(zh.number(0)).toBe("0");
});

test("numbers and shares keep the digits asked for", () => {
  expect(zh.number(12345.678, 1)).toBe("12,345.7");
  expect(en.percent(0.8251, 1)).toBe("82.5%");
});

test("a day is the same day in every time zone, a moment is that of the screen", () => {
  expect(zh.day("2026-11-21")).toBe("2026年11月21日");
  expect(en.day("2026-11-21")).toBe("21 Nov 2026");
  expect(en.moment("2026-11-21T23:30:00Z")).toBe("22 Nov 2026, 07:30");
});

test("a moment of today is told by its time alone", () => {
  const [now, before] = [new Date(), new Date(Date.now() - 26 * 3_600_000)];
  expect(en.recent(now.toISOString())).toBe(en.time(now));
  expect(en.recent(before.toISOString())).toBe(en.moment(before.toISOString()));
});

test("file sizes are told in the unit people think in", () => {
  expect([zh.fileSize(999), zh.fileSize(1500), zh.fileSize(2_340_000)]).toEqual([
    "999 B",
    "1.5 kB",
    "2.3 MB",
  ]);
});

test("sentences follow each other without a space in Chinese, and what is not said leaves none", () => {
  expect(zh.sentences("没有写入。", undefined, "文件仍在。")).toBe("没有写入。文件仍在。");
  expect(en.sentences("Nothing was written.", "", "The file is kept.")).toBe(
    "Nothing was written. The file is kept.",
  );
});
