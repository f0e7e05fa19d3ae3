import { defineTexts } from "../../platform/text/index.ts";

const changes = (count: number) => `${count} ${count === 1 ? "change has" : "changes have"}`;

/** Words of the hand-over page. */
export const texts = defineTexts({
  intro: {
    zh: "每节一行，写给接手的人：谁负责、文件在哪里、还有什么要办。测评结束后仍可补写，复制测评时一并带走，下一次接着用。",
    en: "One row a section, for whoever takes over: who owns it, where the documents are, what is still to be done. You can go on after the assessment is closed; a copy and the next run take the notes along.",
  },
  owner: { zh: "负责人", en: "Owner" },
  ownerHint: { zh: "姓名与岗位", en: "Name and post" },
  documents: { zh: "文件位置", en: "Documents" },
  documentsHint: { zh: "共享盘路径、系统、档案柜", en: "Share, system, cabinet" },
  actions: { zh: "待办事项", en: "Open actions" },
  actionsHint: { zh: "每行一项", en: "One a line" },
  section: { zh: "小节与现状", en: "Section and standing" },
  cellOf: {
    zh: (cell: string, section: string) => `${section}：${cell}`,
    en: (cell, section) => `${section}: ${cell}`,
  },
  share: { zh: (share: string) => `得分率 ${share}`, en: (share: string) => `${share} of the points` },
  notRated: {
    zh: (rated: number, asked: number) => `已评 ${rated}/${asked}`,
    en: (rated, asked) => `${rated} of ${asked} rated`,
  },
  filled: {
    zh: (owners: number, sections: number, actions: number) =>
      `${sections} 节中 ${owners} 节有负责人，待办 ${actions} 项`,
    en: (owners: number, sections: number, actions: number) =>
      `${owners} of ${sections} sections have an owner; ${actions} open ${actions === 1 ? "action" : "actions"}`,
  },
  keys: {
    zh: "Tab 到下一格；负责人格内回车到下一节；Alt + ↑ ↓ 在同一列上下移动。自动保存。",
    en: "Tab moves on; Enter in an owner goes to the next section; Alt + ↑ ↓ move within the column. Saved by itself.",
  },
  saving: { zh: "正在保存…", en: "Saving…" },
  saved: { zh: (time: string) => `已保存 ${time}`, en: (time: string) => `Saved ${time}` },
  writtenBy: {
    zh: (name: string, when: string) => `${name} ${when}`,
    en: (name, when) => `${name}, ${when}`,
  },
  needsYou: {
    zh: (count: number) => `${count} 节等您决定`,
    en: (count: number) => `${count} for you to decide`,
  },
  unsent: { zh: "未送达，正在重试", en: "Not sent, retrying" },
  tryNow: { zh: "立即重试", en: "Try now" },
  changedMeanwhile: {
    zh: (name: string) => `${name}刚改过这一节`,
    en: (name: string) => `${name} changed this section meanwhile`,
  },
  someone: { zh: "别人", en: "Somebody" },
  refused: { zh: "没有保存", en: "Not saved" },
  again: { zh: "再试一次", en: "Try again" },
  giveUp: { zh: "放弃我的修改", en: "Give my change up" },
  mine: { zh: "我写的", en: "Mine" },
  keepMine: { zh: "用我的", en: "Keep mine" },
  takeTheirs: { zh: "用对方的", en: "Take theirs" },
  empty: { zh: "未写", en: "Nothing" },
  readOnlyArchived: {
    zh: "测评已归档，交接备注只能查看。恢复测评后可以继续写。",
    en: "The assessment is archived, so the notes can only be read. Restore it to go on writing.",
  },
  readOnlyRole: { zh: "您的角色只能查看交接备注。", en: "Your role may only read the notes." },
  make: { zh: "生成交接手册", en: "Make the manual" },
  makeWhy: {
    zh: "内容是此刻的评分与备注：各小节的现状、负责人、文件和待办，最重的风险，没有人答得上来的问题，每月每季每年要做的事，班组与人员。",
    en: "It holds ratings and notes as they are now: each section with owner, documents and actions, the heaviest risks, what nobody could answer, what must be done every month, quarter and year, teams and people.",
  },
  makeOpen: {
    zh: "测评还没有结束，手册首页会注明。",
    en: "The assessment is still open; the front page of the manual will say so.",
  },
  format: { zh: "格式", en: "Format" },
  pdf: { zh: "PDF", en: "PDF" },
  docx: { zh: "Word", en: "Word" },
  html: { zh: "网页", en: "HTML" },
  language: { zh: "语言", en: "Language" },
  chinese: { zh: "中文", en: "Chinese" },
  english: { zh: "英文", en: "English" },
  cancel: { zh: "取消", en: "Cancel" },
  leaveWhy: {
    zh: (count: number) => `${count} 节的改动还没有送达服务器，离开本页就会丢失。`,
    en: (count: number) => `${changes(count)} not reached the server and will be lost when you leave.`,
  },
});
