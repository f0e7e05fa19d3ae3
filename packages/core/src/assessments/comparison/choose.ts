import type { Day } from "../../kernel/index.ts";
import type { AssessmentSummary } from "../model.ts";

type Dated = Pick<AssessmentSummary, "id" | "centreId" | "state" | "to" | "purpose">;

/** Finished assessments as of a day: those whose last day is not after it. Open and archived ones never count. */
export function finishedAsOf<A extends Dated>(assessments: readonly A[], day: Day): readonly A[] {
  return assessments.filter(({ state, to }) => state === "closed" && to <= day);
}

/** Of each centre the last one; of two with one last day, the one set up later. Order of the list plays no part. */
export function latestOfEach<A extends Dated>(assessments: readonly A[]): readonly A[] {
  const latest = new Map<string, A>();
  for (const one of assessments) {
    const held = latest.get(one.centreId);
    if (!held || isLater(one, held)) latest.set(one.centreId, one);
  }
  return [...latest.values()];
}

/** Ids are made by the clock, so that of two the greater is the younger. */
function isLater(one: Dated, other: Dated): boolean {
  return one.to > other.to || (one.to === other.to && one.id > other.id);
}
