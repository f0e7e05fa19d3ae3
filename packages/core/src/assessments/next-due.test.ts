import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, isMonthEnd } from "../kernel/index.ts";
import { dueness, nextDueOn, runDuties, runTitle } from "./next-due.ts";
import { rhythms, type Schedule } from "./schedules.ts";

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("2000-01-01", days));

test.each([
  ["quarter", "2026-01-31", "2026-01-31", "2026-04-30"],
  ["quarter", "2026-01-31", "2026-04-30", "2026-07-31"],
  ["quarter", "2025-11-30", "2025-11-30", "2026-02-28"],
  ["quarter", "2025-11-30", "2026-02-28", "2026-05-30"],
  ["half-year", "2025-08-31", "2025-08-31", "2026-02-28"],
  ["half-year", "2023-08-31", "2023-08-31", "2024-02-29"],
  ["year", "2024-02-29", "2024-02-29", "2025-02-28"],
  ["year", "2024-02-29", "2027-02-28", "2028-02-29"],
  ["year", "2026-03-15", "2026-10-17", "2027-10-17"],
  ["quarter", "2026-01-15", "2026-11-20", "2027-02-20"],
] as const)("every %s from %s, last run until %s: due on %s", (every, startsOn, lastDay, due) => {
  expect(nextDueOn({ every, startsOn, lastDay })).toBe(due);
});

test("without a run the start day is due, and no earlier run brings the next before it", () => {
  expect(nextDueOn({ every: "year", startsOn: "2026-12-01", lastDay: null })).toBe("2026-12-01");
  expect(nextDueOn({ every: "quarter", startsOn: "2027-06-30", lastDay: "2026-11-30" })).toBe("2027-06-30");
});

test("the next run is always a real day after the last, in the month the rhythm names", () => {
  fc.assert(
    fc.property(fc.constantFrom(...rhythms), day, day, (every, startsOn, lastDay) => {
      const due = nextDueOn({ every, startsOn, lastDay });
      expect(new Date(`${due}T00:00:00Z`).toISOString().slice(0, 10)).toBe(due);
      expect(due > lastDay && due >= startsOn).toBe(true);
      const months = { year: 12, "half-year": 6, quarter: 3 }[every];
      if (due !== startsOn)
        expect(due.slice(0, 7)).toBe(addMonths(`${lastDay.slice(0, 7)}-01`, months).slice(0, 7));
    }),
  );
});

test("a schedule from the end of a month stays at ends of months, however often it comes round", () => {
  let lastDay = "2026-01-31";
  for (let run = 0; run < 40; run++) {
    lastDay = nextDueOn({ every: "quarter", startsOn: "2026-01-31", lastDay });
    expect(isMonthEnd(lastDay)).toBe(true);
  }
});

test("a run's title names the year, half, quarter and month it is due in, and keeps other braces", () => {
  expect(runTitle("{year} 年第 {quarter} 季度自查", "2027-04-30")).toBe("2027 年第 2 季度自查");
  expect(runTitle("H{half} {year} ({month}) {x}", "2027-12-01")).toBe("H2 2027 (12) {x}");
});

const due = { dueOn: "2026-12-20", leadDays: 30, underWay: null, endedAt: null };

test("a run is due from the first day of its lead time, overdue after its day, and never while one is open", () => {
  expect(dueness(due, "2026-11-19")).toBe("later");
  expect(dueness(due, "2026-11-20")).toBe("due");
  expect(dueness(due, "2026-12-20")).toBe("due");
  expect(dueness(due, "2026-12-21")).toBe("overdue");
  expect(dueness({ ...due, leadDays: 0 }, "2026-12-19")).toBe("later");
  const underWay = { assessmentId: "a", title: "t", lastDay: "2026-12-20" };
  expect(dueness({ ...due, underWay }, "2027-01-01")).toBe("later");
  expect(dueness({ ...due, endedAt: "2026-11-01T00:00:00Z" }, "2027-01-01")).toBe("later");
});

test("a due run reaches the one it is given to, or all who may where that one no longer may", () => {
  const schedule = (accountId: string | null, accountMay: boolean) =>
    ({ ...due, id: "s", title: "{year}", accountId, accountMay }) as Schedule;
  const reaches = (given: Schedule, accountId: string, mayCreate = true) =>
    runDuties([given], { accountId, mayCreate }, "2026-12-21").length === 1;
  expect(reaches(schedule("me", true), "me")).toBe(true);
  expect(reaches(schedule("me", true), "you")).toBe(false);
  expect(reaches(schedule("me", false), "you")).toBe(true);
  expect(reaches(schedule(null, false), "you")).toBe(true);
  expect(reaches(schedule(null, false), "you", false)).toBe(false);
  expect(
    runDuties([schedule(null, false)], { accountId: "me", mayCreate: true }, "2026-12-01"),
  ).toMatchObject([{ kind: "run-due", scheduleId: "s", title: "2026", dueOn: "2026-12-20" }]);
});
