import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  description: {
    zh: "测评员全部提交的节，逐项比对，意见不一的由组长记录决定。",
    en: "Sections all assessors have submitted, item by item; where they differ, the lead writes the decision down.",
  },
  show: { zh: "显示", en: "Show" },
  differs: { zh: "待决定", en: "To decide" },
  decided: { zh: "已决定", en: "Decided" },
  agreed: { zh: "一致", en: "Agreed" },
  missing: { zh: "无人评分", en: "Nobody rated" },
  all: { zh: "全部", en: "All" },
  section: { zh: "节", en: "Section" },
  allSections: { zh: "全部已公开的节", en: "All open sections" },
  lines: { zh: "逐项清单", en: "Items" },
  wall: { zh: "全屏投影", en: "Full screen" },
  nothing: { zh: "这里没有条目", en: "Nothing here" },
  nothingOpen: {
    zh: "还没有一节的测评员全部提交",
    en: "No section has been submitted by all its assessors yet",
  },
  nothingOpenWhy: {
    zh: "一节的测评员全部提交后，各人的评分、备注会并列显示在这里。",
    en: "Once all assessors of a section have submitted it, their ratings and notes stand here side by side.",
  },
  nothingToDecide: { zh: "没有待决定的条目", en: "Nothing is left to decide" },
  nothingToDecideWhy: {
    zh: "已公开的各节中，意见不一的条目都已记录决定。",
    en: "In the open sections every difference has a decision.",
  },
  showAll: { zh: "显示全部", en: "Show all" },
  toTeam: { zh: "查看进度", en: "See the progress" },
  waiting: {
    zh: (count: number) => `另有 ${count} 节没有提交齐，暂不显示。`,
    en: (count: number) =>
      `${many(count, "more section is", "more sections are")} not complete and not shown yet.`,
  },
  position: { zh: (at: number, of: number) => `第 ${at} 项，共 ${of} 项`, en: (at, of) => `${at} of ${of}` },
  values: { zh: "各人的评分", en: "Each one's rating" },
  notRated: { zh: "未评", en: "not rated" },
  stated: { zh: "自述", en: "Stated" },
  counts: { zh: "计分", en: "Counts" },
  noValue: { zh: "尚无", en: "nothing yet" },
  decision: { zh: "会商决定", en: "Decision of the team" },
  decisions: { zh: "决定记录", en: "Decisions so far" },
  withdrawn: { zh: "撤回", en: "withdrawn" },
  value: { zh: "决定为", en: "Decide" },
  reason: { zh: "理由", en: "Reason" },
  reasonHint: { zh: "例如：现场复核后补充的事实", en: "For example a fact that was checked together" },
  dissent: { zh: "不同意见", en: "Dissent" },
  dissentOf: { zh: (name: string) => `${name}不同意`, en: (name: string) => `${name} dissents` },
  dissentWhy: { zh: (name: string) => `${name}的理由`, en: (name: string) => `Why ${name} dissents` },
  write: { zh: "记录决定", en: "Write the decision" },
  writeAgain: { zh: "记录新的决定", en: "Write a new decision" },
  withdraw: { zh: "撤回决定", en: "Withdraw the decision" },
  leadOnly: { zh: "决定由组长记录。", en: "The lead writes the decision down." },
  keys: {
    zh: "↑ ↓ 换条目，数字键选评分，R 写理由，Ctrl+Enter 记录决定",
    en: "↑ ↓ another item, figures choose a value, R the reason, Ctrl+Enter writes the decision",
  },
  by: { zh: (by: string, at: string) => `${by}，${at}`, en: (by: string, at: string) => `${by}, ${at}` },
});
