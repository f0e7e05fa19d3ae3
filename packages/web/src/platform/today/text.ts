import { defineTexts } from "../text/index.ts";

export const texts = defineTexts({
  title: { zh: "今日", en: "Today" },
  description: { zh: "等您处理的事，先到期的在前。", en: "What waits for you, first due first." },
  list: { zh: "等您处理的测评", en: "Assessments that wait for you" },
  overdue: { zh: "已过期", en: "Overdue" },
  dueToday: { zh: "今天到期", en: "Due today" },
  due: { zh: (day: string) => `${day} 到期`, en: (day: string) => `Due ${day}` },
  missing: {
    zh: (count: number) => `还差 ${count} 项评分`,
    en: (count: number) => `${count} ${count === 1 ? "rating" : "ratings"} to give`,
  },
  complete: { zh: "评分已齐，可以结束测评", en: "All rated: ready to close" },
  empty: { zh: "现在没有等您处理的事", en: "Nothing waits for you" },
  emptyWhy: {
    zh: "进行中的测评会按到期日列在这里，打开就能接着评分。",
    en: "Open assessments appear here by due date; open one and go on rating where you left off.",
  },
  toAssessments: { zh: "查看测评", en: "See the assessments" },
});
