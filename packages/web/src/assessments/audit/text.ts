import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  share: { zh: "得分率", en: "Share of points" },
  shareWhole: { zh: "得分 ÷ 适用问题的满分", en: "points ÷ maximum of the questions that apply" },
  shareOpen: { zh: "全部答完后才有得分率", en: "there is one once all are answered" },
  answered: { zh: "已答", en: "Answered" },
  ofApplicable: {
    zh: (applicable: string, scoped: string) => `适用 ${applicable} 题，范围内共 ${scoped} 题`,
    en: (applicable: string, scoped: string) => `of ${applicable} that apply, ${scoped} in scope`,
  },
  risks: { zh: "风险", en: "Risks" },
  risksOf: {
    zh: (vital: number) => `没有完全做到的题，其中 ${vital} 项危及根本`,
    en: (vital: number) => `questions not fully in place, ${vital} of them vital`,
  },
  dontKnow: { zh: "不清楚", en: "Don't know" },
  dontKnowOf: { zh: "没人答得上来的题", en: "questions nobody could answer" },
  missing: {
    zh: (count: number) => `还有 ${count} 题没有回答`,
    en: (count: number) => `${many(count, "question is", "questions are")} unanswered`,
  },
  missingWhy: {
    zh: "小节要全部适用的题答完才有得分率。没有回答的题不算 0 分，也不进风险清单。",
    en: "A section has a share of points once all its questions that apply are answered. What is unanswered counts neither as zero nor as a risk.",
  },
  seeMissing: { zh: "查看没有回答的题", en: "See what is unanswered" },
  leftOut: {
    zh: (count: number) => `没有评的必填小节：${count} 节`,
    en: (count: number) => `${many(count, "mandatory section was", "mandatory sections were")} left out`,
  },
  leftOutWhy: {
    zh: (sections: string) => `${sections}。每份报告都会注明。`,
    en: (sections: string) => `${sections}. Every report says so.`,
  },
  sections: { zh: "各领域与小节", en: "Areas and sections" },
  sectionsHint: {
    zh: "没有答完的小节没有得分率。点开一节可回到它的问题。",
    en: "A section not answered in full has no share. A section leads to its questions.",
  },
  section: { zh: "小节", en: "Section" },
  answeredOf: { zh: "已答 / 适用", en: "Answered / apply" },
  open: { zh: "未答完", en: "open" },
  nothing: { zh: "不适用", en: "n/a" },
  strength: { zh: "优势", en: "strength" },
  weakness: { zh: "短板", en: "weakness" },
  heaviest: { zh: "最重的风险", en: "Heaviest risks" },
  seeRisks: { zh: "查看风险清单", en: "See the risk register" },
  first: { zh: "先做：", en: "First: " },
  noRisks: {
    zh: "已答的问题全部做到，没有风险可列。",
    en: "Every question answered is fully in place; there is no risk to list.",
  },
  unknown: { zh: "说不清楚的问题", en: "What nobody knows" },
  unknownWhy: {
    zh: "不知道的风险最难防：先派人查明，再决定怎么做。",
    en: "A risk nobody knows of is the hardest to guard against: find out first, then decide.",
  },
  noUnknown: { zh: "没有：每个问题都有人说得清。", en: "None: every question could be answered." },
  register: { zh: "风险清单", en: "Risk register" },
  registerRule: {
    zh: "权重＝严重度 × 与最好答案相差的分数，由重到轻。“不清楚”与“未做到”同样计。",
    en: "Weight is severity × points short of the best answer, the heaviest first. Not knowing weighs as much as not having.",
  },
  area: { zh: "领域", en: "Area" },
  audience: { zh: "由谁负责", en: "For" },
  severity: { zh: "严重度", en: "Severity" },
  number: { zh: "编号", en: "No." },
  question: { zh: "问题", en: "Question" },
  answer: { zh: "回答", en: "Answer" },
  weight: { zh: "权重", en: "Weight" },
  risk: { zh: "风险", en: "Risk" },
  advice: { zh: "先做什么", en: "What to do first" },
  note: { zh: "备注", en: "Note" },
  showAll: {
    zh: (count: number) => `显示全部 ${count} 项`,
    en: (count: number) => `Show all ${count}`,
  },
  showHeaviest: {
    zh: (count: number) => `只看最重的 ${count} 项`,
    en: (count: number) => `Only the ${count} heaviest`,
  },
});
