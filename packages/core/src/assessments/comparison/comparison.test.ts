import fc from "fast-check";
import { expect, test } from "vitest";
import { everyCriterion, type Standard } from "../../standards/index.ts";
import { standardOfSizes } from "../../testing/standards.ts";
import type { SheetRow } from "../model.ts";
import {
  between,
  compareRuns,
  finishedAsOf,
  gapsOf,
  latestOfEach,
  onOneGround,
  type RunFacts,
  type RunToLay,
  runsBeside,
  sectionMovers,
} from "./index.ts";

const standard: Standard = standardOfSizes([2, 3]);
const packOf = (one: Standard) => ({ standard: one, rulesHash: `${one.id} ${one.edition}` });
const frame = packOf(standard);

type Values = readonly (readonly [method: string | null, execution: string | null])[];
const rowsOf = (values: Values): SheetRow[] =>
  values.map(([method, execution], at) => ({
    criterion: String(at + 1),
    values: { method, execution },
    note: "",
    notApplicable: false,
    approved: false,
  }));
const facts = (on: string, more: Partial<RunFacts> = {}): RunFacts => ({
  ...{ kind: "verified", assessmentId: on, title: on, centreId: "c", centreName: "c", standard: "sample@1" },
  ...{ purpose: "self", state: "closed", on, scope: [], attained: null },
  ...more,
});
const run = (on: string, values: Values, more: Partial<RunFacts> = {}): RunToLay => ({
  facts: facts(on, more),
  pack: frame,
  rows: rowsOf(values),
});
const full: Values = [
  ["full", "partial"],
  ["full", "full"],
  ["none", "none"],
  ["partial", "partial"],
  ["full", "none"],
];

test("a run stands with its points, its shares and its sections; the oldest first", () => {
  const { runs, frame: shape } = runsBeside(frame, [run("2026-06-30", full), run("2025-06-30", full)]);
  expect(runs.map((one) => one.facts.on)).toEqual(["2025-06-30", "2026-06-30"]);
  expect(shape.sections.map(({ code }) => code)).toEqual(["1.1", "2.1"]);
  const [one] = runs;
  expect(one?.points).toEqual([10, 5, 10, 10, 0, 0, 5, 5, 10, 0]);
  expect(one).toMatchObject({ states: "aaaaaaaaaa", asked: 10, given: 10, share: 55 / 100, elsewhere: 0 });
  expect(one?.sections.map(({ share }) => share)).toEqual([35 / 40, 20 / 60]);
});

test("what is missing, not applicable or out of scope is a gap; a section with anything missing has no share", () => {
  const rows = rowsOf([["full", null], ["full", "full"], ...full.slice(2)]);
  const marked = rows.map((row) =>
    row.criterion === "5" ? { ...row, notApplicable: true, note: "r" } : row,
  );
  const { runs } = runsBeside(frame, [
    { facts: facts("2025-01-01"), pack: frame, rows: marked },
    run("2026-01-01", full, { scope: ["2"] }),
  ]);
  const [one, other] = runs;
  expect(one?.points.slice(0, 2)).toEqual([10, null]);
  expect(one?.sections.map(({ share }) => share)).toEqual([null, 10 / 40]);
  expect(one?.share).toBeNull();
  expect(gapsOf(one!)).toEqual({
    missing: 1,
    notApplicable: 2,
    outOfScope: 0,
    notComparable: 0,
    elsewhere: 0,
  });
  expect(other).toMatchObject({ states: "ooooaaaaaa", share: 20 / 60 });
  expect(gapsOf(other!).outOfScope).toBe(4);
  expect(onOneGround(one!, other!)).toBe(false);
  expect(onOneGround(one!, one!)).toBe(true);
});

/** Criterion 2 asks something else, 3 has other words, 4 is now called 9, and 5 is gone; 1 stays. */
const later: Standard = {
  ...everyCriterion(standard, (criterion) => {
    const said = { zh: "x", en: "other words" };
    if (criterion.id === "2")
      return { ...criterion, text: said, supersedes: { criterion: "2", change: "meaning" } };
    if (criterion.id === "3")
      return { ...criterion, text: said, supersedes: { criterion: "3", change: "wording" } };
    if (criterion.id === "4")
      return { ...criterion, id: "9", supersedes: { criterion: "4", change: "wording" } };
    return criterion.id === "5" ? { ...criterion, id: "10" } : criterion;
  }),
  edition: "2",
  supersedes: [{ id: "sample", edition: "1" }],
};

test("editions are aligned by what is superseded: other words are the same, another meaning is not comparable", () => {
  const onLater = runsBeside(packOf(later), [run("2025-01-01", full)]).runs[0];
  expect(onLater?.states).toBe("aaccaaaacc");
  expect(onLater?.points).toEqual([10, 5, null, null, 0, 0, 5, 5, null, null]);
  expect(onLater?.elsewhere).toBe(4);
  expect(onLater?.sections.map(({ share, isWhole }) => [share, isWhole])).toEqual([
    [15 / 20, false],
    [10 / 40, false],
  ]);
  const newer = { ...run("2026-01-01", full), pack: packOf(later) };
  const ids = ["1", "2", "3", "9", "10"];
  const rows = newer.rows.map((row, at) => ({ ...row, criterion: ids[at] ?? "" }));
  const back = runsBeside(frame, [{ ...newer, rows }]).runs[0];
  expect(back?.states).toBe("aaccaaaacc");
});

test("an angle whose scale gives other points is compared with nothing", () => {
  const scales = standard.scales.map((scale) => ({
    ...scale,
    values: scale.values.map((value) => (value.id === "partial" ? { ...value, points: 7 } : value)),
  }));
  const other = { ...packOf({ ...standard, scales }), rulesHash: "other" };
  expect(runsBeside(frame, [{ ...run("2025-01-01", full), pack: other }]).runs[0]?.states).toBe("cccccccccc");
});

test("between two runs only what both have counts, section by section, the largest move first", () => {
  const now: Values = [["full", "full"], ["none", null], ["full", "none"], ...full.slice(3)];
  const shape = runsBeside(frame, [run("2025-01-01", full), run("2026-01-01", now)]);
  const [earlier, present] = shape.runs;
  const found = between(shape.frame, earlier!, present!);
  expect(found).toMatchObject({ compared: 9, notCompared: 1, before: 45 / 90, now: 50 / 90 });
  expect(found.risen.map(({ criterion, before, now: after }) => [criterion, before, after])).toEqual([
    ["3", 0, 10],
    ["1", 5, 10],
  ]);
  expect(found.fallen).toEqual([{ criterion: "2", angle: "method", before: 10, now: 0 }]);
  const movers = sectionMovers(found);
  expect(movers.risen.map(({ code }) => code)).toEqual(["2.1"]);
  expect(movers.fallen.map(({ code, change }) => [code, Number(change.toFixed(6))])).toEqual([
    ["1.1", Number((20 / 30 - 25 / 30).toFixed(6))],
  ]);
});

const anyValue = fc.constantFrom("full", "partial", "none", null);
const anyRun = fc.record({
  on: fc.integer({ min: 10, max: 28 }).map((day) => `2026-01-${day}`),
  values: fc.array(fc.tuple(anyValue, anyValue), { minLength: 5, maxLength: 5 }),
  scope: fc.constantFrom<string[]>([], ["1"], ["2"]),
});
const laid = (one: { on: string; values: Values; scope: string[] }, at: number) =>
  run(one.on, one.values, { assessmentId: `${at}`, scope: one.scope });

test("adding a run changes no other's figures, and the order they are given in changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyRun, { minLength: 1, maxLength: 6 }), anyRun, (given, more) => {
      const runs = given.map(laid);
      const alone = runsBeside(frame, runs).runs;
      const joined = runsBeside(frame, [...runs, laid(more, 99)].toReversed()).runs;
      expect(joined.filter(({ facts: { assessmentId } }) => assessmentId !== "99")).toEqual(alone);
    }),
  );
});

test("there and back again the moves are the same with their sign turned, and two runs are compared as ever", () => {
  fc.assert(
    fc.property(anyRun, anyRun, (one, other) => {
      const { frame: shape, runs } = runsBeside(frame, [
        laid({ ...one, on: "2026-01-01" }, 1),
        laid(other, 2),
      ]);
      const [there, back] = [between(shape, runs[0]!, runs[1]!), between(shape, runs[1]!, runs[0]!)];
      expect([there.before, there.now, there.compared, there.notCompared]).toEqual([
        ...[back.now, back.before, back.compared, back.notCompared],
      ]);
      expect(there.risen.map(({ criterion, angle }) => `${criterion} ${angle}`).sort()).toEqual(
        back.fallen.map(({ criterion, angle }) => `${criterion} ${angle}`).sort(),
      );
      const two = compareRuns(
        { standard, rows: rowsOf(other.values), scope: other.scope },
        { standard, rows: rowsOf(one.values), scope: one.scope },
      );
      expect(two).toEqual(there);
    }),
  );
});

const kept = (id: string, centreId: string, to: string, state: "open" | "closed" | "archived" = "closed") =>
  ({ id, centreId, to, state, purpose: "self" }) as const;

test("of each purpose the last one: a self-assessment beside the external one", () => {
  const all = [
    { ...kept("1", "a", "2025-03-31"), purpose: "external" as const },
    { ...kept("2", "a", "2026-03-31"), purpose: "self" as const },
    { ...kept("3", "a", "2026-02-28"), purpose: "self" as const },
    { ...kept("4", "b", "2026-01-31"), purpose: "self" as const },
  ];
  expect(latestOfEach(all, "purpose").map(({ id }) => id)).toEqual(["1", "2", "4"]);
});

test("as of a day the last finished one up to it counts, of each centre one", () => {
  const all = [
    kept("1", "a", "2025-03-31"),
    kept("2", "a", "2026-03-31"),
    kept("3", "a", "2026-06-30", "open"),
    kept("4", "b", "2026-03-31"),
    kept("5", "b", "2026-03-31"),
    kept("6", "c", "2026-04-01"),
    kept("7", "a", "2026-03-30", "archived"),
  ];
  const ids = (day: string) => latestOfEach(finishedAsOf(all, day)).map(({ id }) => id);
  expect(ids("2026-03-31")).toEqual(["2", "5"]);
  expect(ids("2026-03-30")).toEqual(["1"]);
  expect(ids("2026-04-01")).toEqual(["2", "5", "6"]);
  expect(
    latestOfEach(finishedAsOf(all.toReversed(), "2026-12-31"))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids("2026-12-31").toSorted());
});
