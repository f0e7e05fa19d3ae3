import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Words of the list, the dialogs and the frame of the editor. */
export const texts = defineTexts({
  standards: { zh: "标准", en: "Standards" },
  title: { zh: "本组织自编的标准", en: "Standards of our own" },
  lead: {
    zh: "自己写条目、评分标尺和等级规则，可以直接在屏幕上写，也可以在工作簿里写好再导入。发布之后即可用于测评，仅本组织可见；已发布的版本不能再改，要修改请起草新版本。",
    en: "Write your own criteria, scales and level rules, on screen or in the workbook. Once published they can be assessed by, in this organisation only. A published edition never changes; to change it, start a new one.",
  },
  empty: { zh: "还没有自编的标准", en: "No standards of our own yet" },
  emptyWhy: {
    zh: "集团的服务规范、客户合同里的要求、供应商的检查清单，都可以写成标准来测评，得到同样的得分、差距与报告。",
    en: "A group's service rules, what a client's contract asks, a checklist for suppliers: written as a standard, they are assessed with the same scores, gaps and reports.",
  },
  newStandard: { zh: "起草标准", en: "New standard" },
  importFile: { zh: "导入工作簿", en: "Import a workbook" },
  name: { zh: "标准", en: "Standard" },
  state: { zh: "状态", en: "State" },
  published: { zh: "已发布", en: "Published" },
  ready: { zh: "草稿，可以发布", en: "Draft, ready to publish" },
  faulty: {
    zh: (count: number) => `草稿，${count} 处待补齐`,
    en: (count: number) => `Draft, ${many(count, "fault", "faults")}`,
  },
  edition: { zh: "版本", en: "Edition" },
  criteria: { zh: "条目（个）", en: "Criteria" },
  changed: { zh: "最近改动", en: "Last change" },
  changedBy: {
    zh: (when: string, who: string) => `${when}，${who}`,
    en: (when: string, who: string) => `${when}, ${who}`,
  },
  untitled: { zh: "（未命名）", en: "(untitled)" },
  actionsOf: { zh: (name: string) => `${name}：操作`, en: (name: string) => `Actions for ${name}` },
  actions: { zh: "操作", en: "Actions" },
  open: { zh: "打开", en: "Open" },
  newEdition: { zh: "起草新版本", en: "Start a new edition" },
  exportXlsx: { zh: "导出工作簿", en: "Export the workbook" },
  exportYaml: { zh: "导出 YAML", en: "Export YAML" },
  compare: { zh: "与其他版本比较", en: "Compare editions" },
  discard: { zh: "舍弃草稿", en: "Discard the draft" },
  discarded: {
    zh: (name: string) => `已舍弃草稿 ${name}`,
    en: (name: string) => `Draft ${name} discarded`,
  },
  id: { zh: "编号", en: "Id" },
  idHint: {
    zh: "小写字母、数字与连字符，例如 hotline-rules；以后各版本都用这个编号，不能改。",
    en: "Lower-case letters, digits and hyphens, such as hotline-rules; all editions keep it.",
  },
  editionHint: {
    zh: "例如 1 或 2026；同一标准的各版本不重复。",
    en: "Such as 1 or 2026; every edition of a standard has its own.",
  },
  titleZh: { zh: "名称（中文）", en: "Name (Chinese)" },
  titleEn: { zh: "名称（英文）", en: "Name (English)" },
  begin: { zh: "从什么开始", en: "Begin with" },
  beginHint: {
    zh: "模板只带评分标尺；从已有标准开始则带上全部条目，权利说明里会写明底本。",
    en: "A template brings a scale only. A standard brings all its criteria; the rights then say whose words it began with.",
  },
  templates: { zh: "评分标尺模板", en: "Templates of scales" },
  "two-angles": { zh: "方法与执行两个角度，各 10 / 5 / 0 分", en: "Method and execution, 10 / 5 / 0 each" },
  practice: { zh: "六种回答：从“已做到”到“不清楚”", en: "Six answers, from in place to don't know" },
  "yes-no": { zh: "是或否", en: "Yes or no" },
  editions: { zh: "已有的标准", en: "Standards at hand" },
  create: { zh: "起草", en: "Begin" },
  importTitle: { zh: "导入标准", en: "Import a standard" },
  importLead: {
    zh: "选择编写用的工作簿（.xlsx）或 YAML 文件。整份导入为草稿；只要有一处错误，就不导入任何内容。",
    en: "Choose an authoring workbook (.xlsx) or a YAML file. It becomes a draft as a whole; with a single fault in it nothing is taken over.",
  },
  importReplaces: {
    zh: "导入会整份替换这份草稿，包括别人写的部分。可以先导出留底。",
    en: "This replaces the whole draft, what others wrote included. Export it first if you want to keep it.",
  },
  kinds: { zh: "Excel 工作簿（.xlsx）或 YAML（.yaml）", en: "Excel workbook (.xlsx) or YAML (.yaml)" },
  importFaults: {
    zh: (count: number) => `文件里有 ${count} 处错误，没有导入`,
    en: (count: number) => `${many(count, "fault", "faults")} in the file; nothing was imported`,
  },
  importFaultsWhy: {
    zh: "按下表更正后，再选一次同一个文件。",
    en: "Correct what the table names, then choose the same file again.",
  },
  sheet: { zh: "工作表", en: "Sheet" },
  row: { zh: "行", en: "Row" },
  column: { zh: "列", en: "Column" },
  whatToDo: { zh: "问题与做法", en: "What is wrong, and what to do" },
  notThere: { zh: "打不开这份标准", en: "This standard cannot be opened" },
  draftOf: {
    zh: (name: string) => `${name} · 草稿`,
    en: (name: string) => `${name} · draft`,
  },
  begunWith: { zh: (name: string) => `底本 ${name}`, en: (name: string) => `begun with ${name}` },
  publishedOn: {
    zh: (name: string, when: string, who: string) => `${name} · ${who}于 ${when} 发布`,
    en: (name: string, when: string, who: string) => `${name} · published ${when} by ${who}`,
  },
  parts: { zh: "这份标准的各个部分", en: "Parts of this standard" },
  head: { zh: "基本情况", en: "About" },
  scales: { zh: "评分标尺与角度", en: "Scales and angles" },
  levels: { zh: "等级规则", en: "Level rules" },
  tree: { zh: "章节与条目", en: "Sections and criteria" },
  preview: { zh: "预览", en: "Preview" },
  choosePart: { zh: "选择要写的部分", en: "Choose what to write" },
  faults: { zh: "待补齐", en: "Still missing" },
  faultsCount: {
    zh: (count: number) => `${count} 处待补齐`,
    en: (count: number) => `${many(count, "fault", "faults")} left`,
  },
  noFaults: { zh: "没有待补齐之处，可以发布。", en: "Nothing is missing; it can be published." },
  moreFaults: {
    zh: (count: number) => `还有 ${count} 处，补齐前面的之后显示`,
    en: (count: number) => `${count} more, shown once these are mended`,
  },
  publish: { zh: "发布", en: "Publish" },
  publishTitle: { zh: (name: string) => `发布 ${name}`, en: (name: string) => `Publish ${name}` },
  publishWhy: {
    zh: "发布之后，这一版不能再改，也不能删除；可以用它新建测评。",
    en: "Once published, this edition cannot be changed or taken away, and assessments can be set up by it.",
  },
  publishFirst: {
    zh: (criteria: number) => `这是一部新标准，共 ${criteria} 个条目，没有可以比较的版本。`,
    en: (criteria: number) =>
      `A new standard of ${many(criteria, "criterion", "criteria")}; there is no edition to compare it with.`,
  },
  publishAgainst: {
    zh: (name: string) => `与 ${name} 相比：`,
    en: (name: string) => `Compared with ${name}:`,
  },
  publishSame: {
    zh: "文字与规则都没有变化。",
    en: "Neither words nor rules are different.",
  },
  publishFaults: {
    zh: (count: number) => `还有 ${count} 处待补齐，补齐后才能发布。`,
    en: (count: number) =>
      `${many(count, "fault", "faults")} left; it can be published once they are mended.`,
  },
  cancel: { zh: "取消", en: "Cancel" },
  backToDraft: { zh: "回去补齐", en: "Back to the draft" },
  closed: { zh: "这一版已经发布，不能再改。", en: "This edition is published and does not change any more." },
  closedWhy: {
    zh: "新建测评时可以选用它。需要修改时，起草新版本：它从这一版的文字开始，逐条说明哪些只是改了措辞、哪些改了含义。",
    en: "It can be chosen for new assessments. To change it, start a new edition: it begins with these words, and says of each criterion whether only the wording or the meaning changed.",
  },
  read: { zh: "阅读全文", en: "Read it" },
  assess: { zh: "用它新建测评", en: "Set up an assessment by it" },
  refusedTitle: { zh: "有一处改动没有保存", en: "One change was not saved" },
  refusedMeanwhile: {
    zh: (part: string) => `您在改“${part}”的时候，别人也改了它。您写的还在，请选择以哪一份为准。`,
    en: (part: string) =>
      `While you worked on “${part}”, somebody else changed it, too. Your words are still here; choose which to keep.`,
  },
  keepMine: { zh: "以我写的为准", en: "Keep mine" },
  takeTheirs: { zh: "放弃我的，用现有的", en: "Drop mine, take what is there" },
  leaveWhy: {
    zh: (count: number) => `${count} 处改动还没有送达服务器，现在离开会丢失。`,
    en: (count: number) =>
      `${many(count, "change has", "changes have")} not reached the server and would be lost.`,
  },
  noneYet: { zh: "还没有条目", en: "No criteria yet" },
  noneYetWhy: {
    zh: "在“章节与条目”里为某一节加上条目，这里就能读到。",
    en: "Add criteria to a section under “Sections and criteria”, and they are read here.",
  },
  previewLead: {
    zh: "发布后读者看到的样子，按屏幕语言显示。",
    en: "As readers will see it once published, in the language of the screen.",
  },
});
