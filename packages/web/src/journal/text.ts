import { defineTexts } from "../platform/text/index.ts";

export const texts = defineTexts({
  title: { zh: "日志", en: "Journal" },
  description: {
    zh: "谁在何时改了什么，新的在前。每一条都与前一条用哈希相连，改动或删除任何一条都会被发现。",
    en: "Who changed what and when, newest first. Each entry is tied to the one before by its hash, so that a changed or missing entry shows.",
  },
  check: { zh: "校验日志", en: "Check the journal" },
  intact: {
    zh: (entries: string) => `已校验：${entries} 条记录完整`,
    en: (entries: string) => `Chain checked: ${entries} entries intact`,
  },
  broken: {
    zh: (sequence: string) => `校验未通过：从第 ${sequence} 条起，记录与哈希不符`,
    en: (sequence: string) => `The chain is broken from entry ${sequence} on`,
  },
  brokenWhy: {
    zh: "有人绕过程序改动了数据库，或数据已损坏。请保留现状，用备份比对。",
    en: "Somebody changed the database past the program, or data is damaged. Keep everything as it is and compare with a backup.",
  },
  head: { zh: "最新一条的哈希", en: "Head of the chain" },
  sequence: { zh: "序号", en: "No." },
  at: { zh: "时间", en: "When" },
  who: { zh: "何人", en: "Who" },
  what: { zh: "做了什么", en: "What" },
  subject: { zh: "对象", en: "Subject" },
  action: { zh: "事项", en: "What was done" },
  from: { zh: "从", en: "From" },
  to: { zh: "到", en: "To" },
  onlySubject: { zh: "只看这个对象", en: "Only this subject" },
  allSubjects: { zh: "查看全部对象", en: "All subjects" },
  field: { zh: "字段", en: "Field" },
  before: { zh: "原值", en: "Before" },
  after: { zh: "新值", en: "After" },
  value: { zh: "内容", en: "Value" },
  hash: { zh: "哈希", en: "Hash" },
  nothing: { zh: "（无）", en: "(nothing)" },
  empty: { zh: "日志还是空的", en: "The journal is empty" },
  emptyWhy: {
    zh: "任何改动都会自动记在这里，不能修改，也不能删除。",
    en: "Every change is written here by itself; nobody can alter or delete it.",
  },
});
