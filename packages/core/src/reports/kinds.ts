import type { Text } from "../kernel/index.ts";
import type { ReportForm } from "./model.ts";

/** What is made of an assessment, in the order it is offered. */
export const reportKinds = [
  "assessment",
  "summary",
  "action-plan",
  "evidence-index",
  "consensus",
  "agreement",
  "hand-over",
] as const;
export type ReportKind = (typeof reportKinds)[number];

const read = ["pdf", "docx", "xlsx", "html"] as const satisfies readonly ReportForm[];
const all = ["pdf", "docx", "xlsx", "html", "json"] as const satisfies readonly ReportForm[];

/** The forms each kind is made in. A manual is read, not reckoned with; one page of a summary is no data. */
export const formsOfKind = {
  assessment: all,
  summary: read,
  "action-plan": all,
  "evidence-index": all,
  consensus: all,
  agreement: all,
  "hand-over": ["pdf", "docx", "html"],
} as const satisfies Readonly<Record<ReportKind, readonly ReportForm[]>>;

/** What each kind is called. */
export const reportKindWords = {
  assessment: { zh: "测评报告", en: "Assessment report" },
  summary: { zh: "管理层摘要", en: "Management summary" },
  "action-plan": { zh: "改进措施计划", en: "Action plan" },
  "evidence-index": { zh: "佐证材料索引", en: "Evidence index" },
  consensus: { zh: "会商记录", en: "Consensus protocol" },
  agreement: { zh: "评分一致性报告", en: "Agreement of assessors" },
  "hand-over": { zh: "交接手册", en: "Hand-over manual" },
} as const satisfies Readonly<Record<ReportKind, Text>>;

/** Is a kind made in this form? */
export function isMadeAs(kind: ReportKind, form: ReportForm): boolean {
  const forms: readonly ReportForm[] = formsOfKind[kind];
  return forms.includes(form);
}
