import { defineTexts } from "../text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  title: { zh: "今日", en: "Today" },
  description: { zh: "等您处理的事，先到期的在前。", en: "What waits for you, first due first." },
  list: { zh: "等您处理的事", en: "What waits for you" },
  overdue: { zh: "已超期", en: "Overdue" },
  dueToday: { zh: "今天到期", en: "Due today" },
  due: { zh: (day: string) => `${day} 到期`, en: (day: string) => `Due ${day}` },
  ratingsMissing: {
    zh: (count: number) => `还差 ${count} 项评分`,
    en: (count: number) => `${many(count, "rating", "ratings")} to give`,
  },
  sectionsToSubmit: {
    zh: (count: number) => `${count} 节待您评完提交`,
    en: (count: number) => `${many(count, "section", "sections")} to rate and submit`,
  },
  consensusWaiting: {
    zh: (count: number) => `${count} 项意见不一，待会商决定`,
    en: (count: number) => `${many(count, "difference", "differences")} to decide with the team`,
  },
  approvalsWaiting: {
    zh: (count: number) => `${count} 个不适用标记待批准`,
    en: (count: number) =>
      `${many(count, "not-applicable mark waits", "not-applicable marks wait")} for approval`,
  },
  statementsOpen: {
    zh: (count: number) => `${count} 项文字要求待确认`,
    en: (count: number) => `${many(count, "statement", "statements")} to confirm`,
  },
  reviewWaiting: { zh: "待您复核", en: "Waits for your review" },
  signOffWaiting: { zh: "已复核，待您批准签发", en: "Reviewed; waits for you to approve and sign" },
  runDue: { zh: "定期测评该开始了", en: "The next run is to be started" },
  certificateExpiring: { zh: "证书将到期，请安排换证", en: "The certificate expires; arrange its renewal" },
  certificateExpired: {
    zh: "证书已过期，没有新证书登记",
    en: "The certificate has expired and no new one is recorded",
  },
  visitPlanned: { zh: "监督审核", en: "Surveillance visit" },
  dutyDue: { zh: "标准要求的周期性任务", en: "Recurring duty of the standard" },
  action: {
    zh: (progress: number) => `改进措施，进度 ${progress}%`,
    en: (progress: number) => `Action of yours, ${progress}% done`,
  },
  empty: { zh: "现在没有等您处理的事", en: "Nothing waits for you" },
  emptyWhy: {
    zh: "进行中的测评还差什么，会按到期日列在这里：缺评、待批准的不适用、待确认的文字要求；提请签发、待您复核或批准的测评，临近到期的定期测评与周期性任务，将到期的证书，由您负责而已超期或十四天内到期的改进措施，也会列出。",
    en: "What open assessments still lack appears here by due date: missing ratings, marks to approve, statements to confirm. So do assessments that wait for your review or approval, scheduled assessments and recurring duties that are due soon, certificates that expire, and actions of yours that are overdue or due within fourteen days.",
  },
  toAssessments: { zh: "查看测评", en: "See the assessments" },
});
