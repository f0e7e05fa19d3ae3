import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "在各客户中心工作的人，不论用工形式。人员档案与登录账号互不影响。",
    en: "Everybody who works for the centres, in whatever form of employment. People and the accounts to sign in with are kept apart.",
  },
  add: { zh: "新增人员", en: "Add a person" },
  addVerb: { zh: "新增", en: "Add" },
  import: { zh: "导入人员", en: "Import people" },
  staffNumber: { zh: "工号", en: "Staff number" },
  staffNumberHint: {
    zh: "在组织内唯一；导入时按工号对应",
    en: "Unique in the organisation; imports match by it",
  },
  name: { zh: "姓名", en: "Name" },
  email: { zh: "邮箱", en: "E-mail" },
  joinedOn: { zh: "入职日期", en: "Joined on" },
  leftOn: { zh: "离职日期", en: "Left on" },
  leftOnHint: { zh: "仍在职则留空", en: "Leave empty while the person works here" },
  left: { zh: "已离职", en: "Left" },
  none: { zh: "未填写", en: "Not stated" },
  teamHint: { zh: "先选客户中心，再选它的班组", en: "Choose the centre first, then one of its teams" },
  search: { zh: "姓名、工号或邮箱", en: "Name, staff number or e-mail" },
  empty: { zh: "还没有人员", en: "No people yet" },
  emptyWhy: {
    zh: "已有花名册时，从 CSV 或 Excel 一次导入最快；也可以逐个新增。",
    en: "If you keep a staff list, importing it from CSV or Excel is quickest. People can be added one by one too.",
  },
  emptyReader: {
    zh: "请本组织的管理员或经理录入人员。",
    en: "Ask an administrator or manager of the organisation to add them.",
  },
});
