import { completeYears, type Day } from "../kernel/index.ts";

/**
 * Complete years a centre has been open on the last day of an assessment; null where the opening day is unknown,
 * 0 where it opens later. Source: CC-CMM-OC 2017, conditions of the levels.
 */
export function yearsInOperation(openedOn: Day | null, lastDay: Day): number | null {
  return openedOn === null ? null : completeYears(openedOn, lastDay);
}
