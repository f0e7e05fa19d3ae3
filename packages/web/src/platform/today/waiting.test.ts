import type { AssessmentSummary } from "@plumbline/core/assessments";
import { expect, test } from "vitest";
import { waitingAssessments } from "./waiting.ts";

const given = (title: string, to: string, state: AssessmentSummary["state"] = "open") =>
  ({ title, to, state, asked: 336, rated: 300 }) as AssessmentSummary;

test("what is due first comes first, and says whether it is late", () => {
  const list = [given("c", "2026-12-01"), given("a", "2026-11-20"), given("b", "2026-11-21")];
  const waiting = waitingAssessments(list, "2026-11-21");
  expect(waiting.map((each) => [each.assessment.title, each.due, each.missing])).toEqual([
    ["a", "overdue", 36],
    ["b", "today", 36],
    ["c", "later", 36],
  ]);
});

test("closed and archived assessments wait for nobody", () => {
  const list = [given("a", "2026-11-20", "closed"), given("b", "2026-11-20", "archived")];
  expect(waitingAssessments(list, "2026-11-21")).toEqual([]);
});
