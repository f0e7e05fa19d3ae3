import type { SelfAudit } from "@plumbline/core/assessments";
import { type Standard, standardName } from "@plumbline/core/standards";

/** A self-audit as `assess --json` promises it. Shares are unrounded, from 0 to 1; null while answers are missing. */
export function selfAuditJson(given: {
  readonly hash: string;
  readonly standard: Standard;
  readonly audit: SelfAudit;
}): object {
  const { hash, standard, audit } = given;
  const { criteria, scoped, applicable, answered, missing, share, areas, sections } = audit;
  return {
    standard: standardName(standard),
    hash,
    ...{ criteria, scoped, applicable, answered, missing, share, areas, sections },
    risks: audit.risks.map(({ criterion, severity, answer, weight }) => ({
      criterion,
      severity,
      answer,
      weight,
    })),
    dontKnow: audit.dontKnow,
    leftOut: audit.leftOut,
  };
}
