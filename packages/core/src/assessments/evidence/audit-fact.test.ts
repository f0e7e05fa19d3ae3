import { expect, test } from "vitest";
import { type FinishedAssessment, yearlyAuditFact } from "./index.ts";

const centre = "01a1ffff-0000-7000-8000-000000000001";
const audit = (to: string, change: Partial<FinishedAssessment> = {}): FinishedAssessment => ({
  ...{ standard: "cc-cmm-oc@2017", scope: [], state: "closed" as const, to },
  ...change,
});
const figures = (finished: readonly FinishedAssessment[]) =>
  yearlyAuditFact(centre, finished, "2026-06-30")?.figures.map(({ value }) => value);

test("finished assessments of the whole standard count in the year they ended in", () => {
  const fact = yearlyAuditFact(centre, [audit("2025-07-01"), audit("2024-07-01")], "2026-06-30");
  expect(fact).toMatchObject({ criterion: "8", angle: "execution", suggested: "partial" });
  expect(fact?.period).toEqual({ from: "2025-07-01", to: "2026-06-30" });
  expect(figures([audit("2025-07-01"), audit("2024-07-01")])).toEqual([1, 1]);
  expect(figures([audit("2026-06-30"), audit("2025-06-30"), audit("2024-06-30")])).toEqual([1, 1]);
});

test("what is open, covers a part, is of another standard or older shows no yearly audit", () => {
  const others = [
    audit("2026-03-31", { state: "open" }),
    audit("2026-03-31", { scope: ["1"] }),
    audit("2026-03-31", { standard: "service-audit@1" }),
    audit("2025-06-30"),
  ];
  expect(yearlyAuditFact(centre, others, "2026-06-30")).toBeNull();
});
