import type { Day } from "../../kernel/index.ts";
import type { AssessmentSummary } from "../model.ts";

type Dated = Pick<AssessmentSummary, "id" | "centreId" | "state" | "to" | "purpose">;

/** Finished assessments as of a day: those whose last day is not after it. Open and archived ones never count. */
export function finishedAsOf<A extends Dated>(assessments: readonly A[], day: Day): readonly A[] {
  return assessments.filter(({ state, to }) => state === "closed" && to <= day);
}

/**
 * Of each centre the last one, or the last of each purpose: its self-assessment beside the external one. Of two with one
 * last day, the one set up later. Order of the list plays no part.
 */
export function latestOfEach<A extends Dated>(
  assessments: readonly A[],
  each: "centre" | "purpose" = "centre",
): readonly A[] {
  const latest = new Map<string, A>();
  for (const one of assessments) {
    const key = each === "centre" ? one.centreId : `${one.centreId} ${one.purpose}`;
    const held = latest.get(key);
    if (!held || isLater(one, held)) latest.set(key, one);
  }
  return [...latest.values()];
}

/** Ids are made by the clock, so that of two the greater is the younger. */
function isLater(one: Dated, other: Dated): boolean {
  return one.to > other.to || (one.to === other.to && one.id > other.id);
}
