import type {
  AuditPart,
  CommitteeState,
  CommitteeView,
  Comparison,
  SelfAudit,
} from "../assessments/index.ts";
import type { Day } from "../kernel/index.ts";

/** A risk as printed: the question not fully in place, its answer, and its words where the pack has any. */
export type ReportRisk = {
  readonly criterion: string;
  readonly severity: number;
  readonly weight: number;
  /** The answer's title. */
  readonly answer: string;
  readonly unknown: boolean;
  readonly risk: string | null;
  readonly advice: string | null;
};

/** A line of a committee's list as printed. */
export type ReportCommitteeLine = {
  readonly view: CommitteeView;
  readonly criterion: string;
  readonly text: string;
  readonly state: CommitteeState;
};

/** What a self-audit comes to, in the report's language. */
export type ReportAudit = Omit<SelfAudit, "risks"> & {
  readonly areas: readonly AuditPart[];
  readonly risks: readonly ReportRisk[];
  readonly committee: readonly ReportCommitteeLine[];
};

/** The run held against an earlier one of the same centre and standard. */
export type ReportComparison = Comparison & {
  /** Title and last day of the earlier run. */
  readonly title: string;
  readonly on: Day;
};
