import type { Text } from "../kernel/index.ts";
import type { dutyIntervals, dutyOccasions } from "./guidance.ts";

/** When a recurring duty is to be done, on screen and on paper. */
export const dutyWhenWords = {
  month: { zh: "每月", en: "Every month" },
  quarter: { zh: "每季度", en: "Every quarter" },
  year: { zh: "每年", en: "Every year" },
  "two-years": { zh: "每两年", en: "Every two years" },
  interval: { zh: "按中心设定的间隔", en: "At the interval the centre sets" },
  "before-duty": { zh: "上岗前", en: "Before people start work" },
  probation: { zh: "试用期内", en: "During probation" },
  change: { zh: "有变化时", en: "On every change" },
  "missed-target": { zh: "指标未达标时", en: "When a target is missed" },
  leaving: { zh: "有人离职时", en: "When somebody leaves" },
} as const satisfies Readonly<Record<(typeof dutyIntervals | typeof dutyOccasions)[number], Text>>;
