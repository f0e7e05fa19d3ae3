import type { AssessmentSummary } from "../model.ts";
import type { AssessmentDuty } from "../overview.ts";
import type { SignOffRound } from "./model.ts";

/** What of a round the one who asks may do, and whether the review was theirs where two people are asked for. */
export type MaySignOff = {
  readonly review: boolean;
  readonly approve: boolean;
  readonly isOwnReview: boolean;
};

/** What in a sign-off that was asked for waits for somebody: the review, or after it the approval. */
export function signOffDuties(
  summary: AssessmentSummary,
  { reviewed, approved, ended }: Pick<SignOffRound, "reviewed" | "approved" | "ended">,
  may: MaySignOff,
): AssessmentDuty[] {
  if (approved || ended) return [];
  const isMine = reviewed ? may.approve && !may.isOwnReview : may.review;
  if (!isMine) return [];
  const { id: assessmentId, title, centreId, centreName, standard, to: dueOn } = summary;
  const kind = reviewed ? "sign-off-waiting" : "review-waiting";
  return [{ kind, assessmentId, title, centreId, centreName, standard, dueOn, count: 1 }];
}
