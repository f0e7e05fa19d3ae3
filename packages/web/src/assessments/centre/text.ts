import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  notThere: { zh: "打不开这家客户中心", en: "This centre cannot be opened" },
  centre: { zh: "客户中心", en: "Contact centre" },
  organisation: { zh: "组织架构", en: "Organisation" },
  add: { zh: "新建测评", en: "New assessment" },
  compare: { zh: "历次对比", en: "Compare its assessments" },
  benchmark: { zh: "对标", en: "Benchmark" },
  seats: { zh: (seats: string) => `${seats} 个座席`, en: (seats: string) => `${seats} seats` },
  openedOn: { zh: (day: string) => `${day}开业`, en: (day: string) => `opened ${day}` },
  archived: { zh: "已归档", en: "Archived" },
  standard: { zh: "标准", en: "Standard" },
  empty: { zh: "这家客户中心还没有测评过", en: "This centre has not been assessed yet" },
  emptyWhy: {
    zh: "第一次测评之后，这里会显示达到的等级或得分率、历次得分、最需要改进的小节，以及升级计划或最重的风险。",
    en: "After the first assessment you see here the level attained or the share of points, the scores over time, the sections that need improvement most, and the way up or the heaviest risks.",
  },
  level: { zh: "等级", en: "Level" },
  from: {
    zh: (title: string, day: string) => `依据“${title}”，${day}`,
    en: (title: string, day: string) => `By “${title}”, ${day}`,
  },
  incomplete: {
    zh: (count: number) => `这次测评还有 ${count} 项评分没有给出，等级按最差情形计。`,
    en: (count: number) =>
      `${many(count, "rating is", "ratings are")} missing in it, so the level is the worst case.`,
  },
  underWay: {
    zh: (percent: string) => `正在进行，已评 ${percent}；评完后，这一页改以它为准：`,
    en: (percent: string) => `Under way, ${percent} rated; once rated in full, this page goes by it: `,
  },
  trend: { zh: "历次得分率", en: "Share of points over time" },
  trendLabel: {
    zh: (count: number, first: string, last: string) =>
      `${count} 次已结束的测评，得分率从 ${first} 到 ${last}`,
    en: (count: number, first: string, last: string) =>
      `${many(count, "closed assessment", "closed assessments")}; share of points from ${first} to ${last}`,
  },
  trendOne: {
    zh: (share: string) => `一次已结束的测评，得分率 ${share}；再有一次才看得出走势。`,
    en: (share: string) => `One closed assessment with ${share}; a second one shows a trend.`,
  },
  trendNone: {
    zh: "还没有结束的测评。测评结束后，得分率会画在这里。",
    en: "No assessment is closed yet. Once one is, its share of points is drawn here.",
  },
  day: { zh: "日期", en: "Day" },
  share: { zh: "得分率", en: "Share of points" },
  noLevel: { zh: "未达等级", en: "no level" },
  weakest: { zh: "最需要改进的小节", en: "Sections that need improvement most" },
  weakestNone: {
    zh: "还没有评齐的小节。",
    en: "No section is rated in full yet.",
  },
  nextSteps: { zh: "升级计划的下一步", en: "Next steps of the plan" },
  wholePlan: { zh: "查看全部计划", en: "See the whole plan" },
  heaviest: { zh: "最重的风险", en: "Heaviest risks" },
  allRisks: {
    zh: (count: number) => `查看全部 ${count} 项风险`,
    en: (count: number) => `See all ${count} risks`,
  },
  latest: { zh: "最近的测评", en: "Latest assessments" },
  allAssessments: { zh: "查看全部测评", en: "See all assessments" },
  progress: { zh: (percent: string) => `已评 ${percent}`, en: (percent: string) => `${percent} rated` },
  print: { zh: "打印", en: "Print" },
});
