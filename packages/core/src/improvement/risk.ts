import { type Finding, findingKinds, type RiskBand, type RiskWeight } from "./model.ts";

/** Probability × impact, 1 to 25; null where nobody has weighed it. */
export function riskScore(risk: RiskWeight | null): number | null {
  return risk && risk.probability * risk.impact;
}

/** The score in one word: from 5 medium, from 10 high, from 16 severe. */
export function riskBand(risk: RiskWeight): RiskBand {
  const score = risk.probability * risk.impact;
  if (score >= 16) return "severe";
  if (score >= 10) return "high";
  return score >= 5 ? "medium" : "low";
}

type Weighed = Pick<Finding, "id" | "kind" | "risk">;

/** Findings as a risk register lists them: the heaviest first, then the gravest kind; unweighed ones last. */
export function byRisk<F extends Weighed>(findings: readonly F[]): readonly F[] {
  return findings.toSorted(
    (a, b) =>
      (riskScore(b.risk) ?? 0) - (riskScore(a.risk) ?? 0) ||
      findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) ||
      (a.id < b.id ? 1 : -1),
  );
}
