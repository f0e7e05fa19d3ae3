import { defineTexts } from "../../platform/text/index.ts";

const criteria = (count: number) => `${count} ${count === 1 ? "criterion" : "criteria"}`;

const questions = (count: number) => `${count} ${count === 1 ? "question" : "questions"}`;

export const texts = defineTexts({
  title: { zh: "新建测评", en: "New assessment" },
  description: {
    zh: "选定客户中心、标准和范围。标准按当前内容固定下来，以后更新也不影响这次测评。",
    en: "Choose the centre, the standard and the scope. The standard is pinned as it is now; later editions leave this assessment as it is.",
  },
  create: { zh: "新建并开始评分", en: "Create and start rating" },
  createOnly: { zh: "新建", en: "Create" },
  chooseCentre: { zh: "选择客户中心", en: "Choose a centre" },
  chooseStandard: { zh: "选择标准", en: "Choose a standard" },
  suggested: {
    zh: (year: string, purpose: string) => `${year} 年${purpose}`,
    en: (year: string, purpose: string) => `${purpose} ${year}`,
  },
  lastDayHint: {
    zh: "运营年限计算到这一天，待办也按它排列",
    en: "Years in operation are counted to this day, and it is when the work is due",
  },
  lastDayHintOfAudit: {
    zh: "待办按这一天排列",
    en: "It is when the work is due",
  },
  noCentres: { zh: "还没有客户中心", en: "No centres yet" },
  noCentresWhy: {
    zh: "测评总是针对一家客户中心。先在组织架构中建立客户中心，再回来新建测评。",
    en: "An assessment is always of a centre. Add a centre under Organisation first, then come back.",
  },
  noCentresAsk: {
    zh: "测评总是针对一家客户中心。请管理员先在组织架构中建立客户中心。",
    en: "An assessment is always of a centre. Ask an administrator to add one under Organisation first.",
  },
  toOrganisation: { zh: "前往组织架构", en: "Go to Organisation" },
  wholeStandard: { zh: "标准的全部条目", en: "The whole standard" },
  someParts: { zh: "只评部分章节", en: "Some areas or sections only" },
  scopeChoice: { zh: "评多少", en: "How much is assessed" },
  presetAll: { zh: "全部小节", en: "All sections" },
  presetMandatory: { zh: "必填小节", en: "Mandatory sections" },
  presetOwn: { zh: "自选小节", en: "Sections of your own choice" },
  presetHolds: {
    zh: (sections: number, count: number) => `${sections} 个小节，${count} 题`,
    en: (sections: number, count: number) =>
      `${sections} ${sections === 1 ? "section" : "sections"}, ${questions(count)}`,
  },
  questions: { zh: (count: number) => `${count} 题`, en: questions },
  tree: { zh: "要评的章节", en: "Areas and sections to assess" },
  count: { zh: (count: number) => `${count} 条`, en: criteria },
  mandatory: { zh: "必填", en: "mandatory" },
  atLeastOne: {
    zh: "至少要留一节；要换成别的章节，请先勾选它。",
    en: "At least one section stays; tick another one before you untick this.",
  },
  all: {
    zh: (count: number) => `共 ${count} 条，可以判定全部等级。`,
    en: (count: number) => `${criteria(count)}; every level can be decided.`,
  },
  some: {
    zh: (count: number, lowest: string, highest: string) =>
      `共 ${count} 条，可以判定 ${lowest}–${highest}；更高的等级还需要没有选中的章节。`,
    en: (count: number, lowest: string, highest: string) =>
      `${criteria(count)}; ${lowest} to ${highest} can be decided. Higher levels need the areas left out.`,
  },
  tooNarrow: {
    zh: (count: number) => `共 ${count} 条，只给出得分和得分率，不判定等级：判定等级所需的章节没有选全。`,
    en: (count: number) =>
      `${criteria(count)}; they give points and shares but no level, because areas that every level needs are left out.`,
  },
  unlevelled: {
    zh: (count: number) => `共 ${count} 题，给出得分率与风险清单，不判定等级。`,
    en: (count: number) => `${questions(count)}; they give shares of points and a risk register, no level.`,
  },
  leftOut: {
    zh: (sections: string) => `没有选中的必评部分：${sections}。每份报告都会注明。`,
    en: (sections: string) => `Mandatory sections left out: ${sections}. Every report says so.`,
  },
});
