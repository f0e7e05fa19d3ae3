import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outline } from "../standards/index.ts";
import { standardOfSizes } from "../testing/standards.ts";
import { assess, type SheetRow } from "./index.ts";

const standard = standardOfSizes();
const clauses = outline(standard).criteria;

const row = (
  criterion: string,
  method: string | null,
  execution: string | null,
  more: Partial<SheetRow> = {},
) => ({
  criterion,
  values: { method, execution },
  note: "",
  notApplicable: false,
  approved: false,
  ...more,
});
const allFull = () => clauses.map(({ id }) => row(id, "full", "full"));
const total = (verdict: ReturnType<typeof assess>, level: string) => {
  const found = verdict.levels
    .find((one) => one.level === level)
    ?.conditions.find((one) => one.id === "total");
  if (found?.kind !== "total") throw new Error("no total");
  return found;
};
const requiredTotals = (scope: string[]) =>
  ["L1", "L2", "L3", "L4", "L5"].map((level) => total(assess(standard, { rows: [], scope }), level).required);

describe("totals, worked by hand from the printed 3400 points", () => {
  test("168 clauses need 2220, 2470, 2715, 3160 and 3340", () => {
    expect(requiredTotals([])).toEqual([2220, 2470, 2715, 3160, 3340]);
  });
  test("without chapter 5 the first three need 2220, 2465 and 2710", () => {
    expect(requiredTotals(["1", "2", "3", "4"]).slice(0, 3)).toEqual([2220, 2465, 2710]);
  });
  test("a full edition of 170 clauses needs the printed figures", () => {
    const full = standardOfSizes([38, 67, 25, 20, 20]);
    const verdict = assess(full, { rows: [] });
    expect(["L1", "L2", "L3", "L4", "L5"].map((level) => total(verdict, level).required)).toEqual([
      2250, 2500, 2750, 3200, 3380,
    ]);
  });
  test("marking chapter 5 not applicable never lowers the bar of L1 to L3", () => {
    const rows = clauses
      .filter(({ area }) => area === "5")
      .map(({ id }) => row(id, null, null, { notApplicable: true }));
    expect(total(assess(standard, { rows }), "L1").required).toBe(2220);
  });
});

describe("levels", () => {
  test("all tens with five years attain L5; nothing held makes L1 eligible", () => {
    const verdict = assess(standard, { rows: allFull(), years: 5 });
    expect(verdict).toMatchObject({ attained: "L5", eligible: "L1", complete: true, indicative: false });
    expect(verdict.points).toEqual({ total: 3360, applicableMax: 3360, fullMax: 3360, share: 1 });
  });
  test("80 % of 148 clauses are 119, not 118", () => {
    const withTens = (count: number) =>
      clauses.map(({ id }, index) => row(id, index < count || index >= 148 ? "full" : "partial", "full"));
    const attained = (count: number) => assess(standard, { rows: withTens(count), years: 9 }).attained;
    expect(attained(118)).toBeNull();
    expect(attained(119)).toBe("L1");
  });
  test("unknown years leave L3 open and L2 standing", () => {
    const verdict = assess(standard, { rows: allFull() });
    expect(verdict.attained).toBe("L2");
    expect(verdict.levels[2]?.conditions.at(-1)).toEqual({
      kind: "years",
      id: "years",
      required: 2,
      actual: null,
      met: false,
    });
  });
  test("eligible is one above the level held, never above the one attained", () => {
    const eligible = (held: string | null) => assess(standard, { rows: allFull(), years: 5, held }).eligible;
    expect([null, "L1", "L3", "L5"].map(eligible)).toEqual(["L1", "L2", "L4", "L5"]);
  });
  test("a level held that the standard does not have is refused", () => {
    expect(() => assess(standard, { rows: [], held: "L9" })).toThrow("level-unknown");
  });
  test("chapters 1 to 4 alone attain L3 at most, and the verdict says what is lacking", () => {
    const verdict = assess(standard, {
      rows: allFull().slice(0, 148),
      scope: ["1", "2", "3", "4"],
      years: 9,
    });
    expect(verdict.attained).toBe("L3");
    expect(verdict.levels[3]?.conditions.at(-1)).toEqual({
      kind: "scope",
      id: "scope",
      lacking: ["5"],
      met: false,
    });
  });
  test("a narrower scope gives points and no level", () => {
    const verdict = assess(standard, { rows: allFull().slice(0, 38), scope: ["1"], years: 9 });
    expect(verdict).toMatchObject({ attained: null, complete: true, scoped: 38 });
    expect(verdict.points.share).toBe(1);
  });
  test("a chapter wholly not applicable asks for nothing and says so", () => {
    const rows = allFull().map((one, index) =>
      index < 148 ? one : { ...one, values: {}, notApplicable: true },
    );
    const verdict = assess(standard, { rows, years: 5 });
    expect(verdict.levels[4]?.conditions[2]).toMatchObject({
      id: "method-5",
      needed: 0,
      met: true,
      nothingApplicable: true,
    });
    expect(verdict).toMatchObject({ attained: "L5", indicative: true, notApplicable: 20 });
  });
});

describe("missing ratings", () => {
  test("a clause without a rating leaves the verdict incomplete, bounded by worst and best", () => {
    const rows = allFull().slice(0, 100);
    const verdict = assess(standard, { rows, years: 5 });
    expect(verdict).toMatchObject({ complete: false, attained: null, worst: null, best: "L5" });
    expect(verdict.missing).toHaveLength(136);
    expect(verdict.missing[0]).toEqual({ criterion: "101", angle: "method" });
  });
  test("an unknown clause, a clause twice and an unknown value are refused", () => {
    expect(() => assess(standard, { rows: [row("999", "full", "full")] })).toThrow("criterion-unknown");
    expect(() => assess(standard, { rows: [row("1", null, null), row("1", null, null)] })).toThrow(
      "criterion-twice",
    );
    expect(() => assess(standard, { rows: [row("1", "great", null)] })).toThrow("value-unknown");
    expect(() => assess(standard, { rows: [], scope: ["9"] })).toThrow("scope-unknown");
  });
});

describe("properties over small centres", () => {
  const small = standardOfSizes([3, 3, 2, 2, 2]);
  const ids = outline(small).criteria.map(({ id }) => id);
  const values = ["none", "partial", "full"];
  const sheets = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: ids.length, maxLength: ids.length });
  const rowsOf = (sheet: readonly (readonly [number, number])[]) =>
    sheet.map(([method, execution], index) => row(ids[index]!, values[method]!, values[execution]!));
  const rank = (level: string | null) => (level === null ? 0 : Number(level.slice(1)));

  test("raising any rating never lowers the level or the points", () => {
    fc.assert(
      fc.property(sheets, fc.nat(ids.length - 1), (sheet, at) => {
        const raised = sheet.map((pair, index) => (index === at ? ([2, 2] as const) : pair));
        const [before, after] = [sheet, raised].map((one) => assess(small, { rows: rowsOf(one), years: 5 }));
        expect(rank(after!.attained)).toBeGreaterThanOrEqual(rank(before!.attained));
        expect(after!.points.total).toBeGreaterThanOrEqual(before!.points.total);
      }),
    );
  });
  test("the order of rows does not matter", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(assess(small, { rows: rowsOf(sheet).reverse() })).toEqual(
          assess(small, { rows: rowsOf(sheet) }),
        );
      }),
    );
  });
  test("areas add up to the whole", () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const verdict = assess(small, { rows: rowsOf(sheet) });
        expect(verdict.areas.reduce((sum, area) => sum + area.points, 0)).toBe(verdict.points.total);
        expect(verdict.sections.reduce((sum, section) => sum + section.max, 0)).toBe(
          verdict.points.applicableMax,
        );
      }),
    );
  });
});
