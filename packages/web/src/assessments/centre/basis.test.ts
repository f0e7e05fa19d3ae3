import type { StandardStanding } from "@plumbline/core/assessments";
import { expect, test } from "vitest";
import { basisOf } from "./basis.ts";

const finished = { assessmentId: "old", title: "2025", on: "2025-03-21", attained: "L2" };
const standing = (complete: boolean, trend: readonly object[]) =>
  ({
    latest: { id: "new", title: "2026", to: "2026-11-27", attained: null },
    complete,
    trend,
  }) as unknown as StandardStanding;

test("a centre stands by its latest assessment once that is rated in full", () => {
  expect(basisOf(standing(true, [finished]))).toMatchObject({ assessmentId: "new", isLatest: true });
});

test("an assessment under way does not wipe what the last finished one came to", () => {
  expect(basisOf(standing(false, [finished]))).toEqual({ ...finished, isLatest: false });
});

test("without a finished one, the assessment under way is all there is", () => {
  expect(basisOf(standing(false, []))).toMatchObject({ assessmentId: "new", attained: null, isLatest: true });
});
