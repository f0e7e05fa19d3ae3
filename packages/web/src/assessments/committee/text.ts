import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "社会责任与合规两份清单，依据标准归出，现状取自本次回答。",
    en: "Social responsibility and compliance, as the standard lists them and as answered here.",
  },
  "social-responsibility": { zh: "社会责任", en: "Social responsibility" },
  "policy-compliance": { zh: "合规", en: "Compliance with laws and policies" },
  none: { zh: "本标准没有归出这两份清单", en: "This standard draws neither list" },
  noneWhy: {
    zh: "社会责任与合规清单来自标准的条目指引。这部标准的指引里没有这样的条目，或都不在测评范围内。",
    en: "The lists come from the guidance of the standard's criteria. This standard's guidance has no such lines, or none in scope.",
  },
  counts: {
    zh: (inPlace: number, notInPlace: number) => `已做到 ${inPlace} 项，未做到 ${notInPlace} 项`,
    en: (inPlace: number, notInPlace: number) => `${inPlace} in place, ${notInPlace} not`,
  },
  matter: { zh: "事项", en: "Matter" },
  question: { zh: "所依据的条目", en: "What it rests on" },
  state: { zh: "现状", en: "State" },
  risk: { zh: "没做到的风险", en: "Risk while it is not" },
  print: { zh: "打印", en: "Print" },
});

export const committeeStateTexts = defineTexts({
  "in-place": { zh: "已做到", en: "In place" },
  short: { zh: "未做到", en: "Not in place" },
  unknown: { zh: "不清楚", en: "Don't know" },
  missing: { zh: "未回答", en: "Unanswered" },
  "not-applicable": { zh: "不适用", en: "Not applicable" },
});
