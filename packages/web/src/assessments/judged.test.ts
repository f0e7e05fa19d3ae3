import type { assessments } from "@plumbline/api";
import { nextLevelPlan } from "@plumbline/core/assessments";
import type { Pack } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { standardOfSizes } from "../../../core/src/testing/standards.ts";
import { judge, planWith } from "./judged.ts";
import { partRows, weakestOf } from "./part-rows.ts";
import { effortOf, firstSteps, stepsBySection } from "./plan-steps.ts";

const standard = standardOfSizes();
const pack = { standard, hash: "", rulesHash: "", textsHash: "" } as Pack;
type Rate = (criterion: number, angle: string) => "full" | "partial" | "none" | null;

function sheet(rate: Rate, weights = {}) {
  const ratings = Array.from({ length: 168 }, (_, at) => at + 1).flatMap((criterion) =>
    ["method", "execution"].map((angle) => ({
      criterion: String(criterion),
      angle,
      value: rate(criterion, angle),
      raterId: "a",
      raterName: "A",
      version: 1,
      changedAt: "2026-01-01T00:00:00Z",
    })),
  );
  const assessment = {
    title: "t",
    centreName: "C",
    scope: [],
    held: null,
    from: "2026-01-01",
    to: "2026-01-31",
  };
  return {
    ...{ assessment, ratings, weights, years: 3, notes: [], notApplicable: [], statements: [] },
    answersVersion: 1,
  } as unknown as assessments.AssessmentSheet;
}

test("verdict and plan are those of the server's own rules, with the kept weights", () => {
  const judged = judge(
    sheet((id) => (id % 9 === 0 ? "partial" : "full"), { "9": 4 }),
    pack,
    "zh",
  );
  expect(judged.verdict.attained).toBe("L1");
  expect(judged.plan).toEqual(nextLevelPlan(standard, judged.answers, judged.verdict, { "9": 4 }));
  expect(judged.plan?.steps.some(({ criterion }) => criterion === "9")).toBe(false);
});

test("weights not kept yet change the plan looked at, not the plan", () => {
  const judged = judge(
    sheet((id) => (id % 9 === 0 ? "partial" : "full")),
    pack,
    "zh",
  );
  expect(judged.plan?.steps.some(({ criterion }) => criterion === "9")).toBe(true);
  expect(planWith(judged, { "9": 4 })?.steps.some(({ criterion }) => criterion === "9")).toBe(false);
});

test("a section with missing ratings is neither zero nor weak", () => {
  const judged = judge(
    sheet((id) => (id > 148 ? null : id <= 38 ? "partial" : "full")),
    pack,
    "en",
  );
  const rows = partRows(judged);
  const last = rows.find(({ code }) => code === "5.1");
  expect(last).toMatchObject({ rated: 0, asked: 40, whole: { missing: 40 }, standout: null });
  expect(weakestOf(rows).map(({ code }) => code)).toEqual(["1.1", "2.1", "3.1", "4.1"]);
});

test("a plan's steps stand by section; the first few keep their own effort", () => {
  const judged = judge(
    sheet((id) => (id % 9 === 0 ? "partial" : "full")),
    pack,
    "zh",
  );
  const sections = stepsBySection(standard, judged.plan!);
  expect(sections.flatMap(({ steps }) => steps)).toEqual(judged.plan?.steps);
  expect(effortOf(judged.plan!.steps)).toBe(judged.plan?.effort);
  const first = firstSteps(sections, 1);
  expect(first).toHaveLength(1);
  expect(first[0]).toMatchObject({ effort: 1 });
});
