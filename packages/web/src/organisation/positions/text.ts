import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "员工担任的职务。写明职责和最低技能，培训与招聘都以此为准。",
    en: "The posts people hold. Duties and least skills are written down here; training and hiring go by them.",
  },
  add: { zh: "新建岗位", en: "Add a position" },
  addVerb: { zh: "新建", en: "Add" },
  nameHint: { zh: "在组织内不能重名", en: "No two positions have the same name" },
  duties: { zh: "职责与最低技能", en: "Duties and least skills" },
  dutiesHint: { zh: "用本组织自己的话写，每行一条", en: "In your own words, one a line" },
  noDuties: { zh: "未填写", en: "Not stated" },
  search: { zh: "名称或职责", en: "Name or duties" },
  empty: { zh: "还没有岗位", en: "No positions yet" },
  emptyWhy: {
    zh: "标准要求每个岗位写明职责和最低技能。从座席、班组长开始。",
    en: "Standards ask for the duties and least skills of every position. Begin with agent and team leader.",
  },
  emptyReader: {
    zh: "请本组织的管理员或经理新建岗位。",
    en: "Ask an administrator or manager of the organisation to add them.",
  },
});
