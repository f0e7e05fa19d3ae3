import type { HandOverManual } from "./hand-over/index.ts";
import type { AssessmentReport } from "./model.ts";

/** Whatever is printed of an assessment: its report, or the manual for whoever takes over. */
export type PrintedReport = AssessmentReport | HandOverManual;
