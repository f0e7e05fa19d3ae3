import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CalendarEvent,
  dayEvents,
  type EventFacts,
  eventWords,
  iCalendar,
  programmeEvents,
} from "./index.ts";

const of = { centreId: "a", centreName: "广州", standard: "cc-cmm-oc@2017" };
const facts = {
  assessments: [
    { ...of, id: "r1", title: "年度测评", from: "2026-11-20", to: "2026-11-27", state: "open" },
    { ...of, id: "r0", title: "去年", from: "2025-11-20", to: "2025-11-27", state: "closed" },
  ],
  sites: [{ assessmentId: "r1", name: "总部", place: "天河区 1 号", from: "2026-11-24", to: "2026-11-25" }],
  actions: [
    { ...of, id: "a1", what: "补考", ownerName: "王敏", dueOn: "2026-11-30", state: "planned" },
    { ...of, id: "a2", what: "不做了", ownerName: "王敏", dueOn: "2026-11-30", state: "dropped" },
  ],
  certificates: [
    {
      ...{ ...of, id: "c1", number: "CN-1", level: "L2", validUntil: "2026-12-31", ended: null },
      visits: [{ plannedOn: "2026-12-01", doneOn: "2026-12-03", outcome: "" }],
    },
  ],
  schedules: [
    { ...of, id: "s1", title: "{year} 测评", dueOn: "2026-12-15", underWay: null, endedAt: null },
    { ...of, id: "s2", title: "停了", dueOn: "2026-12-15", underWay: null, endedAt: "2026-01-01" },
  ],
  duties: [{ ...of, id: "d1", task: { zh: "校验", en: "Check" }, dueOn: "2026-12-10", isFollowed: true }],
} as unknown as EventFacts;
const span = { from: "2026-11-01", to: "2026-12-31" };

describe("the calendar", () => {
  test("holds every kind that touches the days asked for, in order", () => {
    const events = programmeEvents(facts, span);
    expect(events.map(({ kind, from, isDone }) => [kind, from, isDone])).toEqual([
      ["assessment", "2026-11-20", false],
      ["site-visit", "2026-11-24", false],
      ["action-due", "2026-11-30", false],
      ["surveillance-visit", "2026-12-03", true],
      ["duty-due", "2026-12-10", false],
      ["run-due", "2026-12-15", false],
      ["certificate-expiry", "2026-12-31", false],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events[5]?.title.zh).toBe("2026 测评");
  });

  test("is narrowed by kind and centre; an assessment that only reaches into the days is in", () => {
    const kinds = ["assessment"] as const;
    expect(programmeEvents(facts, { ...span, from: "2026-11-27", kinds }).length).toBe(1);
    expect(programmeEvents(facts, { ...span, from: "2026-11-28", kinds })).toEqual([]);
    expect(programmeEvents(facts, { ...span, centreId: "b" })).toEqual([]);
  });
});

test("in a picture of days an entry stands where it begins and ends, and on the first day where it began before", () => {
  const days = ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"];
  const on = (from: string, to: string) =>
    [...dayEvents([entry({ from, to })], days)].flatMap(([day, found]) => (found.length > 0 ? [day] : []));
  expect(on("2026-11-22", "2026-11-22")).toEqual(["2026-11-22"]);
  expect(on("2026-11-22", "2026-11-24")).toEqual(["2026-11-22", "2026-11-24"]);
  expect(on("2026-11-01", "2026-11-24")).toEqual(["2026-11-21", "2026-11-24"]);
  expect(on("2026-11-01", "2026-12-24")).toEqual(["2026-11-21"]);
});

const file = (events: readonly CalendarEvent[]) =>
  iCalendar({
    ...{ name: "测评日历", language: "zh", madeAt: "2026-11-21T08:30:15.123Z" },
    ...{ kindWords: eventWords, events },
  });
const entry = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ kind: "assessment", uid: "assessment-1", subjectId: "1", title: { zh: "测评", en: "A" }, place: "" },
  ...{
    centreId: "a",
    centreName: "广州",
    standard: null,
    from: "2026-11-20",
    to: "2026-11-27",
    isDone: false,
  },
  ...given,
});
/** The lines of a file with its folds undone, as a reader does. */
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
const unescaped = (value: string) =>
  value.replaceAll(/\\(.)/g, (_, character: string) => (character === "n" ? "\n" : character));

describe("the calendar file", () => {
  test("is one calendar with whole days, the end being the day after the last", () => {
    expect(unfolded(file([entry()]))).toEqual([
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plumbline//Plumbline//EN", "CALSCALE:GREGORIAN"],
      ...["METHOD:PUBLISH", "X-WR-CALNAME:测评日历", "BEGIN:VEVENT", "UID:assessment-1@plumbline"],
      ...["DTSTAMP:20261121T083015Z", "DTSTART;VALUE=DATE:20261120", "DTEND;VALUE=DATE:20261128"],
      ...["SUMMARY:广州 · 测评", "DESCRIPTION:测评", "CATEGORIES:测评", "TRANSP:TRANSPARENT"],
      ...["END:VEVENT", "END:VCALENDAR", ""],
    ]);
  });

  test("crosses the end of a year and a leap day", () => {
    const ends = (to: string) =>
      unfolded(file([entry({ from: to, to })])).find((line) => line.startsWith("DTEND"));
    expect(ends("2026-12-31")).toBe("DTEND;VALUE=DATE:20270101");
    expect(ends("2028-02-28")).toBe("DTEND;VALUE=DATE:20280229");
  });

  test("writes what has a meaning of its own with a backslash, and lets no line be smuggled in", () => {
    const zh = "a;b,c\\d\r\nEND:VEVENT\nx\u0007";
    const lines = unfolded(file([entry({ title: { zh, en: "" } })]));
    expect(lines).toContain("SUMMARY:广州 · a\\;b\\,c\\\\d\\nEND:VEVENT\\nx");
    expect(lines.filter((line) => line === "END:VEVENT").length).toBe(1);
  });

  test("has no line over 75 bytes, cuts no character, and gives back what was put in", () => {
    const words = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(words, words, (zh, place) => {
        const text = file([entry({ title: { zh, en: "" }, place })]);
        for (const line of text.split("\r\n")) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
        const summary = unfolded(text).find((line) => line.startsWith("SUMMARY:")) ?? "";
        const plain = zh.replaceAll(/\r\n|\r/g, "\n").replaceAll(/[^\P{Cc}\n]/gu, "");
        expect(unescaped(summary.slice("SUMMARY:".length))).toBe(`广州 · ${plain}`);
      }),
    );
  });
});
