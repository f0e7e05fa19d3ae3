import type { Text } from "../kernel/index.ts";
import type { ActionState, FindingKind, FindingState, RiskBand } from "./model.ts";

/** What each kind of finding is called, on screen and on paper. */
export const findingKindWords = {
  major: { zh: "严重不符合", en: "Major nonconformity" },
  minor: { zh: "一般不符合", en: "Minor nonconformity" },
  observation: { zh: "观察项", en: "Observation" },
  opportunity: { zh: "改进机会", en: "Opportunity" },
  strength: { zh: "优势", en: "Strength" },
} as const satisfies Readonly<Record<FindingKind, Text>>;

/** Where a finding stands. */
export const findingStateWords = {
  open: { zh: "未关闭", en: "Open" },
  closed: { zh: "已关闭", en: "Closed" },
} as const satisfies Readonly<Record<FindingState, Text>>;

/** Where an action stands. */
export const actionStateWords = {
  planned: { zh: "已计划", en: "Planned" },
  "in-progress": { zh: "进行中", en: "In progress" },
  done: { zh: "已完成", en: "Done" },
  verified: { zh: "已验证", en: "Verified" },
  dropped: { zh: "已放弃", en: "Dropped" },
} as const satisfies Readonly<Record<ActionState, Text>>;

/** A risk in one word. */
export const riskBandWords = {
  low: { zh: "低", en: "Low" },
  medium: { zh: "中", en: "Medium" },
  high: { zh: "高", en: "High" },
  severe: { zh: "极高", en: "Severe" },
} as const satisfies Readonly<Record<RiskBand, Text>>;
