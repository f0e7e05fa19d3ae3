import type { AssessmentSummary } from "@plumbline/core/assessments";

/** Runs that an assessment can be held against: of the same centre and standard, and not later; the latest first. */
export function earlierRuns(
  own: AssessmentSummary,
  entries: readonly AssessmentSummary[],
): readonly AssessmentSummary[] {
  return entries
    .filter(
      ({ id, centreId, standard }) => id !== own.id && centreId === own.centreId && standard === own.standard,
    )
    .filter(({ to, createdAt }) => to < own.to || (to === own.to && createdAt < own.createdAt))
    .toSorted((a, b) => b.to.localeCompare(a.to) || b.createdAt.localeCompare(a.createdAt));
}

/** The run asked for, else the last finished one, else the last one that has any answer. */
export function chosenRun(
  runs: readonly AssessmentSummary[],
  asked: string | undefined,
): AssessmentSummary | undefined {
  return (
    runs.find(({ id }) => id === asked) ??
    runs.find(({ state }) => state === "closed") ??
    runs.find(({ rated }) => rated > 0)
  );
}
