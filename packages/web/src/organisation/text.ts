import { defineTexts } from "../platform/text/index.ts";

/** Words that several pages of the organisation share. */
export const texts = defineTexts({
  organisation: { zh: "组织架构", en: "Organisation" },
  parts: { zh: "组织架构的各个部分", en: "Parts of the organisation" },
  overview: { zh: "概况", en: "Overview" },
  centres: { zh: "客户中心", en: "Centres" },
  teams: { zh: "班组", en: "Teams" },
  positions: { zh: "岗位", en: "Positions" },
  people: { zh: "人员", en: "People" },
  reportLook: { zh: "报告样式", en: "Look of reports" },
  centre: { zh: "客户中心", en: "Centre" },
  team: { zh: "班组", en: "Team" },
  position: { zh: "岗位", en: "Position" },
  name: { zh: "名称", en: "Name" },
  archived: { zh: "已归档", en: "Archived" },
  showArchived: { zh: "显示已归档", en: "Show archived" },
  allArchived: { zh: "全部已归档", en: "Everything here is archived" },
  allArchivedWhy: {
    zh: "已归档的记录仍然保留，可以随时恢复。",
    en: "Archived records are kept and can be restored at any time.",
  },
  save: { zh: "保存", en: "Save" },
  change: { zh: "修改", en: "Change" },
  archive: { zh: "归档", en: "Archive" },
  restore: { zh: "恢复", en: "Restore" },
  close: { zh: "关闭", en: "Close" },
  actionsFor: { zh: (name: string) => `对“${name}”的操作`, en: (name: string) => `Actions for ${name}` },
  changeOf: { zh: (name: string) => `修改“${name}”`, en: (name: string) => `Change ${name}` },
  archivedNow: { zh: (name: string) => `“${name}”已归档`, en: (name: string) => `${name} is archived` },
  restoredNow: { zh: (name: string) => `“${name}”已恢复`, en: (name: string) => `${name} is restored` },
  notArchived: {
    zh: (name: string) => `“${name}”未能归档`,
    en: (name: string) => `${name} was not archived`,
  },
  notRestored: {
    zh: (name: string) => `“${name}”未能恢复`,
    en: (name: string) => `${name} was not restored`,
  },
  nothingChanged: {
    zh: "没有做任何改动，列表已是最新。",
    en: "Nothing was changed; the list is up to date.",
  },
});

/** What is said when somebody else saved the same record first. */
export const conflictTexts = defineTexts({
  title: { zh: "保存之前，他人刚刚修改了这条记录", en: "Somebody changed this record before you saved" },
  whatChanged: { zh: "对方改动的内容", en: "What the other person changed" },
  nothing: { zh: "（空）", en: "(empty)" },
  toDo: {
    zh: "您没有动过的字段已换成最新内容，您改过的字段保留您填写的内容。请核对后再保存一次。",
    en: "Fields you had not touched now show the latest; fields you changed keep what you typed. Check them, then save again.",
  },
  archived: {
    zh: "对方已将它归档，因此不能保存。请先在列表中恢复它；您填写的内容在关闭之前都保留在这里。",
    en: "It was archived, so it cannot be saved. Restore it in the list first; what you typed stays here until you close this.",
  },
});

export const overviewTexts = defineTexts({
  description: {
    zh: "测评、人员与报告都以这里登记的客户中心、班组和岗位为准。",
    en: "Assessments, people and reports all rest on the centres, teams and positions kept here.",
  },
  rename: { zh: "修改组织名称", en: "Rename the organisation" },
  name: { zh: "组织名称", en: "Name of the organisation" },
  nameHint: { zh: "显示在页面顶部和所有报告中", en: "Shown at the top of every page and in all reports" },
  renamedMeanwhile: {
    zh: (name: string) => `他人刚刚把名称改为“${name}”`,
    en: (name: string) => `Somebody has just renamed it to “${name}”`,
  },
  renamedToDo: {
    zh: "您填写的名称还在。再次保存即采用您的名称；若要保留对方的，请直接关闭。",
    en: "What you typed is still here. Save again to use your name; close this to keep theirs.",
  },
  centresCounted: { zh: "不含已归档的客户中心", en: "Archived centres are not counted" },
  teamsCounted: { zh: "不含已归档的班组", en: "Archived teams are not counted" },
  positionsCounted: { zh: "不含已归档的岗位", en: "Archived positions are not counted" },
  peopleCounted: {
    zh: "含已离职但尚未归档的人员",
    en: "Those who left but are not archived are counted too",
  },
  seats: { zh: "座席数", en: "Seats" },
  seatsCounted: {
    zh: (centres: string) => `${centres} 个已填写座席数的客户中心合计`,
    en: (centres: string) => `Sum over the centres that state theirs (${centres})`,
  },
  countCentres: { zh: "个", en: "" },
  countPeople: { zh: "人", en: "" },
  seeCentres: { zh: "查看客户中心", en: "See the centres" },
  seeTeams: { zh: "查看班组", en: "See the teams" },
  seePositions: { zh: "查看岗位", en: "See the positions" },
  seePeople: { zh: "查看人员", en: "See the people" },
  empty: { zh: "从第一个客户中心开始", en: "Begin with the first centre" },
  emptyWhy: {
    zh: "测评以客户中心为对象。登记客户中心之后，再添加班组、岗位和人员。",
    en: "It is centres that are assessed. Add one first, then its teams, the positions and the people.",
  },
  toCentres: { zh: "前往客户中心", en: "Go to the centres" },
});
