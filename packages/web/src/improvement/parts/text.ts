import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  heaviest: { zh: "最重的风险", en: "The heaviest risks" },
  noRisks: { zh: "没有未关闭的发现项。", en: "No finding is open." },
  allFindings: { zh: (count: number) => `查看全部 ${count} 项`, en: (count: number) => `See all ${count}` },
  overdue: { zh: "已超期的措施", en: "Overdue actions" },
  noOverdue: { zh: "没有超期的措施。", en: "No action is overdue." },
  toProjection: { zh: "看措施办成后的得分与等级", en: "See score and level once the actions work" },
  onCriterion: { zh: "发现项", en: "Findings" },
  noneOnCriterion: { zh: "该条目没有发现项。", en: "No finding on this criterion." },
  raise: { zh: "提出发现项", en: "Raise a finding" },
  earlier: {
    zh: "这次测评提出的发现项，以及以往测评在同一标准下提出的：再次提出的已与以前的关联。",
    en: "The findings of this assessment, and those that earlier ones by the same standard raised. What repeats is linked to what came before.",
  },
  recurrence: { zh: "与以往相比", en: "Against earlier ones" },
  counterpart: { zh: "关联的发现项", en: "Linked finding" },
  from: { zh: "来自", en: "Of" },
  thisOne: { zh: "本次测评", en: "This assessment" },
  empty: { zh: "还没有发现项", en: "No findings yet" },
  emptyWhy: {
    zh: "评分时看到问题，就在条目旁提出。下次测评时，这里会显示它是再次出现还是已经关闭。",
    en: "Raise a finding beside the criterion when you see a problem. The next assessment shows whether it came back or is closed.",
  },
});
