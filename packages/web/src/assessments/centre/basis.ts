import type { StandardStanding } from "@plumbline/core/assessments";

/** The assessment a centre's page goes by. */
export type Basis = {
  readonly assessmentId: string;
  readonly title: string;
  /** Its last day. */
  readonly on: string;
  readonly attained: string | null;
  /** Whether it is the latest one; else a later one is under way and not rated in full yet. */
  readonly isLatest: boolean;
};

/** The latest assessment rated in full; while that is still under way, the latest finished one. */
export function basisOf({ latest, complete, trend }: StandardStanding): Basis {
  const finished = trend.at(-1);
  if (complete || !finished) {
    const { id, title, to, attained } = latest;
    return { assessmentId: id, title, on: to, attained, isLatest: true };
  }
  const { assessmentId, title, on, attained } = finished;
  return { assessmentId, title, on, attained, isLatest: assessmentId === latest.id };
}
