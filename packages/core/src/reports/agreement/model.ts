import type { TeamAgreement } from "../../assessments/index.ts";
import type { AssessmentReport } from "../model.ts";

/** Everything a report on agreement prints, in one language; plain JSON. */
export type AgreementReport = {
  readonly kind: "agreement-report";
  readonly report: AssessmentReport;
  readonly agreement: TeamAgreement;
};
