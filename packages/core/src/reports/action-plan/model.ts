import type { ReportImprovement } from "../improvement-model.ts";
import type { AssessmentReport } from "../model.ts";

/** Everything an action plan prints, in one language; plain JSON. */
export type ActionPlan = {
  readonly kind: "action-plan";
  readonly report: AssessmentReport;
  readonly improvement: ReportImprovement;
};
