import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  editions: { zh: "标准版本", en: "Edition" },
  change: { zh: "更换版本", en: "Change the edition" },
  edition: {
    zh: (standard: string, revision: number) => `${standard}，第 ${revision} 次修订`,
    en: (standard: string, revision: number) => `${standard}, revision ${revision}`,
  },
  newer: {
    zh: (standards: string) => `可以换用：${standards}`,
    en: (standards: string) => `It can go over to ${standards}`,
  },
  changed: {
    zh: (by: string, at: string, from: string, to: string) => `${at} ${by} 由 ${from} 换为 ${to}`,
    en: (by: string, at: string, from: string, to: string) => `${at}: ${by} changed it from ${from} to ${to}`,
  },
  undoneBy: {
    zh: (by: string, at: string) => `${at} ${by} 撤销了这次更换`,
    en: (by: string, at: string) => `${at}: ${by} took it back`,
  },
  answersBefore: { zh: "查看更换之前的答案", en: "The answers before the change" },
  answersSince: { zh: "查看撤销之前的答案", en: "The answers before it was taken back" },
  undo: { zh: "撤销更换", en: "Take the change back" },
  undoTitle: {
    zh: (from: string) => `撤销更换，恢复 ${from}`,
    en: (from: string) => `Take the change back to ${from}`,
  },
  undoWhy: {
    zh: "评分、备注、不适用标记、文字要求的确认、分工与会商决定全部恢复到更换之前的样子。更换之后填写的内容不删除，仍可查阅，但不再计分；更换之后登记的佐证保留。",
    en: "Ratings, notes, not-applicable marks, confirmed statements, the team's plan and its decisions return as they were before the change. What was written since is not deleted: it stays readable and counts no longer. Evidence put on file since stays.",
  },
  undone: { zh: "已撤销更换", en: "The change was taken back" },
  earlierTitle: { zh: "另一版本的答案，只供查阅", en: "Answers of another edition, kept to be read" },
  earlierWhy: {
    zh: "更换标准版本时，这里的答案原样留存；它们不再计分，也不能修改。",
    en: "They were set apart as they were when the edition changed. They count no longer and take no change.",
  },
  toNow: {
    zh: (title: string) => `回到现在的“${title}”`,
    en: (title: string) => `To “${title}” as it is now`,
  },
  lead: {
    zh: "先看清更换会带来什么，再确认。问题相同的条目保留答案；含义改变的重新询问；取消的条目连同答案留存查阅。什么都不会删除，测评结束之前可以撤销。",
    en: "See what a change does before it is made. Criteria that ask the same keep their answers, those that ask something else are asked again, and those that are gone stay readable with theirs. Nothing is deleted, and until the assessment is closed the change can be taken back.",
  },
  noTarget: { zh: "没有可以换用的版本", en: "There is no other edition to go over to" },
  noTargetWhy: {
    zh: "手头没有这部标准的后续版本或另一次修订。放入数据文件夹的标准、本组织发布的标准，会出现在这里。",
    en: "No later edition or other revision of this standard is at hand. Standards of the data folder and those your organisation publishes appear here.",
  },
  notOpen: { zh: "只有进行中的测评可以更换版本", en: "Only an open assessment changes its edition" },
  notOpenWhy: {
    zh: "已结束或归档的测评保持当时的版本。要更换，请先说明理由重新打开；或者用新版本开始下一次测评，并把这次作为“上一次”。",
    en: "A closed or archived one keeps the edition it was made by. Reopen it with a reason first, or start the next assessment by the new edition with this one beside it.",
  },
  target: { zh: "换用的版本", en: "Go over to" },
  apply: { zh: "确认更换", en: "Apply the change" },
  applyTitle: {
    zh: (to: string) => `换用 ${to}`,
    en: (to: string) => `Go over to ${to}`,
  },
  applyWhy: {
    zh: "正在评分的人会看到版本已更换的提示。他们发往原版本的评分，问题相同的照常保存，其余的会被拒绝并说明，不会丢失。",
    en: "Those who are rating are told that the edition changed. What they still send to the former edition is saved where the criterion asks the same, else refused with the reason and not lost.",
  },
  applied: {
    zh: (to: string) => `已换用 ${to}`,
    en: (to: string) => `The assessment goes by ${to} now`,
  },
  answers: { zh: "答案", en: "Answers" },
  kept: { zh: "保留", en: "Kept" },
  apart: { zh: "留存查阅", en: "Set apart" },
  apartWhy: {
    zh: "留存查阅的：条目要重新询问，或不再询问；原来的答案随原版本保存，随时可读。",
    en: "Set apart: the criterion is asked again, or no more; its answer stays readable with the former edition.",
  },
  ratings: { zh: "评分（项）", en: "Ratings" },
  notes: { zh: "备注（条）", en: "Notes" },
  marks: { zh: "不适用标记", en: "Not-applicable marks" },
  statements: { zh: "文字要求的确认", en: "Confirmed statements" },
  links: { zh: "佐证对应的条目", en: "Links of evidence" },
  figures: { zh: "数字的变化", en: "What the figures become" },
  figure: { zh: "项目", en: "Figure" },
  before: { zh: "现在", en: "Now" },
  after: { zh: "更换之后", en: "Afterwards" },
  rated: { zh: "已评 / 应评", en: "Rated / asked" },
  points: { zh: "得分 / 满分", en: "Points / maximum" },
  attained: { zh: "达到等级", en: "Level attained" },
  of: {
    zh: (one: string, all: string) => `${one} / ${all}`,
    en: (one: string, all: string) => `${one} / ${all}`,
  },
  none: { zh: "–", en: "–" },
  scopeMoves: {
    zh: (scope: string) => `测评范围随章节调整为：${scope}`,
    en: (scope: string) => `The scope follows the sections: ${scope}`,
  },
  heldGone: {
    zh: "新版本没有已持的等级，已持等级将清空。",
    en: "The later edition does not have the level held; it will be empty.",
  },
  team: { zh: "测评组", en: "Team" },
  again: {
    zh: (section: string, names: string) => `${section} 退回给 ${names}：有重新询问的条目`,
    en: (section: string, names: string) => `${section} goes back to ${names}: something in it is asked anew`,
  },
  open: {
    zh: (sections: string) => `还没有分给任何人：${sections}`,
    en: (sections: string) => `Given to nobody yet: ${sections}`,
  },
  difference: { zh: "逐条差异", en: "Criterion by criterion" },
});
