import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  editionMoved: { zh: "标准版本刚被更换", en: "The edition was just changed" },
  editionMovedWhy: {
    zh: "这次测评已换用标准的另一版本。问题没有变化的条目，评分与备注都在；尚未保存的内容留在本浏览器，重新打开后可以继续。",
    en: "This assessment has gone over to another edition of its standard. Criteria that ask the same keep their ratings and notes; what was not saved yet stays in this browser, and can be continued after opening anew.",
  },
  openAnew: { zh: "重新打开", en: "Open anew" },
  assessments: { zh: "测评", en: "Assessments" },
  title: { zh: "评分", en: "Rating" },
  auditTitle: { zh: "自评", en: "Self-audit" },
  draftsKept: {
    zh: (count: number) => `您有 ${count} 项改动尚未送达，仍保留在本浏览器中。`,
    en: (count: number) =>
      `${count} of your changes ${count === 1 ? "is" : "are"} not sent yet; this browser keeps ${count === 1 ? "it" : "them"}.`,
  },
  readOnlyClosed: {
    zh: "测评已结束，评分不再可改。需要修改时，请在概况页说明理由后重新打开。",
    en: "The assessment is closed; ratings can no longer change. To change one, reopen it with a reason on the overview.",
  },
  readOnlyArchived: {
    zh: "测评已归档，只能查看。要继续评分，请先恢复。",
    en: "The assessment is archived and can only be read. Restore it to go on rating.",
  },
  readOnlyRole: {
    zh: "您的角色可以查看评分，但不能修改。",
    en: "Your roles allow reading the ratings, not changing them.",
  },
  keptMeanwhile: {
    zh: (count: number) => `另有 ${count} 项改动未能送达，已保留在本浏览器；重新打开后会自动发送。`,
    en: (count: number) =>
      `${count} ${count === 1 ? "change was" : "changes were"} not sent; this browser keeps them and sends them once it is open again.`,
  },
});

export const barTexts = defineTexts({
  figures: { zh: "进度与得分", en: "Progress and score" },
  rated: { zh: "已评", en: "Rated" },
  answered: { zh: "已答", en: "Answered" },
  unknown: { zh: "不清楚", en: "Don't know" },
  ratedOf: {
    zh: (rated: string, asked: string) => `${rated} / ${asked}`,
    en: (rated: string, asked: string) => `${rated} of ${asked}`,
  },
  points: { zh: "得分", en: "Points" },
  pointsOf: {
    zh: (points: string, max: string) => `${points} / ${max}`,
    en: (points: string, max: string) => `${points} of ${max}`,
  },
  level: { zh: "等级", en: "Level" },
  noLevel: { zh: "未达级", en: "none yet" },
  upTo: {
    zh: (worst: string, best: string) => `${worst}，最高可达${best}`,
    en: (worst: string, best: string) => `${worst}, ${best} at best`,
  },
  indicative: { zh: "暂定", en: "indicative" },
  verdict: { zh: "查看结论", en: "See the verdict" },
  unsent: {
    zh: (count: number) => `${count} 项未送达，正在重试`,
    en: (count: number) => `${count} not sent – retrying`,
  },
  onDevice: {
    zh: (count: number) => `${count} 项在本设备，未送达`,
    en: (count: number) => `${count} on this device, not sent`,
  },
  tryNow: { zh: "立即重试", en: "Try now" },
  needsYou: {
    zh: (count: number) => `${count} 项等您决定`,
    en: (count: number) => `${count} ${count === 1 ? "waits" : "wait"} for your decision`,
  },
  undo: { zh: "撤销", en: "Undo" },
  bothLanguages: { zh: "中英对照", en: "Both languages" },
  missingOnly: { zh: "只看未评", en: "Missing only" },
  unansweredOnly: { zh: "只看未答", en: "Unanswered only" },
  keys: { zh: "快捷键", en: "Keys" },
});

export const findTexts = defineTexts({
  sections: { zh: "章节", en: "Sections" },
  chooseSection: { zh: "选择章节", en: "Choose a section" },
  search: { zh: "查找条目：编号或文字", en: "Find a criterion: number or words" },
  searchQuestions: { zh: "查找问题：编号或文字", en: "Find a question: number or words" },
  found: {
    zh: (count: number) => `找到 ${count} 条`,
    en: (count: number) => `${count} ${count === 1 ? "criterion" : "criteria"}`,
  },
  notFound: {
    zh: "没有符合的条目。换个说法，或输入条目编号。",
    en: "No criterion fits. Try other words, or its number.",
  },
  progress: {
    zh: (rated: number, asked: number) => `已评 ${rated}，共 ${asked}`,
    en: (rated: number, asked: number) => `${rated} of ${asked} rated`,
  },
  previous: { zh: "上一节", en: "Previous section" },
  next: { zh: "下一节", en: "Next section" },
  previousNamed: { zh: (name: string) => `上一节：${name}`, en: (name: string) => `Previous: ${name}` },
  nextNamed: { zh: (name: string) => `下一节：${name}`, en: (name: string) => `Next: ${name}` },
  nothingMissing: { zh: "本节已全部评完", en: "Nothing is missing in this section" },
  nothingMissingWhy: {
    zh: "正在只看未评的条目。关闭筛选可以看到本节全部条目。",
    en: "Only criteria with missing ratings are shown. Switch the filter off to see all of them.",
  },
  allRated: { zh: "全部条目都已评完", en: "Everything is rated" },
  showAll: { zh: "显示全部条目", en: "Show all criteria" },
  nothingUnanswered: { zh: "本节已全部答完", en: "Nothing is unanswered in this section" },
  nothingUnansweredWhy: {
    zh: "正在只看未答的问题。关闭筛选可以看到本节全部问题。",
    en: "Only unanswered questions are shown. Switch the filter off to see all of them.",
  },
  allAnswered: { zh: "全部问题都已答完", en: "Everything is answered" },
  showAllQuestions: { zh: "显示全部问题", en: "Show all questions" },
  audience: { zh: "由谁回答", en: "Questions for" },
  audienceCount: {
    zh: (name: string, count: string) => `${name}（${count}）`,
    en: (name: string, count: string) => `${name} (${count})`,
  },
});

export const criterionTexts = defineTexts({
  takeBack: { zh: (angle: string) => `收回评分：${angle}`, en: (angle: string) => `Take back: ${angle}` },
  notRated: { zh: "未评", en: "not rated" },
  saving: { zh: "保存中", en: "saving" },
  saved: { zh: (time: string) => `已保存 ${time}`, en: (time: string) => `saved ${time}` },
  unsent: { zh: "未送达", en: "not sent" },
  onDevice: { zh: "在本设备", en: "on this device" },
  addNote: { zh: "备注", en: "Note" },
  changeNote: { zh: "修改备注", en: "Change the note" },
  noteOf: { zh: (id: string) => `条目 ${id} 的备注`, en: (id: string) => `Note of criterion ${id}` },
  noteHint: { zh: "看到了什么、依据是什么、还缺什么", en: "What you saw, what it rests on, what is lacking" },
  noteEmpty: { zh: "（空）", en: "(empty)" },
  markVerb: { zh: "不适用", en: "Not applicable" },
  markOf: {
    zh: (id: string) => `条目 ${id} 为何不适用`,
    en: (id: string) => `Why criterion ${id} is not applicable`,
  },
  markHint: {
    zh: "写明理由。不适用的条目退出一切统计，经批准后才算确定。",
    en: "Give the reason. The criterion then leaves every count; it is final once approved.",
  },
  markAnswerHint: {
    zh: "写明理由。不适用的问题退出一切统计。",
    en: "Give the reason. The question then leaves every count.",
  },
  markSave: { zh: "标为不适用", en: "Mark not applicable" },
  markChange: { zh: "修改理由", en: "Change the reason" },
  markBack: { zh: "恢复适用", en: "Applicable after all" },
  marked: { zh: "不适用，不计入评分", en: "Not applicable, leaves every count" },
  applicable: { zh: "适用", en: "applicable" },
  waitsForApproval: { zh: "待批准", en: "waits for approval" },
  approvedBy: { zh: (name: string) => `${name}已批准`, en: (name: string) => `approved by ${name}` },
  approve: { zh: "批准", en: "Approve" },
  cancel: { zh: "取消", en: "Cancel" },
  changedMeanwhile: {
    zh: (name: string) => `${name}刚改过这一项，请您决定`,
    en: (name: string) => `${name} changed this meanwhile; you decide`,
  },
  someone: { zh: "其他人", en: "Somebody" },
  mine: { zh: "您的", en: "Yours" },
  keepMine: { zh: "保留我的", en: "Keep mine" },
  takeTheirs: { zh: "采用对方的", en: "Take theirs" },
  refused: { zh: "未能保存", en: "Not saved" },
  again: { zh: "再试一次", en: "Try again" },
  giveUp: { zh: "放弃这项改动", en: "Drop the change" },
});

export const panelTexts = defineTexts({
  title: { zh: "指引与记录", en: "Guidance and record" },
  followsQuestion: { zh: (id: string) => `问题 ${id}`, en: (id: string) => `Question ${id}` },
  positionQuestion: {
    zh: (at: number, of: number) => `本节第 ${at} 题，共 ${of} 题`,
    en: (at: number, of: number) => `${at} of ${of} in this section`,
  },
  noGuidance: { zh: "还没有指引", en: "No guidance yet" },
  noGuidanceWhy: {
    zh: "这一条在标准包里还没有依据、佐证、风险与建议；评分不受影响。",
    en: "The pack has no reasons, evidence, risk or advice on this criterion yet. It can be rated all the same.",
  },
  openOf: {
    zh: (id: string) => `条目 ${id} 的指引与记录`,
    en: (id: string) => `Guidance and record of criterion ${id}`,
  },
  guide: { zh: "指引", en: "Guidance" },
  terms: { zh: "在文字中标出术语", en: "Mark the terms of the glossary" },
  close: { zh: "收起", en: "Close" },
  follows: { zh: (id: string) => `条目 ${id}`, en: (id: string) => `Criterion ${id}` },
  position: {
    zh: (at: number, of: number) => `本节第 ${at} 条，共 ${of} 条`,
    en: (at: number, of: number) => `${at} of ${of} in this section`,
  },
  values: { zh: "各分值的含义", en: "What each value means" },
  compliant: { zh: "计为符合", en: "counts as compliant" },
  record: { zh: "记录", en: "Record" },
  ratedBy: {
    zh: (name: string, when: string) => `${name}，${when}`,
    en: (name: string, when: string) => `${name}, ${when}`,
  },
  note: { zh: "备注", en: "Note" },
  mark: { zh: "不适用", en: "Not applicable" },
  none: { zh: "尚无", en: "none" },
  open: { zh: "指引与记录", en: "Guidance and record" },
});

export const keyTexts = defineTexts({
  title: { zh: "键盘快捷键", en: "Keyboard shortcuts" },
  on: { zh: "使用单键快捷键", en: "Use single-key shortcuts" },
  onHint: {
    zh: "关闭后，所有操作仍可用 Tab、方向键与回车完成；设置保存在本浏览器。",
    en: "Without them everything still works by Tab, arrows and Enter. This browser remembers the choice.",
  },
  hint: { zh: "在页面底部显示提示", en: "Show the hint at the foot of the page" },
  hide: { zh: "隐藏提示", en: "Hide" },
  bar: { zh: "快捷键提示", en: "Keys" },
  move: { zh: "上/下一条", en: "criterion" },
  moveLong: { zh: "上一条、下一条", en: "Previous, next criterion" },
  takeBackLong: {
    zh: (angle: string) => `收回“${angle}”的评分`,
    en: (angle: string) => `Take the ${angle} rating back`,
  },
  takeBackAnswer: { zh: "收回回答", en: "Take the answer back" },
  note: { zh: "备注", en: "note" },
  evidence: { zh: "佐证", en: "evidence" },
  evidenceLong: { zh: "登记佐证材料", en: "Add evidence" },
  noteLong: { zh: "写备注（Esc 返回条目）", en: "Write the note (Esc goes back)" },
  mark: { zh: "不适用", en: "not applicable" },
  section: { zh: "上/下一节", en: "section" },
  search: { zh: "查找", en: "find" },
  missing: { zh: "只看未评", en: "missing only" },
  undo: { zh: "撤销", en: "undo" },
  guide: { zh: "看指引", en: "guidance" },
  guideLong: { zh: "看指引（Esc 返回条目）", en: "Read the guidance (Esc goes back)" },
  markLong: { zh: "不适用（写明理由）", en: "Not applicable (give the reason)" },
  unanswered: { zh: "只看未答", en: "unanswered only" },
  all: { zh: "全部", en: "all keys" },
  or: { zh: "或", en: "or" },
});

export const spokenTexts = defineTexts({
  rated: {
    zh: (id: string, angle: string, value: string) => `条目 ${id}，${angle}：${value}`,
    en: (id: string, angle: string, value: string) => `Criterion ${id}, ${angle}: ${value}`,
  },
  section: {
    zh: (name: string, count: number) => `${name}，${count} 条`,
    en: (name: string, count: number) => `${name}, ${count} criteria`,
  },
  audience: {
    zh: (name: string, count: string) => `只显示由${name}回答的问题，${count} 题`,
    en: (name: string, count: string) => `Questions for ${name} are shown, ${count} of them`,
  },
  allAudiences: { zh: "显示所有人的问题", en: "Everybody's questions are shown" },
  undone: { zh: (id: string) => `已撤销：条目 ${id}`, en: (id: string) => `Undone: criterion ${id}` },
  notUndone: {
    zh: (id: string) => `条目 ${id} 之后又被改过，未撤销`,
    en: (id: string) => `Criterion ${id} was changed since; not undone`,
  },
  nothingToUndo: { zh: "没有可撤销的操作", en: "Nothing to undo" },
  missingOn: { zh: "只显示未评的条目", en: "Only missing criteria are shown" },
  missingOff: { zh: "显示全部条目", en: "All criteria are shown" },
  isMarked: {
    zh: (id: string) => `条目 ${id} 已标为不适用，不能评分`,
    en: (id: string) => `Criterion ${id} is marked not applicable and takes no rating`,
  },
  readOnly: { zh: "只能查看，不能修改", en: "Read only" },
});

export const leaveTexts = defineTexts({
  why: {
    zh: (count: number) =>
      `${count} 项改动还没有送达服务器。它们已保留在本浏览器，下次用同一账号打开本页时会继续发送；换一台设备则看不到。`,
    en: (count: number) =>
      `${count} ${count === 1 ? "change has" : "changes have"} not reached the server. This browser keeps them and sends them when you open this page again with the same account; another device will not see them.`,
  },
});
