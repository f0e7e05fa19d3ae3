import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../kernel/index.ts";
import { eligibleLevel } from "../levels.ts";
import {
  type Certificate,
  certificateDuties,
  certificateState,
  heldOn,
  isHeldOn,
  NewCertificate,
  noticeOf,
} from "./index.ts";

const levels = [{ id: "L1" }, { id: "L2" }, { id: "L3" }];
const certificate = (given: Partial<Certificate> = {}): Certificate => ({
  ...{ id: "c", version: 1, centreId: "z", centreName: "广州", standard: "cc-cmm-oc@2017", level: "L2" },
  ...{ number: "CN-1", body: "发证机构", issuedOn: "2023-11-21", validUntil: "2026-11-20" },
  ...{ scope: "", remarks: "", visits: [], ended: null, files: [], recordedBy: "王", recordedAt: "" },
  ...given,
});
const ended = (how: "withdrawn" | "superseded", on: string) => ({
  ...{ how, on, reason: "", by: "王", at: "2026-01-01T00:00:00Z", successorId: null },
});

describe("a certificate is held", () => {
  test.each([
    ["the day before it was issued", "2023-11-20", false, "not-yet"],
    ["the day it was issued", "2023-11-21", true, "in-force"],
    ["on its last day", "2026-11-20", true, "in-force"],
    ["the day after", "2026-11-21", false, "expired"],
  ] as const)("%s: %s is %s", (_, day, held, state) => {
    expect(isHeldOn(certificate(), day)).toBe(held);
    expect(certificateState(certificate(), day)).toBe(state);
  });

  test.each(["withdrawn", "superseded"] as const)("until the day before it was %s, and not on it", (how) => {
    const one = certificate({ ended: ended(how, "2025-06-01") });
    expect([isHeldOn(one, "2025-05-31"), isHeldOn(one, "2025-06-01")]).toEqual([true, false]);
    expect([certificateState(one, "2025-05-31"), certificateState(one, "2025-06-01")]).toEqual([
      "in-force",
      how,
    ]);
  });

  test("for one unbroken run of days, whatever its facts", () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2022-01-01", days));
    const facts = fc.tuple(day, day, fc.option(day));
    fc.assert(
      fc.property(facts, day, day, day, ([issuedOn, validUntil, on], a, b, c) => {
        const one = certificate({ issuedOn, validUntil, ended: on === null ? null : ended("withdrawn", on) });
        const [first = a, middle = b, last = c] = [a, b, c].toSorted();
        if (isHeldOn(one, first) && isHeldOn(one, last)) expect(isHeldOn(one, middle)).toBe(true);
        expect(certificateState(one, a) === "in-force").toBe(isHeldOn(one, a));
      }),
    );
  });
});

describe("the level held", () => {
  const one = certificate({ id: "1", level: "L1", issuedOn: "2020-01-01", validUntil: "2027-01-01" });
  const two = certificate({ id: "2", level: "L2" });

  test("is the highest of those in force, and falls back on the day after the higher one expired", () => {
    expect(heldOn([one, two], levels, "2026-11-20")?.id).toBe("2");
    expect(heldOn([one, two], levels, "2026-11-21")?.id).toBe("1");
    expect(heldOn([one, two], levels, "2027-01-02")).toBeNull();
  });

  test("of two certificates at one level comes from the one valid longer; unknown levels hold nothing", () => {
    const longer = certificate({ id: "3", validUntil: "2028-01-01" });
    expect(heldOn([two, longer], levels, "2026-01-01")?.id).toBe("3");
    expect(heldOn([longer, two], levels, "2026-01-01")?.id).toBe("3");
    expect(heldOn([certificate({ level: "gold" })], levels, "2026-01-01")).toBeNull();
  });

  test("decides what a centre is eligible for: one level more than held, and at most the first once it expired", () => {
    const titled = levels.map(({ id }) => ({ id, title: { zh: id, en: id } }));
    const rules = { list: titled, groups: [] } as unknown as Parameters<typeof eligibleLevel>[0];
    const eligibleOn = (day: string) => eligibleLevel(rules, "L3", heldOn([two], levels, day)?.level ?? null);
    expect(eligibleOn("2026-11-20")).toBe("L3");
    expect(eligibleOn("2026-11-21")).toBe("L1");
  });
});

test.each([
  ["2027-06-01", null],
  ["2027-05-20", 180],
  ["2027-02-19", 90],
  ["2026-12-21", 30],
  ["2026-11-21", 30],
  ["2026-11-20", "overdue"],
] as const)("on 21 November 2026 a certificate valid until %s has reached the notice %s", (until, notice) => {
  expect(noticeOf(until, "2026-11-21")).toBe(notice);
});

describe("what somebody has to see to", () => {
  const kinds = (certificates: readonly Certificate[], today: string) =>
    certificateDuties(certificates, today).map(({ kind, dueOn }) => [kind, dueOn]);

  test("is an expiry within half a year, and one that has passed without a successor", () => {
    expect(kinds([certificate()], "2026-05-23")).toEqual([]);
    expect(kinds([certificate()], "2026-05-24")).toEqual([["certificate-expiring", "2026-11-20"]]);
    expect(kinds([certificate()], "2026-12-24")).toEqual([["certificate-expiring", "2026-11-20"]]);
    const next = certificate({ id: "d", validUntil: "2029-11-20" });
    expect(kinds([certificate(), next], "2026-12-24")).toEqual([]);
    expect(kinds([certificate({ ended: ended("withdrawn", "2026-01-01") })], "2026-12-24")).toEqual([]);
  });

  test("is a surveillance visit within ninety days or missed, until it took place", () => {
    const visits = [
      { plannedOn: "2024-11-20", doneOn: "2024-11-22", outcome: "无不符合" },
      { plannedOn: "2025-11-20", doneOn: null, outcome: "" },
    ];
    expect(kinds([certificate({ visits })], "2025-08-21")).toEqual([]);
    expect(kinds([certificate({ visits })], "2025-08-22")).toEqual([["visit-planned", "2025-11-20"]]);
    expect(kinds([certificate({ visits })], "2025-12-22")).toEqual([["visit-planned", "2025-11-20"]]);
  });
});

test("a certificate that ends before it was issued is not taken", () => {
  const { level, number, body, standard } = certificate();
  const given = { level, number, body, standard, centreId: "01a1ffff-0000-7000-8000-00000000dead" };
  const until = (validUntil: string) =>
    NewCertificate.safeParse({ ...given, issuedOn: "2026-01-02", validUntil }).success;
  expect([until("2026-01-01"), until("2026-01-02")]).toEqual([false, true]);
});
