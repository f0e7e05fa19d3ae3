import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "../../kernel/index.ts";
import type { GuidedPack } from "../../standards/index.ts";
import {
  askedDuties,
  type CentreDuty,
  dutyDueOn,
  dutyDues,
  dutyStanding,
  firstDueOn,
  laidTogether,
} from "./index.ts";

const text = (word: string) => ({ zh: word, en: word });
const guidance = (duties: readonly object[]) => ({
  ...{ why: text("w"), risk: text("r"), advice: text("a"), evidence: [], facts: [], crosswalk: [] },
  duties,
});
// Only what the rules read; the whole of a pack is tested where packs are loaded.
const pack = {
  standard: {
    ...{ id: "s", edition: "1", title: text("S"), scales: [], angles: [] },
    areas: [
      {
        ...{ code: "1", title: text("1") },
        sections: [
          { code: "1.1", title: text("1.1"), criteria: ["8", "49"].map((id) => ({ id, title: text(id) })) },
        ],
      },
    ],
  },
  guidance: {
    "8": guidance([{ every: "year", task: text("审核") }]),
    "49": guidance([
      { every: "month", task: text("校验") },
      { every: "month", task: text("回放") },
      { on: "change", task: text("重订") },
    ]),
  },
} as unknown as GuidedPack;

const centre = { id: "z", name: "广州" };
const kept = (given: Partial<CentreDuty> = {}): CentreDuty => ({
  ...{ id: "d", version: 2, centreId: "z", centreName: "广州", standard: "s@1", key: "49/month/1" },
  ...{ criterion: "49", task: text("旧说法"), every: "month", on: null, isAsked: true, isFollowed: true },
  ...{ months: null, positionId: null, positionName: null, accountId: null, accountName: null },
  ...{ startsOn: "2026-01-31", last: null, dueOn: "2026-01-31" },
  ...given,
});

describe("the duties of a standard", () => {
  test("are named by criterion, rhythm and place, in printed order", () => {
    expect(askedDuties(pack).map(({ key }) => key)).toEqual([
      ...["8/year/1", "49/month/1", "49/month/2", "49/change/1"],
    ]);
  });

  test("are all listed; what a centre took up keeps its state in the words of now", () => {
    const laid = laidTogether(pack, centre, [kept(), kept({ id: "e", key: "7/year/1", criterion: "7" })]);
    expect(laid.map(({ key, isFollowed, isAsked }) => [key, isFollowed, isAsked])).toEqual([
      ["8/year/1", false, true],
      ["49/month/1", true, true],
      ["49/month/2", false, true],
      ["49/change/1", false, true],
      ["7/year/1", true, false],
    ]);
    expect(laid.map(({ task }) => task.zh)).toEqual(["审核", "校验", "回放", "重订", "旧说法"]);
  });
});

describe("when a duty is due", () => {
  test.each([
    ["month", null, "2026-01-31", null, "2026-01-31"],
    ["month", null, "2026-01-31", "2026-01-31", "2026-02-28"],
    ["month", null, "2026-01-31", "2026-02-28", "2026-03-31"],
    ["quarter", null, "2026-01-15", "2026-02-03", "2026-05-03"],
    ["year", null, "2026-01-15", "2025-12-20", "2026-12-20"],
    ["two-years", null, "2026-01-15", "2026-02-28", "2028-02-28"],
    ["interval", 6, "2026-01-15", "2026-03-31", "2026-09-30"],
    ["interval", null, "2026-01-15", "2026-03-31", null],
  ] as const)("every %s (%s) from %s, last done %s: %s", (every, months, startsOn, last, due) => {
    expect(dutyDueOn({ every, months, startsOn }, last)).toBe(due);
  });

  test("what hangs on an occasion has no due day", () => {
    expect(dutyDueOn({ every: null, months: 3, startsOn: "2026-01-01" }, "2026-01-01")).toBeNull();
    expect(firstDueOn(null, "2026-01-01")).toBeNull();
    expect(firstDueOn("interval", "2026-01-01")).toBeNull();
  });

  test("doing it always moves it on, by about one interval", () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2010-01-01", days));
    fc.assert(
      fc.property(fc.constantFrom("month", "quarter", "year", "two-years"), day, (every, doneOn) => {
        const due = dutyDueOn({ every, months: null, startsOn: doneOn }, doneOn) ?? "";
        const months = { month: 1, quarter: 3, year: 12, "two-years": 24 }[every];
        expect(due > doneOn).toBe(true);
        expect(due.slice(0, 7)).toBe(addMonths(`${doneOn.slice(0, 7)}-01`, months).slice(0, 7));
        expect(firstDueOn(every, doneOn)?.slice(0, 7)).toBe(due.slice(0, 7));
      }),
    );
  });
});

test.each([
  ["2026-11-20", "overdue"],
  ["2026-11-21", "due"],
  ["2026-12-05", "due"],
  ["2026-12-06", "later"],
] as const)("on 21 November a duty due on %s is %s", (dueOn, standing) => {
  expect(dutyStanding({ isFollowed: true, dueOn }, "2026-11-21")).toBe(standing);
  expect(dutyStanding({ isFollowed: false, dueOn }, "2026-11-21")).toBe("not-followed");
});

test("a duty reaches the account it is given to, else those who manage", () => {
  const on = { today: "2026-11-21", language: "zh" } as const;
  const duties = [
    kept({ id: "a", dueOn: "2026-11-21", accountId: "me" }),
    kept({ id: "b", dueOn: "2026-11-01" }),
    kept({ id: "c", dueOn: "2027-11-01" }),
    kept({ id: "d", dueOn: "2026-11-01", isFollowed: false }),
  ];
  const ids = (mayManage: boolean, accountId = "me") =>
    dutyDues(duties, { accountId, mayManage }, on).map((duty) => "dutyId" in duty && duty.dutyId);
  expect(ids(false)).toEqual(["a"]);
  expect(ids(true)).toEqual(["a", "b"]);
  expect(ids(true, "you")).toEqual(["b"]);
});
