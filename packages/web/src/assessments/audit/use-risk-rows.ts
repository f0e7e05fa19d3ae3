import type { ReportAudit } from "@plumbline/core/reports";
import { useMemo } from "react";
import { useSay } from "../../platform/text/index.ts";
import { useAdvice } from "../data.ts";
import type { Judged } from "../judged.ts";
import { riskRows } from "./risk-rows.ts";

/** The risks at once, their words as soon as they are there. */
export function useRiskRows(judged: Judged, audit: ReportAudit) {
  const say = useSay();
  const advice = useAdvice(judged.assessment.id);
  const words = advice.data?.entries;
  const rows = useMemo(() => riskRows(judged, audit, words ?? [], say), [judged, audit, words, say]);
  return { rows, problem: advice.error };
}
