import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  handOut: { zh: "离线填写：测评工作簿", en: "Fill it in offline: the workbook of this assessment" },
  handOutWhy: {
    zh: "含现有评分、下拉列表和填写说明的 Excel 文件。带去现场填好，在本页上传：只写入您改过的格子；别人同时改过的，两个值并列，由您决定。",
    en: "An Excel file filled with the present answers, with drop-downs and instructions. Fill it anywhere and upload it on this page: only the cells you changed are taken over, and where somebody else changed the same cell, you see both values and decide.",
  },
  handOutOwn: {
    zh: "您在测评组中独立评分：工作簿含分给您的各节，以及您自己的评分与备注，也只写回您自己的评分，别人看不到。",
    en: "You rate alone in this team: the workbook holds the sections given to you with your own ratings and notes, goes back into them only, and nobody else sees it.",
  },
  handOutOfStatements: {
    zh: "离线填写：自述工作簿",
    en: "Fill it in offline: the workbook of your statements",
  },
  handOutStated: {
    zh: "您为本中心作自述：工作簿是含下拉列表和填写说明的 Excel 文件，只含您自己的自述，看不到测评员的评分。填好后在本页上传，写回您的自述。",
    en: "You state what the centre holds: an Excel file with drop-downs and instructions, with your own statements and nothing of what assessors rate. Fill it anywhere and upload it on this page; it goes back into your statements.",
  },
  downloadZh: { zh: "下载工作簿（中文）", en: "Download the workbook (Chinese)" },
  downloadEn: { zh: "下载工作簿（英文）", en: "Download the workbook (English)" },
  returns: { zh: "我上传过的工作簿", en: "Workbooks I uploaded" },
  returnedAt: { zh: "上传", en: "Uploaded" },
  madeAt: { zh: "下载", en: "Downloaded" },
  back: { zh: "返回评分表", en: "Back to the answer sheet" },
  title: { zh: (file: string) => `工作簿 ${file}`, en: (file: string) => `Workbook ${file}` },
  from: {
    zh: (by: string, at: string) =>
      `${by}于 ${at} 下载。下面是它与测评现有内容的差异，写入之前什么都不会改动。`,
    en: (by: string, at: string) =>
      `Downloaded by ${by}, ${at}. Below is how it differs from what the assessment holds now; nothing changes before you write it.`,
  },
  counts: {
    zh: (changes: number, conflicts: number, problems: number) =>
      [
        `${changes} 处改动`,
        ...(conflicts > 0 ? [`${conflicts} 处冲突`] : []),
        ...(problems > 0 ? [`${problems} 处不能写入`] : []),
      ].join("，"),
    en: (changes: number, conflicts: number, problems: number) =>
      [
        many(changes, "change", "changes"),
        ...(conflicts > 0 ? [many(conflicts, "conflict", "conflicts")] : []),
        ...(problems > 0 ? [`${problems} that cannot be taken over`] : []),
      ].join(", "),
  },
  same: {
    zh: "与测评现有内容一致，没有要写入的。",
    en: "It says what the assessment holds already; there is nothing to write.",
  },
  write: {
    zh: (count: number) => (count === 0 ? "没有要写入的" : `写入 ${count} 处`),
    en: (count: number) => (count === 0 ? "Nothing to write" : `Write ${many(count, "cell", "cells")}`),
  },
  stay: {
    zh: (count: number) => `没有决定的 ${count} 处保持不变，可以稍后再决定。`,
    en: (count: number) =>
      `${count} without a decision ${count === 1 ? "stays as it is and waits" : "stay as they are and wait"} for you.`,
  },
  written: {
    zh: (count: number) => `已写入 ${count} 处。`,
    en: (count: number) => `${many(count, "cell", "cells")} written.`,
  },
  kept: {
    zh: (count: number) => `${count} 处保留测评中的值。`,
    en: (count: number) => `${many(count, "cell keeps", "cells keep")} what the assessment holds.`,
  },
  conflicts: { zh: "冲突", en: "Conflicts" },
  conflictsWhy: {
    zh: "下载之后，测评里和工作簿里都改了同一格。每一处选一个值；没有选的保持不变。",
    en: "After the download the same cell was changed here and in the workbook. Choose a value for each; what you leave stays as it is.",
  },
  allMine: { zh: "全部用工作簿的", en: "Take all from the workbook" },
  allTheirs: { zh: "全部保留测评的", en: "Keep all of the assessment" },
  before: { zh: "下载时", en: "When downloaded" },
  theirs: { zh: "测评中现有", en: "In the assessment now" },
  mine: { zh: "工作簿中", en: "In the workbook" },
  marked: {
    zh: "这一条在此期间被标为不适用，工作簿里却有评分。用工作簿的：撤销标记，写入评分；保留测评的：评分不写入。",
    en: "This was marked not applicable meanwhile, and the workbook rates it. Taking the workbook lifts the mark and writes the ratings; keeping the assessment leaves them out.",
  },
  rated: {
    zh: "这一条在此期间有人评过分，工作簿里却标为不适用。用工作簿的：标为不适用，评分留在标记之下。",
    en: "This was rated meanwhile, and the workbook marks it not applicable. Taking the workbook marks it; the ratings stay below the mark.",
  },
  noMark: { zh: "不标不适用", en: "Applies" },
  changes: { zh: "改动", en: "Changes" },
  problems: { zh: "不能写入", en: "Cannot be taken over" },
  problemsWhy: {
    zh: "这些行或格子不写入，其余的不受影响。在文件中改好后再上传一次，已写入的不会重复。",
    en: "These lines and cells are left out; the others are not held up. Mend them in the file and upload it again: nothing is written twice.",
  },
  line: { zh: "行", en: "Line" },
  cell: { zh: "格", en: "Cell" },
  wrong: { zh: "问题", en: "What is wrong" },
  seeStated: { zh: "查看自述", en: "See what is stated" },
  again: { zh: "重新比较", en: "Compare again" },
});
