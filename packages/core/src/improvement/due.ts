import { addDays } from "../kernel/index.ts";
import { isOpenAction } from "./life.ts";
import type { Action } from "./model.ts";

/** Actions are announced to their owners this many days before they are due. */
export const noticeDays = 14;

/** How an action stands to its due day on a day. What is done waits for others and is never overdue. */
export type DueState = "overdue" | "today" | "soon" | "later";

type Dated = Pick<Action, "state" | "dueOn">;

/** Is something still to be done by the owner? */
export function isUnfinished({ state }: Pick<Action, "state">): boolean {
  return isOpenAction({ state }) && state !== "done";
}

/** How a due day stands to a day; soon is within `noticeDays`. */
export function dueState(dueOn: string, on: string): DueState {
  if (dueOn < on) return "overdue";
  if (dueOn === on) return "today";
  return dueOn <= addDays(on, noticeDays) ? "soon" : "later";
}

/** Is the action unfinished after its due day? */
export function isOverdue(action: Dated, on: string): boolean {
  return isUnfinished(action) && action.dueOn < on;
}

/** What an owner is to be told of on a day: unfinished and overdue, or due within `noticeDays`. First due first. */
export function dueActions<A extends Dated>(actions: readonly A[], on: string): readonly A[] {
  return actions
    .filter((action) => isUnfinished(action) && dueState(action.dueOn, on) !== "later")
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}
