import { defineTexts } from "../../platform/text/index.ts";

const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;

/** Words of the schedules of a centre. */
export const texts = defineTexts({
  title: { zh: "定期测评", en: "Schedules" },
  description: {
    zh: "按固定的周期再测一次，这一次才能与上一次相比。到期前会列入“今日”，提醒该做的人。",
    en: "Assessed at a steady rhythm, this time can be held against the last. Before a run is due, Today reminds the one who is to do it.",
  },
  notThere: { zh: "打不开这家客户中心", en: "This centre cannot be opened" },
  add: { zh: "设定定期测评", en: "Set a schedule" },
  addVerb: { zh: "设定", en: "Set" },
  change: { zh: "修改", en: "Change" },
  changeTitle: {
    zh: (standard: string) => `修改定期测评：${standard}`,
    en: (standard) => `Change: ${standard}`,
  },
  end: { zh: "停止", en: "End" },
  resume: { zh: "恢复", en: "Resume" },
  ended: { zh: (standard: string) => `已停止：${standard}`, en: (standard) => `Ended: ${standard}` },
  resumed: { zh: (standard: string) => `已恢复：${standard}`, en: (standard) => `Resumed: ${standard}` },
  showEnded: { zh: "也显示已停止的", en: "Show ended ones too" },
  hasEnded: { zh: "已停止", en: "Ended" },
  empty: { zh: "还没有定期测评", en: "No schedule yet" },
  emptyWhy: {
    zh: "一次测评只说明当时。定下周期、负责人和提前提醒的天数，下一次就不会被忘记，历次结果也能连成走势。",
    en: "One assessment tells of one moment. With a rhythm, somebody to do it and a reminder ahead, the next one is not forgotten, and the results become a trend.",
  },
  emptyReader: {
    zh: "请本组织的经理或测评师设定。",
    en: "Ask a manager or assessor of the organisation to set one.",
  },
  nextRuns: { zh: "下一次测评", en: "Next runs" },
  manage: { zh: "管理定期测评", en: "Manage schedules" },
  nextOn: { zh: (day: string) => `下一次 ${day} 到期`, en: (day: string) => `Next due ${day}` },
  dueSoon: {
    zh: (day: string) => `${day} 到期，可以开始了`,
    en: (day: string) => `Due ${day}, can be started`,
  },
  overdue: { zh: (day: string) => `已超期 · ${day}`, en: (day: string) => `Overdue · ${day}` },
  underWay: { zh: "正在进行", en: "Under way" },
  afterwards: { zh: (day: string) => `之后 ${day} 到期`, en: (day: string) => `then due ${day}` },
  lastRun: { zh: "上一次", en: "Last run" },
  noRun: { zh: "还没有结束的测评", en: "None finished yet" },
  finishedOn: { zh: (day: string) => `结束日 ${day}`, en: (day: string) => `last day ${day}` },
  who: { zh: "由谁做", en: "To be done by" },
  anybody: { zh: "不指定（能做的人都会看到）", en: "Nobody named (all who may see it)" },
  mayNot: {
    zh: "（已不能开展测评，提醒会发给所有能做的人）",
    en: "(may no longer assess; all who may are told)",
  },
  lead: { zh: "提醒", en: "Reminder" },
  leadOf: { zh: (count: number) => `到期前 ${count} 天`, en: (count: number) => `${days(count)} ahead` },
  leadLabel: { zh: "提前几天提醒", en: "Days ahead of the due day" },
  leadHint: { zh: "从这一天起列入“今日”", en: "From then on it stands under Today" },
  every: { zh: "周期", en: "How often" },
  year: { zh: "每年", en: "Yearly" },
  "half-year": { zh: "每半年", en: "Half-yearly" },
  quarter: { zh: "每季度", en: "Quarterly" },
  startsOn: { zh: "首次到期", en: "First due" },
  nextDue: { zh: "下一次到期", en: "Next due" },
  startsOnHint: {
    zh: "之后每次从上一次的结束日算起；月末到期的，遇短月顺到当月最后一天",
    en: "After that, each counts from the last day of the one before; an end of a month stays one",
  },
  pattern: { zh: "每次的名称", en: "What each run is called" },
  patternHint: {
    zh: "可以写 {year}、{half}、{quarter}、{month}，按到期日填入",
    en: "{year}, {half}, {quarter} and {month} are filled in from the due day",
  },
  preview: { zh: (title: string) => `下一次：${title}`, en: (title: string) => `Next: ${title}` },
  audit: { zh: "自评", en: "Self-audit" },
  assessment: { zh: "测评", en: "Assessment" },
  suggestYear: { zh: (genre: string) => `{year} 年度${genre}`, en: (genre: string) => `${genre} {year}` },
  suggestHalf: {
    zh: (genre: string) => `{year} 年半年度${genre}（第 {half} 次）`,
    en: (genre: string) => `${genre} {year} H{half}`,
  },
  suggestQuarter: {
    zh: (genre: string) => `{year} 年第 {quarter} 季度${genre}`,
    en: (genre: string) => `${genre} {year} Q{quarter}`,
  },
  asBefore: { zh: "与上一次相同", en: "As the run before" },
  asBeforeHint: { zh: "第一次为标准的全部条目", en: "the whole standard the first time" },
  ownScope: { zh: "固定的范围", en: "Always the same parts" },
  start: { zh: "开始下一次", en: "Start the next run" },
  startTitle: { zh: "开始下一次测评", en: "Start the next run" },
  startVerb: { zh: "开始并评分", en: "Start and rate" },
  startWhy: {
    zh: "范围与上一次相同，不带任何评分；各小节的负责人、文件位置和待办事项会一起带过来。",
    en: "It has the scope of the run before and no rating. Owners, documents and open actions of the sections come along.",
  },
  startWhyFixed: {
    zh: "范围按这项定期测评的设定，不带任何评分；各小节的负责人、文件位置和待办事项会一起带过来。",
    en: "It has the scope set here and no rating. Owners, documents and open actions of the sections come along.",
  },
});
