import { defineTexts } from "../../platform/text/index.ts";

export const statedTexts = defineTexts({
  title: { zh: "自述与核实", en: "Stated and verified" },
  why: {
    zh: "只比较既有自述、又有计分评分的项；自述从不计入得分。",
    en: "Only what has both a stated and a counting value is compared; what is stated never counts.",
  },
  nothingYet: {
    zh: (count: number) => `被测方已自述 ${count} 项，其所在的节还没有公开。`,
    en: (count: number) => `The centre has stated ${count} values; their sections are not open yet.`,
  },
  section: { zh: "节", en: "Section" },
  both: { zh: "可比（项）", en: "Compared" },
  stated: { zh: "自述（%）", en: "Stated (%)" },
  verified: { zh: "核实（%）", en: "Verified (%)" },
  difference: { zh: "差（百分点）", en: "Difference (pp)" },
  higher: { zh: "自述偏高（项）", en: "Stated higher" },
  lower: { zh: "自述偏低（项）", en: "Stated lower" },
});
