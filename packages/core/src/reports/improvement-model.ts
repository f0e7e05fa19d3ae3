import type { Action, Finding, Projection } from "../improvement/index.ts";

/** A finding as reports print it; no account, no centre: that is whose report it is. */
export type ReportFinding = Pick<
  Finding,
  "id" | "criterion" | "kind" | "title" | "description" | "cause" | "risk" | "state" | "reason"
> &
  Pick<Finding, "raisedBy" | "raisedAt" | "closedBy" | "closedAt"> & {
    /** Repeats a finding of an earlier assessment. */
    readonly repeated: boolean;
  };

/** What an action is expected to raise, in words. */
export type ReportEffect = { readonly criterion: string; readonly angle: string; readonly value: string };

/** An action as reports print it, with the points it would bring alone; null where it raises nothing here. */
export type ReportAction = Pick<
  Action,
  "findingId" | "what" | "ownerName" | "from" | "dueOn" | "cost" | "progress" | "state" | "reason"
> & {
  readonly overdue: boolean;
  readonly evidence: string;
  readonly verifiedBy: string | null;
  readonly effects: readonly ReportEffect[];
  readonly gain: number | null;
};

/** What was found in an assessment, what is done about it, and what it would come to. */
export type ReportImprovement = {
  readonly findings: readonly ReportFinding[];
  readonly actions: readonly ReportAction[];
  /** Null where no action expects to raise a rating. */
  readonly projection: Pick<Projection, "now" | "projected"> | null;
};
