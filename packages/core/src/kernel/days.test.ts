import { expect, test } from "vitest";
import { addDays, daysBetween, furthestDay, utcDay } from "./index.ts";

test("days are counted across months, years and leap days", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2024-03-01", "2024-02-28")).toBe(-2);
});

test("the furthest day is the one in the easternmost time zone", () => {
  expect(utcDay(new Date("2026-11-21T23:59:59Z"))).toBe("2026-11-21");
  expect(furthestDay(new Date("2026-11-21T09:59:59Z"))).toBe("2026-11-21");
  expect(furthestDay(new Date("2026-11-21T10:00:00Z"))).toBe("2026-11-22");
});
