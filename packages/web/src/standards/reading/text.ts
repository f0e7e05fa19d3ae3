import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const learnTexts = defineTexts({
  lead: {
    zh: "给新人和学生：一节一节地读，知道好的客户中心怎么做、为什么这样做，缺了会怎样，从哪里着手。",
    en: "For newcomers and students: section by section, how a good centre works, why, what goes wrong without it, and where to begin.",
  },
  whySection: { zh: "为什么有这一节", en: "Why this section" },
  whyPart: { zh: "这一部分讲什么", en: "What this part is about" },
  why: { zh: "为什么", en: "Why" },
  doneWell: { zh: "做得好是什么样", en: "Done well" },
  doneWellOn: {
    zh: (angle: string) => `做得好是什么样（${angle}）`,
    en: (angle: string) => `Done well (${angle})`,
  },
  showsIn: { zh: "从哪里看出来", en: "It shows in" },
  goesWrong: { zh: "没有它会怎样", en: "What goes wrong without it" },
  firstStep: { zh: "第一步", en: "First step" },
  and: { zh: "；", en: " · " },
  of: {
    zh: (at: number, all: number) => `第 ${at} 节，共 ${all} 节`,
    en: (at: number, all: number) => `Section ${at} of ${all}`,
  },
  print: { zh: "打印本节", en: "Print this section" },
  noGuidance: { zh: "本节还没有指引", en: "This section has no guidance yet" },
  noGuidanceWhy: {
    zh: "标准包里只有条目本身。补上依据、佐证、风险与建议之后，这里就能连起来读。",
    en: "The pack holds the criteria alone. With reasons, evidence, risks and advice added, they read as a text here.",
  },
});

export const linkTexts = defineTexts({
  lead: {
    zh: "这部标准的条目与其他标准条目的对应关系，两边写下的都算；理由写明两者在哪里相同、哪里不同。",
    en: "How the criteria of this standard stand to those of others, whichever side wrote it down; the reason says where they agree and where they differ.",
  },
  total: {
    zh: (links: number, criteria: number, all: number) =>
      `${links} 处对照，涉及 ${all} 个条目中的 ${criteria} 个`,
    en: (links: number, criteria: number, all: number) =>
      `${many(links, "link", "links")} from ${criteria} of ${many(all, "criterion", "criteria")}`,
  },
  count: { zh: (links: number) => `${links} 处`, en: (links: number) => many(links, "link", "links") },
  standard: { zh: "对照标准", en: "Standard" },
  relation: { zh: "关系", en: "Relation" },
  counted: {
    zh: (name: string, count: number) => `${name}（${count}）`,
    en: (name: string, count: number) => `${name} (${count})`,
  },
  section: { zh: "节", en: "Section" },
  own: { zh: "本标准条目", en: "Criterion" },
  other: { zh: "对方条目", en: "Criterion there" },
  reason: { zh: "理由", en: "Reason" },
  export: { zh: (links: number) => `导出 CSV（${links}）`, en: (links: number) => `Export CSV (${links})` },
  none: { zh: "没有与其他标准的对照", en: "No links to other standards" },
  noneWhy: {
    zh: "对照写在标准包各条目的指引里，任何一方写下都会在这里显示。",
    en: "Links are written in the guidance of criteria; what either side writes is shown here.",
  },
  nothingFits: { zh: "没有符合筛选的对照", en: "No link fits the filters" },
  nothingFitsWhy: { zh: "放宽筛选可以看到其他对照。", en: "Widen the filters to see the others." },
  showAll: { zh: "显示全部对照", en: "Show all links" },
});

export const listTexts = defineTexts({
  lists: { zh: "由标准归出的清单", en: "Lists drawn from the standard" },
  requirement: { zh: "需求清单", en: "Requirements" },
  requirementFor: {
    zh: "给筹建或改造客户中心的业主：场地、系统、人员要备齐什么，立项时逐条对照。",
    en: "For owners who plan or rebuild a centre: what premises, systems and people have to offer, to be gone through line by line when the project is set up.",
  },
  "cost-item": { zh: "费用清单", en: "Cost items" },
  "cost-itemFor": {
    zh: "给业主和财务：做到这些要花哪些钱，编预算时逐项列入，免得开工后才补。",
    en: "For owners and finance: what doing it costs money for, so that the budget names it before the work begins.",
  },
  "selection-criterion": { zh: "选拔标准", en: "Selection criteria" },
  "selection-criterionFor": {
    zh: "给招聘人员：选人时看哪些方面，可以写进职位说明和面试评分表。",
    en: "For recruiters: what to select people by, ready for the job description and the interview sheet.",
  },
  "training-module": { zh: "培训模块", en: "Training modules" },
  "training-moduleFor": {
    zh: "给培训人员：哪些内容要开课、要演练，可以据此排培训计划。",
    en: "For trainers: what has to be taught and practised, as a base for the training plan.",
  },
  "social-responsibility": { zh: "社会责任", en: "Social responsibility" },
  "social-responsibilityFor": {
    zh: "给管理委员会：对员工、客户和社会的责任落在哪些做法上。",
    en: "For the committee: the practices in which responsibility for staff, customers and society shows.",
  },
  "policy-compliance": { zh: "合规清单", en: "Policy compliance" },
  "policy-complianceFor": {
    zh: "给管理委员会：哪些做法关系到法律、行业规定和内部制度，须定期核查。",
    en: "For the committee: the practices that law, sector rules and internal policy ask for, to be checked regularly.",
  },
  counted: {
    zh: (name: string, count: number) => `${name} ${count}`,
    en: (name: string, count: number) => `${name} ${count}`,
  },
  line: { zh: "内容", en: "Item" },
  criterion: { zh: "出自", en: "From" },
  section: { zh: "节", en: "Section" },
  search: { zh: "在清单中查找", en: "Find in the list" },
  none: { zh: "这张清单没有内容", en: "Nothing on this list" },
  noneWhy: {
    zh: "这部标准没有条目归入这张清单。可以看看其他清单，或其他标准的同名清单。",
    en: "No criterion of this standard goes into it. Look at the other lists, or at this list of another standard.",
  },
});
