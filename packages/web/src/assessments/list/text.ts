import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "对照一部标准给客户中心逐条评分，得出等级、短板和升级计划；服务自评得出得分率和风险清单。新的在前。",
    en: "A centre rated criterion by criterion against a standard, for its level, its weak spots and the way up; a self-audit gives shares and risks. Newest first.",
  },
  add: { zh: "新建测评", en: "New assessment" },
  compare: { zh: "多次对比", en: "Compare" },
  benchmark: { zh: "对标", en: "Benchmark" },
  search: { zh: "测评或客户中心的名称", en: "Title or centre" },
  progress: { zh: "进度（%）", en: "Progress (%)" },
  share: { zh: "得分率（%）", en: "Score (%)" },
  level: { zh: "等级", en: "Level" },
  days: { zh: "测评日期", en: "Days" },
  unfinished: { zh: "待评完", en: "not rated in full" },
  unlevelled: { zh: "不设等级", en: "no levels" },
  noLevel: { zh: "未达等级", en: "none" },
  archivedHint: {
    zh: "已归档的测评选“已归档”查看。",
    en: "Archived assessments show when you choose “Archived”.",
  },
  empty: { zh: "还没有测评", en: "No assessments yet" },
  emptyWhy: {
    zh: "选一家客户中心和一部标准，逐条评分后即可看到等级、短板和升级计划。",
    en: "Choose a centre and a standard. Rated criterion by criterion, they give the level, the weak spots and the way up.",
  },
});
