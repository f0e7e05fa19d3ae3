import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  title: { zh: "导入人员", en: "Import people" },
  description: {
    zh: "从 CSV 或 Excel（.xlsx）文件导入。先逐行预览，全部无误才会写入。",
    en: "From a CSV or Excel (.xlsx) file. Every row is shown first; nothing is stored unless all of them are right.",
  },
  template: { zh: "下载模板（CSV）", en: "Download the template (CSV)" },
  templateName: { zh: "人员导入模板", en: "people-template" },
  kinds: {
    zh: "CSV（UTF-8 或 GBK、GB18030 编码）或 .xlsx，只读第一张工作表",
    en: "CSV (UTF-8, GBK or GB18030) or .xlsx; the first sheet is read",
  },
  notRead: {
    zh: "浏览器读不到这个文件。请确认它是一个文件而不是文件夹，并且没有被移动或删除，然后重新选择。",
    en: "The browser cannot read this file. Make sure that it is a file, not a folder, and has not been moved or deleted, then choose it again.",
  },
  guide: { zh: "文件里写什么", en: "What the file holds" },
  guideRule: {
    zh: "第一行是表头，列的先后不限。人员按工号对应：文件里有的列以文件为准，空单元格会清空原来的内容；文件里没有的列保持原样。",
    en: "The first row holds the headings, in any order. People are matched by staff number. A column that is in the file rules, so an empty cell clears what was stored; a column that is not in the file leaves everything as it is.",
  },
  column: { zh: "列", en: "Column" },
  needed: { zh: "是否必需", en: "Needed" },
  isNeeded: { zh: "必需", en: "Needed" },
  isOptional: { zh: "可选", en: "Optional" },
  holds: { zh: "写法", en: "What to write" },
  outcome: { zh: "预览结果", en: "Preview" },
  added: { zh: "新增", en: "To add" },
  changed: { zh: "修改", en: "To change" },
  same: { zh: "不变", en: "Unchanged" },
  refused: { zh: "有误", en: "Wrong" },
  rows: { zh: "行", en: "" },
  ignored: {
    zh: (columns: string) => `以下列不认识，不会读取：${columns}`,
    en: (columns: string) => `These columns are not known and will not be read: ${columns}`,
  },
  refusedTitle: {
    zh: (rows: string) => `${rows} 行有误，整份文件都不会写入`,
    en: (rows: string) => `Rows that are wrong: ${rows}. Nothing of the file will be stored`,
  },
  refusedToDo: {
    zh: "错误写在各单元格下面。请在文件中改正，保存后重新选择它。",
    en: "Each fault stands under its cell. Correct them in the file, save it and choose it again.",
  },
  onlyRefused: { zh: "只看有误的行", en: "Show only rows that are wrong" },
  nothingToDo: {
    zh: "文件内容与现有人员完全一致，没有需要写入的。",
    en: "The file says what is stored already; there is nothing to import.",
  },
  noRows: {
    zh: "文件里只有表头，没有人员。请填写后重新选择。",
    en: "The file holds headings but no people. Fill it in and choose it again.",
  },
  apply: {
    zh: (people: string) => `导入 ${people} 人`,
    en: (people: string) => `Import ${people}`,
  },
  line: { zh: "行号", en: "Line" },
  result: { zh: "结果", en: "Result" },
  kept: {
    zh: "文件还在这里，可以再试；人员按工号对应，重复导入不会产生重复的人员。",
    en: "The file is still here, so you can try again. People are matched by staff number, so importing twice adds nobody twice.",
  },
  checkedAgain: {
    zh: "下面的预览已按最新情况重新检查。",
    en: "The preview below was checked again against what is stored now.",
  },
  done: { zh: "导入完成", en: "The import is done" },
  doneWhat: {
    zh: (added: string, changed: string, same: string) =>
      `新增 ${added} 人，修改 ${changed} 人，${same} 人不变。`,
    en: (added: string, changed: string, same: string) =>
      `Added: ${added}. Changed: ${changed}. Unchanged: ${same}.`,
  },
  seePeople: { zh: "查看人员", en: "See the people" },
  another: { zh: "再导入一个文件", en: "Import another file" },
});

/** What stands in each column of the file. */
export const columnTexts = defineTexts({
  staffNumber: {
    zh: "组织内唯一的号码，最多 40 个字符",
    en: "A number unique in the organisation, up to 40 characters",
  },
  name: { zh: "员工的姓名", en: "The person's name" },
  email: { zh: "邮箱地址", en: "An e-mail address" },
  centre: { zh: "已登记的客户中心的名称", en: "The name of a centre that exists" },
  team: {
    zh: "已登记的班组的名称；几个中心有同名班组时，须同时填写客户中心",
    en: "The name of a team that exists; with the centre, where several have a team of that name",
  },
  position: { zh: "已登记的岗位的名称", en: "The name of a position that exists" },
  joinedOn: {
    zh: "日期，如 2024-03-01、2024/3/1、2024年3月1日",
    en: "A day, such as 2024-03-01, 2024/3/1 or 2024年3月1日",
  },
  leftOn: {
    zh: "日期，写法同上；仍在职则留空",
    en: "A day, written the same way; empty while the person works here",
  },
});
