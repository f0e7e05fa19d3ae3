import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "同一客户中心里一起工作的人。人员归入班组，结果可以按班组来看。",
    en: "People who work together in one centre. With people assigned to teams, results can be seen team by team.",
  },
  add: { zh: "新建班组", en: "Add a team" },
  addVerb: { zh: "新建", en: "Add" },
  nameHint: { zh: "在同一客户中心内不能重名", en: "No two teams of a centre have the same name" },
  choose: { zh: "请选择", en: "Choose one" },
  search: { zh: "班组名称", en: "Name of the team" },
  seePeople: { zh: "查看该班组的人员", en: "See its people" },
  empty: { zh: "还没有班组", en: "No teams yet" },
  emptyWhy: {
    zh: "按客户中心建立班组，之后把人员归入其中。",
    en: "Set up the teams of each centre, then assign people to them.",
  },
  emptyReader: {
    zh: "请本组织的管理员或经理新建班组。",
    en: "Ask an administrator or manager of the organisation to add them.",
  },
  centreFirst: {
    zh: "班组归属于客户中心，请先新建客户中心。",
    en: "Teams belong to centres. Add a centre first.",
  },
  toCentres: { zh: "前往客户中心", en: "Go to the centres" },
});
