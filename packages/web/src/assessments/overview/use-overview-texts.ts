import { useText } from "../../platform/text/index.ts";
import type { Judged } from "../judged.ts";
import { auditTexts, texts } from "./text.ts";

/** The words of the overview, those of a self-audit where it is one. */
export function useOverviewTexts({ reader }: Judged) {
  const t = useText(texts);
  const ofAudit = useText(auditTexts);
  return reader.report.audit ? { ...t, ...ofAudit } : t;
}
