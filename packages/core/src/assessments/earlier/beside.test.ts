import { expect, test } from "vitest";
import { firstEdition, secondEdition } from "../../testing/editions.ts";
import type { Note, Rating } from "../model.ts";
import { besideEarlier, type EarlierAnswers } from "./index.ts";

const at = "2025-05-01T08:00:00.000Z";
const rating = (criterion: string, value: string | null): Rating => ({
  ...{ criterion, angle: "method", value, version: 1, changedAt: at },
  ...{ raterId: "0190f000-0000-7000-8000-000000000001", raterName: "An" },
});
const note = (criterion: string, text: string): Note => ({
  ...{ criterion, text, version: 1, changedAt: at, changedBy: "An" },
});
const piece = (id: string, validTo: string | null, isReadable = true) => ({
  ...{ id, kind: "link" as const, title: id, validFrom: null, validTo, isReadable },
  links: [{ criterion: "5", angle: "method" }],
});
const answers: EarlierAnswers = {
  ratings: [rating("1", "full"), rating("3", "partial"), rating("4", "none"), rating("5", "none")],
  notes: [note("1", "seen on the floor"), note("2", "")],
  notApplicable: [],
  pieces: [piece("minutes", "2025-12-31"), piece("manual", null), piece("pay slips", null, false)],
};
const beside = (scope: readonly string[] = []) =>
  besideEarlier({
    now: { ...secondEdition, scope, period: { from: "2026-05-01", to: "2026-05-03" } },
    before: firstEdition,
    answers,
  });

test("each criterion of the scope has what stood on it last time, in printed order of the edition now", () => {
  expect(beside().map(({ criterion, formerly, change }) => `${criterion} ${formerly} ${change}`)).toEqual([
    "1 1 unchanged",
    "2 2 wording",
    "3 3 meaning",
    "6 5 unchanged",
    "5 6 unchanged",
    "7 7 unchanged",
    "8 null added",
  ]);
  expect(beside(["A.2"]).map(({ criterion }) => criterion)).toEqual(["6", "5"]);
});

test("the value that counted stands in the words of its edition; one that asks something else shows it all the same", () => {
  const [first, second, third] = beside();
  expect(first?.ratings).toMatchObject([
    { angle: "method", value: "full", points: 10, title: { en: "full" } },
  ]);
  expect(first).toMatchObject({ words: null, note: { text: "seen on the floor", by: "An" } });
  expect(second).toMatchObject({ ratings: [], note: null, words: { text: { en: "2" } } });
  expect(third?.ratings).toMatchObject([{ value: "partial" }]);
});

test("evidence that ended before the days of now is marked, and what the reader may not see is counted alone", () => {
  const renamed = beside().find(({ criterion }) => criterion === "6");
  expect(renamed?.evidence.map(({ title, validity }) => `${title} ${validity}`)).toEqual([
    "minutes expired",
    "manual valid",
  ]);
  expect(renamed?.hidden).toBe(1);
});

test("a criterion that is new had nothing last time", () => {
  expect(beside().find(({ criterion }) => criterion === "8")).toMatchObject({
    ...{ formerly: null, ratings: [], note: null, evidence: [], hidden: 0 },
  });
});
