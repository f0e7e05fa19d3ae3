import type { Duty } from "@plumbline/core/assessments";
import { expect, test } from "vitest";
import { waitingDuties } from "./waiting.ts";

const duty = (title: string, dueOn: string) => ({ kind: "ratings-missing", title, dueOn, count: 36 }) as Duty;

test("what is due first comes first, and says whether it is late", () => {
  const duties = [duty("c", "2026-12-01"), duty("a", "2026-11-20"), duty("b", "2026-11-21")];
  const waiting = waitingDuties(duties, "2026-11-21");
  expect(waiting.map(({ duty, due }) => [duty.title, due])).toEqual([
    ["a", "overdue"],
    ["b", "today"],
    ["c", "later"],
  ]);
});

test("what is due on the same day stands by title", () => {
  const waiting = waitingDuties([duty("b", "2026-11-21"), duty("a", "2026-11-21")], "2026-11-20");
  expect(waiting.map(({ duty }) => duty.title)).toEqual(["a", "b"]);
});
