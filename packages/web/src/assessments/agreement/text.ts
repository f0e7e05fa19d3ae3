import { agreementMethod } from "@plumbline/core/assessments";
import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  nothing: { zh: "还没有可以比较的评分", en: "Nothing to compare yet" },
  nothingWhy: {
    zh: "至少有一节由两名以上测评员全部提交后，这里显示他们评得有多接近。",
    en: "Once two or more assessors have submitted the same section, this shows how close they are.",
  },
  whole: { zh: "全部已公开的节", en: "All open sections" },
  exact: { zh: "完全一致率", en: "Exact agreement" },
  exactIs: { zh: "两两比较，评分相同的比例", en: "Share of pairs of raters with the same value" },
  adjacent: { zh: "相邻一致率", en: "Adjacent agreement" },
  adjacentIs: { zh: "两两比较，相差不超过一档的比例", en: "Share of pairs at most one rank apart" },
  alpha: { zh: "Krippendorff α", en: "Krippendorff's alpha" },
  alphaIs: {
    zh: "扣除巧合后的一致程度，按等级次序计；1 为完全一致，0 与巧合无异",
    en: "Agreement beyond chance, ordinal: 1 is complete, 0 what chance gives",
  },
  interval: {
    zh: (low: string, high: string, n: number) => `95% 区间 ${low} 至 ${high}，${n} 项`,
    en: (low: string, high: string, n: number) => `95% interval ${low} to ${high}, ${n} items`,
  },
  noInterval: {
    zh: (n: number) => `${n} 项，不足以给出区间`,
    en: (n: number) => `${n} items, too few for an interval`,
  },
  bySection: { zh: "各节", en: "By section" },
  section: { zh: "节", en: "Section" },
  items: { zh: "可比（项）", en: "Compared" },
  low: { zh: "下限", en: "Low" },
  high: { zh: "上限", en: "High" },
  exactPercent: { zh: "完全一致（%）", en: "Exact (%)" },
  adjacentPercent: { zh: "相邻一致（%）", en: "Adjacent (%)" },
  alphaShort: { zh: "α", en: "Alpha" },
  alphaLow: { zh: "α 下限", en: "Alpha, low" },
  alphaHigh: { zh: "α 上限", en: "Alpha, high" },
  byPair: { zh: "两两之间", en: "By pair" },
  one: { zh: "测评员", en: "Assessor" },
  other: { zh: "另一名测评员", en: "Other assessor" },
  kappa: { zh: "加权 κ", en: "Weighted kappa" },
  byAssessor: { zh: "各测评员的松紧", en: "Who rates higher or lower" },
  byAssessorIs: {
    zh: "与同评者均分之差（分）：正为偏松，负为偏严。区间含 0 时，不能说与别人不同。",
    en: "Difference to the mean of the others, in points: above 0 is lenient, below strict. Where the interval holds 0, no difference is shown.",
  },
  difference: { zh: "差（分）", en: "Difference (points)" },
  method: { zh: "怎么算的", en: "How this is worked out" },
  methodText: agreementMethod,
  exportName: { zh: "评分一致性", en: "agreement" },
});
