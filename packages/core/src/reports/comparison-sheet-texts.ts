import { purposeWords } from "../assessments/index.ts";
import type { Text } from "../kernel/index.ts";

/** The words of the sheets of a comparison of many. */
export const comparisonSheetTexts = {
  runs: { zh: "各次", en: "Runs" },
  sections: { zh: "各节得分率", en: "Sections" },
  ratings: { zh: "各项得分", en: "Ratings" },
  centre: { zh: "客户中心", en: "Centre" },
  title: { zh: "名称", en: "Title" },
  day: { zh: "结束日期", en: "Last day" },
  purpose: { zh: "测评类型", en: "Purpose" },
  standard: { zh: "标准", en: "Standard" },
  whose: { zh: "自述或核实", en: "Stated or verified" },
  share: { zh: "得分率", en: "Share of points" },
  level: { zh: "等级", en: "Level" },
  given: { zh: "已评", en: "Rated" },
  asked: { zh: "应评", en: "Asked for" },
  outOfScope: { zh: "不在范围", en: "Out of scope" },
  notComparable: { zh: "版本间不可比", en: "Not comparable across editions" },
  code: { zh: "编号", en: "Code" },
  section: { zh: "节", en: "Section" },
  criterion: { zh: "条目", en: "Criterion" },
  angle: { zh: "角度", en: "Angle" },
  best: { zh: "满分", en: "Best" },
  stated: { zh: "自述", en: "Stated" },
  verified: { zh: "核实", en: "Verified" },
  ...purposeWords,
} as const satisfies Readonly<Record<string, Text>>;
