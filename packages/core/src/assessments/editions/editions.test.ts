import fc from "fast-check";
import { expect, test } from "vitest";
import { difference, outline } from "../../standards/index.ts";
import { firstEdition, type MadeCriterion, madeEdition, secondEdition } from "../../testing/editions.ts";
import {
  blankAnswers,
  type Carrying,
  carryAnswers,
  carryingOf,
  carryParts,
  carryPlaces,
  carryScope,
  carryWeights,
  isOfOneLine,
  mayFollow,
  placesAfterUndo,
} from "./index.ts";

type Made = ReturnType<typeof madeEdition>;
const between = (before: Made, after: Made) => carryingOf(difference(before, after), before, after);
const carrying = between(firstEdition, secondEdition);

type Row = { criterion: string; angle: string; value: string | null; version: number };
const row = (criterion: string, version = 1, value: string | null = "full"): Row => ({
  ...{ criterion, angle: "method", value, version },
});
const byAngle = ({ angle }: Row) => angle;
const said = (rows: readonly Row[]) => rows.map(({ criterion, version }) => `${criterion} v${version}`);

test("what is unchanged or said in other words goes over; what asks something else, is gone or new does not", () => {
  const rows = ["1", "2", "3", "4", "7"].map((id) => row(id));
  expect(said(carryAnswers(rows, carrying, byAngle))).toEqual(["1 v1", "2 v1", "7 v1"]);
});

test("answers under a number that stood for something else go on above its versions", () => {
  const rows = [row("5", 4), row("6", 2)];
  expect(said(carryAnswers(rows, carrying, byAngle))).toEqual(["6 v6", "5 v6"]);
});

test("an answer still on its way to what was asked before meets a higher version", () => {
  const blanks = (rows: readonly Row[]) =>
    blankAnswers(rows, carrying, { groupOf: byAngle, groupsAt: () => ["method"] }).map(
      ({ criterion, version }) => `${criterion} v${version}`,
    );
  expect(blanks([row("3", 2), row("5")])).toEqual(["3 v3", "5 v2"]);
  expect(blanks([row("5"), row("6")])).toEqual(["3 v1"]);
});

test("weights, scope and what evidence speaks to follow their criteria", () => {
  expect(carryWeights({ "1": 2, "3": 4, "5": 3 }, carrying)).toEqual({ "1": 2, "6": 3 });
  expect(carryScope(["A.3", "A.1"], carrying)).toEqual(["A.4", "A.1"]);
  expect(carryScope([], carrying)).toEqual([]);
  const places = ["1", "3", "5"].map((criterion) => ({ criterion, angle: "method" }));
  expect(carryPlaces(places, carrying).map(({ criterion }) => criterion)).toEqual(["1", "6"]);
});

test("on the way back evidence speaks to what it did before, and to what was linked since", () => {
  const place = (criterion: string) => ({ criterion, angle: "method" });
  const before = [place("1"), place("3"), place("5")];
  const since = [...carryPlaces(before, carrying), place("2"), place("8")];
  expect(placesAfterUndo(before, since, carrying)).toEqual([...before, place("2")]);
  expect(placesAfterUndo(before, [], carrying)).toEqual(before);
});

test("editions of one line follow one another, never back to one left behind", () => {
  expect(isOfOneLine(firstEdition.standard, secondEdition.standard)).toBe(true);
  expect(mayFollow(firstEdition, secondEdition)).toBe(true);
  expect(mayFollow(secondEdition, firstEdition)).toBe(false);
  expect(mayFollow(firstEdition, firstEdition)).toBe(false);
  const stranger = { ...secondEdition, standard: { ...secondEdition.standard, id: "other", supersedes: [] } };
  expect(mayFollow(firstEdition, stranger)).toBe(false);
});

test("a section stays submitted where all of it goes over; where anything is asked anew its assessors have it back", () => {
  const at = "2026-05-01T08:00:00.000Z";
  const part = (section: string, accountId: string, submittedAt: string | null = at) => ({
    ...{ section, accountId, submittedAt },
  });
  const ratings = ["5", "6"].map((criterion) => ({
    ...{ criterion, angle: "method", raterId: "ann", value: "full" },
  }));
  const parts = carryParts(carrying, {
    parts: [part("A.1", "ann"), part("A.2", "ann"), part("A.3", "ann", null), part("A.3", "bob")],
    ratings,
    isMarked: () => false,
  });
  expect(parts).toEqual([
    { section: "A.1", accountId: "ann", submittedAt: null, missing: null },
    { section: "A.2", accountId: "ann", submittedAt: at, missing: 2 },
    { section: "A.4", accountId: "ann", submittedAt: null, missing: null },
    { section: "A.4", accountId: "bob", submittedAt: at, missing: 2 },
  ]);
});

// ---- properties ----------------------------------------------------------------------------------------

const numbers = ["1", "2", "3", "4", "5", "6", "7", "8"];
const anyEdition = fc
  .record({
    order: fc.shuffledSubarray(numbers, { minLength: 1 }),
    says: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }),
    was: fc.shuffledSubarray(numbers, { minLength: 8, maxLength: 8 }),
    change: fc.array(fc.constantFrom("wording", "meaning", null), { minLength: 8, maxLength: 8 }),
  })
  .map(({ order, says, was, change }) => {
    const criteria = order.map((id, at): MadeCriterion => {
      const [criterion = "", kind] = [was[at], change[at]];
      return { id, says: `${id} ${says[at]}`, ...(kind && { was: { criterion, change: kind } }) };
    });
    return madeEdition("2", { "A.1": criteria }, ["1"]);
  });
const first = madeEdition("1", { "A.1": numbers.map((id) => ({ id, says: `${id} 0` })) });
const anyRows = fc.uniqueArray(
  fc.record({
    criterion: fc.constantFrom(...numbers),
    angle: fc.constantFrom("method", "execution"),
    value: fc.constantFrom("full", "partial", null),
    version: fc.integer({ min: 1, max: 9 }),
  }),
  { selector: ({ criterion, angle }) => `${criterion} ${angle}` },
);

const isSame = ({ keeps }: Carrying, id: string, was: string) => keeps.get(was) === id;

test("nothing is lost or made up: each answer goes over once, under a criterion that asks the same, or stays apart", () => {
  fc.assert(
    fc.property(anyEdition, anyRows, (after, rows) => {
      const change = between(first, after);
      const carried = carryAnswers(rows, change, byAngle);
      const kept = rows.filter(({ criterion }) => change.keeps.has(criterion));
      expect(carried.map(({ value }) => value)).toEqual(kept.map(({ value }) => value));
      for (const [at, { criterion }] of carried.entries())
        expect(isSame(change, criterion, kept[at]?.criterion ?? "")).toBe(true);
      const known = outline(after.standard).criterion;
      expect(carried.every(({ criterion }) => known.has(criterion))).toBe(true);
    }),
  );
});

test("no criterion and angle is answered twice, and no answer meant for another criterion fits a version", () => {
  fc.assert(
    fc.property(anyEdition, anyRows, (after, rows) => {
      const change = between(first, after);
      const carried = carryAnswers(rows, change, byAngle);
      const groupsAt = () => ["method", "execution"];
      const blank = blankAnswers(rows, change, { groupOf: byAngle, groupsAt });
      const now = [
        ...carried.map(({ criterion, angle, version }) => ({ criterion, angle, version })),
        ...blank.map(({ criterion, group, version }) => ({ criterion, angle: group, version })),
      ];
      expect(new Set(now.map(({ criterion, angle }) => `${criterion} ${angle}`)).size).toBe(now.length);
      for (const { criterion, angle, version } of now) {
        if (change.keeps.get(criterion) === criterion) continue;
        const stale = rows.find((each) => each.criterion === criterion && each.angle === angle);
        if (change.others.has(criterion)) expect(version).toBeGreaterThan(stale?.version ?? 0);
      }
    }),
  );
});
