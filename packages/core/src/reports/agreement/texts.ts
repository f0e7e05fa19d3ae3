import type { Text } from "../../kernel/index.ts";
import { counted } from "../wording.ts";

/** Every word of the report on agreement. */
export const agreementTexts = {
  chapters: {
    whole: { zh: "总体一致性", en: "All open sections" },
    sections: { zh: "各节", en: "By section" },
    assessors: { zh: "各测评员的松紧", en: "Who rates higher or lower" },
    pairs: { zh: "两两之间", en: "By pair" },
    definitions: { zh: "指标定义", en: "Definitions" },
  },
  verdict: (raters: number, exact: string, alpha: string): Text => ({
    zh: `${raters}名测评员完全一致率${exact}，Krippendorff α为${alpha}。`,
    en: `${counted(raters, "assessor", "assessors")}: ${exact} of ratings exactly alike, Krippendorff's alpha ${alpha}.`,
  }),
  nothing: {
    zh: "还没有一节由两名以上测评员全部提交，没有可以比较的评分：无数据。",
    en: "No section has been submitted by two or more assessors, so there is nothing to compare: no data.",
  },
  noData: { zh: "无数据", en: "no data" },
  exact: { zh: "完全一致率", en: "Exact agreement" },
  exactIs: { zh: "两两比较，评分相同的比例。", en: "The share of pairs of raters with the same value." },
  adjacent: { zh: "相邻一致率", en: "Adjacent agreement" },
  adjacentIs: {
    zh: "两两比较，相差不超过一档的比例。",
    en: "The share of pairs of raters at most one rank apart.",
  },
  alpha: { zh: "Krippendorff α", en: "Krippendorff's alpha" },
  alphaIs: {
    zh: "扣除巧合后的一致程度，按等级次序计；1为完全一致，0与巧合无异。",
    en: "Agreement beyond chance, ordinal: 1 is complete, 0 is what chance gives.",
  },
  kappa: { zh: "加权 κ", en: "Weighted kappa" },
  kappaIs: {
    zh: "两名测评员之间扣除巧合后的一致程度，相差越远扣得越多（平方权重）。",
    en: "Agreement of two assessors beyond chance; the further apart, the heavier it weighs (quadratic weights).",
  },
  differenceIs: {
    zh: "松紧：与同评者均分之差，正为偏松，负为偏严；区间含0时，不能说与别人不同。",
    en: "Difference to the mean of the others, in points: above 0 is lenient, below strict. Where the interval holds 0, no difference is shown.",
  },
  interval: (low: string, high: string, n: number): Text => ({
    zh: `95%区间${low}至${high}，${n}项`,
    en: `95% interval ${low} to ${high}, ${counted(n, "item", "items")}`,
  }),
  noInterval: (n: number): Text => ({
    zh: `${n}项，不足以给出区间`,
    en: `${counted(n, "item", "items")}, too few for an interval`,
  }),
  range: (low: string, high: string): Text => ({ zh: `${low}至${high}`, en: `${low} to ${high}` }),
  columns: {
    section: { zh: "节", en: "Section" },
    items: { zh: "可比（项）", en: "Items" },
    exact: { zh: "完全一致", en: "Exact" },
    adjacent: { zh: "相邻一致", en: "Adjacent" },
    alpha: { zh: "α", en: "Alpha" },
    kappa: { zh: "加权 κ", en: "Kappa" },
    low: (of: Text): Text => ({ zh: `${of.zh}下限`, en: `${of.en}, low` }),
    high: (of: Text): Text => ({ zh: `${of.zh}上限`, en: `${of.en}, high` }),
    assessor: { zh: "测评员", en: "Assessor" },
    other: { zh: "另一名测评员", en: "Other assessor" },
    difference: { zh: "差（分）", en: "Difference (points)" },
  },
  sectionsCaption: (count: number): Text => ({
    zh: `${count}节的一致率与α，下行为95%区间`,
    en: `Agreement in ${counted(count, "section", "sections")}, 95% intervals below`,
  }),
  assessorsCaption: (apart: number): Text => ({
    zh: apart === 0 ? "没有测评员与别人有可辨的差别" : `${apart}名测评员与别人有可辨的差别`,
    en:
      apart === 0
        ? "No assessor differs discernibly from the others"
        : `${counted(apart, "assessor differs", "assessors differ")} discernibly from the others`,
  }),
  pairsCaption: (count: number): Text => ({
    zh: `${count}对测评员的一致率与加权κ，下行为95%区间`,
    en: `Agreement and weighted kappa of ${counted(count, "pair", "pairs")}, 95% intervals below`,
  }),
} as const;
