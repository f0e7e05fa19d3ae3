import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  byTeam: {
    zh: "这次测评由测评组各自独立评分，您不评分，不能上传。下面可以下载空白表，以及已公开各节中计分的评分。",
    en: "In this assessment each assessor rates alone and you do not rate, so there is nothing to upload. Below are the empty sheet and the ratings that count in open sections.",
  },
  noSection: {
    zh: "没有分给您的节，没有可以带走填写的工作簿；分工在“测评组”页。",
    en: "No section is yours to rate, so there is no workbook for you; who rates what stands on the page Team.",
  },
  uploadOwn: { zh: "上传我的工作簿", en: "Upload my workbook" },
  uploadOwnWhy: {
    zh: "先看差异，确认后才写入；只写回您自己的评分。已提交的节不再改动。",
    en: "You see the differences first; nothing is written before you say so. It goes into your own ratings only, and not into sections you have submitted.",
  },
  uploadStated: { zh: "上传我的自述工作簿", en: "Upload my statements" },
  uploadStatedWhy: {
    zh: "先看差异，确认后才写入；只写回您自己的自述，测评组随后就能看到，从不计分。",
    en: "You see the differences first; nothing is written before you say so. It goes into your own statements only; the team sees them then, and they never count.",
  },
  kindOfWorkbook: { zh: "从本页下载的工作簿（.xlsx）", en: "The workbook downloaded on this page (.xlsx)" },
  upload: { zh: "上传工作簿或评分表", en: "Upload a workbook or an answer sheet" },
  uploadWhy: {
    zh: "先预览会改动什么，确认后才写入。从本页下载的工作簿逐格比较，清空的格子撤回；其他评分表的空白格不改动原有评分。",
    en: "You see first what would change; nothing is written before you say so. A workbook downloaded on this page is compared cell by cell, and an emptied cell takes back; empty cells of any other sheet leave what is there.",
  },
  kinds: { zh: "Excel（.xlsx）、CSV 或 JSON", en: "Excel (.xlsx), CSV or JSON" },
  readOnly: {
    zh: "这次测评不能再改：上传前请先重新打开或恢复。",
    en: "This assessment can no longer change. Reopen or restore it before uploading.",
  },
  mayNot: {
    zh: "您的角色可以下载评分表，但不能上传。",
    en: "Your roles allow downloading the sheet, not uploading it.",
  },
  download: { zh: "其他下载", en: "Other downloads" },
  downloadWhy: {
    zh: "空白表不属于哪一次测评，适合第一次填写；已填表含现有的评分与备注，供别的程序读取。",
    en: "The empty sheet belongs to no assessment and suits a first filling; the filled one holds the present ratings and notes for other programs.",
  },
  emptySheet: { zh: "空白评分表", en: "Empty sheet" },
  filledSheet: { zh: "已填评分表", en: "Filled sheet" },
  excelZh: { zh: "Excel，中文", en: "Excel, Chinese" },
  excelEn: { zh: "Excel，英文", en: "Excel, English" },
  csvZh: { zh: "CSV，中文", en: "CSV, Chinese" },
  csvEn: { zh: "CSV，英文", en: "CSV, English" },
  csv: { zh: "CSV（现有评分）", en: "CSV (present ratings)" },
  fileName: { zh: (title: string) => `${title}-评分表.csv`, en: (title: string) => `${title}-answers.csv` },
  preview: {
    zh: (name: string, count: number) => `${name} 将改动 ${count} 处`,
    en: (name: string, count: number) => `${name} would make ${many(count, "change", "changes")}`,
  },
  previewWhy: {
    zh: "还没有写入。看过下面的改动后再决定。",
    en: "Nothing is written yet. Look at the changes, then decide.",
  },
  changes: { zh: "改动", en: "Changes" },
  nothing: {
    zh: (name: string) => `${name} 与现有评分一致，没有要写入的内容。`,
    en: (name: string) => `${name} says what is there already; nothing would change.`,
  },
  apply: {
    zh: (count: number) => `写入 ${count} 处改动`,
    en: (count: number) => `Write ${many(count, "change", "changes")}`,
  },
  applied: {
    zh: (name: string, count: number) => `已从 ${name} 写入 ${count} 处改动。`,
    en: (name: string, count: number) => `${many(count, "change", "changes")} from ${name} written.`,
  },
  errors: {
    zh: (name: string, count: number) => `${name} 有 ${count} 处要改`,
    en: (name: string, count: number) => `${many(count, "place", "places")} to mend in ${name}`,
  },
  errorsWhy: {
    zh: "什么都没有写入。请在文件中改好下列各处，再上传一次。",
    en: "Nothing was written. Mend these places in the file, then upload it again.",
  },
  line: { zh: "行", en: "Line" },
  wrong: { zh: "问题", en: "What is wrong" },
  criterion: { zh: "条目", en: "Criterion" },
  field: { zh: "栏目", en: "Field" },
  from: { zh: "原值", en: "Before" },
  to: { zh: "新值", en: "After" },
  note: { zh: "备注", en: "Note" },
  notApplicable: { zh: "不适用", en: "Not applicable" },
  blank: { zh: "（空）", en: "(empty)" },
  again: { zh: "重新预览", en: "Preview again" },
  kept: { zh: "文件仍在选中状态。", en: "The file is still chosen." },
});
