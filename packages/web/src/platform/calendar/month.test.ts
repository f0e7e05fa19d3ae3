import { expect, test } from "vitest";
import { monthAfter, weeksOf } from "./month.ts";

test("a month is shown in whole weeks from Monday to Sunday", () => {
  // November 2026 begins on a Sunday and ends on a Monday.
  const weeks = weeksOf("2026-11");
  expect(weeks.length).toBe(6);
  expect(weeks[0]?.[0]).toEqual({ day: "2026-10-26", isInMonth: false });
  expect(weeks[0]?.[6]).toEqual({ day: "2026-11-01", isInMonth: true });
  expect(weeks[5]?.[0]).toEqual({ day: "2026-11-30", isInMonth: true });
  // February 2027 begins on a Monday and fills four weeks.
  expect(weeksOf("2027-02").flat().length).toBe(28);
});

test("one goes from month to month across the years", () => {
  expect(monthAfter("2026-12", 1)).toBe("2027-01");
  expect(monthAfter("2026-01", -1)).toBe("2025-12");
});
