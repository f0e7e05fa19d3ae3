import type { ReportImprovement } from "../improvement-model.ts";
import type { AssessmentReport } from "../model.ts";

/** Everything the one page of a management summary prints, in one language. */
export type ManagementSummary = {
  readonly kind: "management-summary";
  readonly report: AssessmentReport;
  readonly improvement: ReportImprovement;
};
