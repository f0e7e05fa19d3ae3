import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  lastTime: { zh: "上一次", en: "Last time" },
  hint: {
    zh: "评分时，上一次的评分、备注与佐证显示在每个条目旁边；不会预先评分。",
    en: "While rating, last time's ratings, notes and evidence stand beside each criterion. Nothing is rated beforehand.",
  },
  none: { zh: "没有指定上一次的测评。", en: "No earlier assessment stands beside this one." },
  noChoice: {
    zh: "这家客户中心没有按本标准做过别的测评。",
    en: "This centre has no other assessment by this standard.",
  },
  choose: { zh: "选择上一次的测评", en: "Choose the earlier assessment" },
  one: {
    zh: (title: string, day: string) => `${title}（${day}）`,
    en: (title: string, day: string) => `${title} (${day})`,
  },
  nextTime: { zh: "开始下一次测评", en: "Start the next assessment" },
  last: { zh: "上次", en: "Last time" },
  lastOf: {
    zh: (title: string) => `上次：${title}`,
    en: (title: string) => `Last time: ${title}`,
  },
  higher: { zh: "比上次高", en: "higher now" },
  lower: { zh: "比上次低", en: "lower now" },
  unrated: { zh: "上次评过，这次还没评", en: "rated then, not yet now" },
  since: { zh: "与上次相比", en: "Since last time" },
  noneSince: { zh: "没有这样的条目", en: "No criterion is like that" },
  noneSinceWhy: {
    zh: "与上次相比，没有条目符合所选的变化。",
    en: "Compared with last time, no criterion has moved in the way chosen.",
  },
  showAll: { zh: "显示全部", en: "Show all" },
  nothing: { zh: "上次没有评分", en: "not rated last time" },
  notApplicable: { zh: "不适用", en: "Not applicable" },
  note: { zh: "备注", en: "Note" },
  noNote: { zh: "没有备注", en: "No note" },
  evidence: { zh: "佐证", en: "Evidence" },
  noEvidence: { zh: "没有佐证", en: "No evidence" },
  hidden: {
    zh: (count: number) => `另有 ${count} 份仅限测评师查看`,
    en: (count: number) => `${count} more ${count === 1 ? "piece is" : "pieces are"} kept to the assessors`,
  },
  signed: {
    zh: (by: string, at: string) => `${by}，${at}`,
    en: (by: string, at: string) => `${by}, ${at}`,
  },
  formerly: {
    zh: (criterion: string) => `当时的条目号：${criterion}`,
    en: (criterion: string) => `Its number then: ${criterion}`,
  },
  wordsThen: { zh: "当时的条文", en: "Its words then" },
  unchanged: { zh: "条目没有变化", en: "The criterion is unchanged" },
  wording: { zh: "只改了措辞，问的是同一件事", en: "Said in other words; it asks the same" },
  meaning: {
    zh: "现在问的内容不同了，上次的评分仅供参考",
    en: "It asks something else now; last time's rating is for information",
  },
  added: { zh: "新条目，上次没有", en: "A new criterion: there was nothing last time" },
  removed: { zh: "已取消", en: "Gone" },
  short: { zh: "含义已变，仅供参考", en: "asks something else now" },
  see: { zh: "打开上一次的测评", en: "Open the earlier assessment" },
  seeEvidence: { zh: "上一次的佐证材料", en: "Last time's evidence" },
});
