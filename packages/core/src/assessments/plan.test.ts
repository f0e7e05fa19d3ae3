import fc from "fast-check";
import { expect, test } from "vitest";
import { outline, type Standard } from "../standards/index.ts";
import { standardOfSizes } from "../testing/standards.ts";
import { type Answers, assess, nextLevelPlan, type SheetRow, type Weights } from "./index.ts";

const values = ["none", "partial", "full"] as const;
type Sheet = readonly (readonly [number, number])[];

function rowsOf(standard: Standard, sheet: Sheet): SheetRow[] {
  return outline(standard).criteria.map(({ id }, index) => ({
    criterion: id,
    values: { method: values[sheet[index]![0]]!, execution: values[sheet[index]![1]]! },
    note: "",
    notApplicable: false,
    approved: false,
  }));
}

function planOf(standard: Standard, answers: Answers, weights?: Weights) {
  return nextLevelPlan(standard, answers, assess(standard, answers), weights);
}

/** Tries every combination of lifts: effort and steps of the best, ties by the earliest and furthest lifts. */
function bruteForce(standard: Standard, sheet: Sheet, weights: Weights, level: string) {
  const ids = outline(standard).criteria.map(({ id }) => id);
  const flat = sheet.flat();
  let best: { effort: number; lifted: number[] } | null = null;
  const visit = (at: number, lifted: number[], effort: number): void => {
    if (best && effort > best.effort) return;
    if (at === flat.length) {
      const raised = ids.map((_, index) => [lifted[index * 2]!, lifted[index * 2 + 1]!] as const);
      const verdict = assess(standard, { rows: rowsOf(standard, raised), years: 9 });
      const reached = verdict.attained !== null && verdict.attained >= level;
      if (reached && (!best || effort < best.effort)) best = { effort, lifted };
      return;
    }
    for (let to = 2; to >= flat[at]!; to--) {
      const weight = weights[ids[Math.floor(at / 2)]!] ?? 1;
      visit(at + 1, [...lifted, to], effort + Math.round(weight * 100) * (to - flat[at]!));
    }
  };
  visit(0, [], 0);
  return best as { effort: number; lifted: number[] } | null;
}

test("the plan is as cheap as trying everything, and lifts the earliest clauses among equals", () => {
  const rules = standardOfSizes([2, 1, 0, 0, 1]);
  const clauses = outline(rules).criteria.length;
  const sheets = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: clauses, maxLength: clauses });
  const weighing = fc.array(fc.constantFrom(0.5, 1, 1, 2, 3.25), { minLength: clauses, maxLength: clauses });
  fc.assert(
    fc.property(sheets, weighing, (sheet, list) => {
      const weights = Object.fromEntries(outline(rules).criteria.map(({ id }, index) => [id, list[index]!]));
      const plan = planOf(rules, { rows: rowsOf(rules, sheet), years: 9 }, weights);
      if (!plan) return;
      const best = bruteForce(rules, sheet, weights, plan.level)!;
      const points = [0, 5, 10];
      const steps = best.lifted.flatMap((to, at) => {
        const from = sheet[Math.floor(at / 2)]![at % 2]!;
        return to > from
          ? [
              {
                criterion: outline(rules).criteria[Math.floor(at / 2)]!.id,
                angle: at % 2 ? "execution" : "method",
                from: points[from]!,
                to: points[to]!,
              },
            ]
          : [];
      });
      expect(Math.round(plan.effort * 100)).toBe(best.effort);
      expect(plan.steps.map(({ effort: _, ...step }) => step)).toEqual(steps);
    }),
    { numRuns: 150 },
  );
});

test("carrying the plan out attains its level, whatever the sheet", () => {
  const standard = standardOfSizes([6, 8, 4, 4, 4]);
  const count = outline(standard).criteria.length;
  const sheets = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: count, maxLength: count });
  fc.assert(
    fc.property(sheets, (sheet) => {
      const rows = rowsOf(standard, sheet);
      const plan = planOf(standard, { rows, years: 9 });
      if (!plan) return;
      const lifted = rows.map((row) => ({ ...row, values: { ...row.values } }));
      for (const step of plan.steps) {
        const row = lifted.find((one) => one.criterion === step.criterion)!;
        (row.values as Record<string, string>)[step.angle] = step.to === 10 ? "full" : "partial";
      }
      expect(assess(standard, { rows: lifted, years: 9 }).attained! >= plan.level).toBe(true);
    }),
  );
});

test("where only years lack, the plan has no steps and names them", () => {
  const standard = standardOfSizes();
  const sheet = outline(standard).criteria.map(() => [2, 2] as const);
  expect(planOf(standard, { rows: rowsOf(standard, sheet), years: 1 })).toEqual({
    level: "L3",
    effort: 0,
    blockedBy: ["years"],
    steps: [],
  });
});

test("the highest level, missing ratings and too narrow a scope", () => {
  const standard = standardOfSizes();
  const rows = rowsOf(
    standard,
    outline(standard).criteria.map(() => [2, 2] as const),
  );
  expect(planOf(standard, { rows, years: 5 })).toBeNull();
  expect(planOf(standard, { rows: rows.slice(1), years: 5 })).toBeNull();
  expect(planOf(standard, { rows, years: 5, scope: ["1"] })).toEqual({
    level: "L1",
    effort: 0,
    blockedBy: ["scope"],
    steps: [],
  });
});

test("a centre at zero everywhere is told the whole way to L1", () => {
  const standard = standardOfSizes();
  const rows = rowsOf(
    standard,
    outline(standard).criteria.map(() => [0, 0] as const),
  );
  const plan = planOf(standard, { rows, years: 5 });
  // 119 methods and 89 executions to ten are 416 steps of five and 2080 points; the total of 2220 asks for 28 more.
  expect(plan).toMatchObject({ level: "L1", effort: 444 });
});
