import { expect, test } from "vitest";
import { type ActionState, dueActions, dueState, isOverdue } from "./index.ts";

const action = (dueOn: string, state: ActionState = "in-progress") => ({ dueOn, state });

test("a due day is overdue, today, within fourteen days, or later", () => {
  const states = ["2026-11-20", "2026-11-21", "2026-12-05", "2026-12-06"].map((day) =>
    dueState(day, "2026-11-21"),
  );
  expect(states).toEqual(["overdue", "today", "soon", "later"]);
});

test("what is done waits for its verifier and is not overdue for its owner", () => {
  expect(isOverdue(action("2026-11-01"), "2026-11-21")).toBe(true);
  for (const state of ["done", "verified", "dropped"] as const)
    expect(isOverdue(action("2026-11-01", state), "2026-11-21")).toBe(false);
});

test("an owner is told of what is unfinished and due, the first due first", () => {
  const actions = [
    action("2027-01-01"),
    action("2026-12-01"),
    action("2026-11-01", "planned"),
    action("2026-11-02", "done"),
  ];
  expect(dueActions(actions, "2026-11-21").map(({ dueOn }) => dueOn)).toEqual(["2026-11-01", "2026-12-01"]);
});
