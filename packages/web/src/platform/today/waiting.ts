import type { AssessmentSummary } from "@plumbline/core/assessments";

/** How a due day stands to today. */
export type Due = "overdue" | "today" | "later";

/** An assessment somebody should go on with. */
export type WaitingAssessment = {
  readonly assessment: AssessmentSummary;
  readonly due: Due;
  /** Ratings still to give. */
  readonly missing: number;
};

/** Open assessments, first due first; `today` is the day on the wall, `2026-11-21`. */
export function waitingAssessments(
  list: readonly AssessmentSummary[],
  today: string,
): readonly WaitingAssessment[] {
  return list
    .filter((assessment) => assessment.state === "open")
    .toSorted((a, b) => (a.to === b.to ? a.title.localeCompare(b.title) : a.to < b.to ? -1 : 1))
    .map((assessment) => ({
      assessment,
      due: assessment.to < today ? "overdue" : assessment.to === today ? "today" : "later",
      missing: Math.max(0, assessment.asked - assessment.rated),
    }));
}
