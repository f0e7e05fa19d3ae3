import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  facts: { zh: "基本信息", en: "Facts" },
  years: { zh: "运营年限", en: "Years in operation" },
  yearsOf: {
    zh: (years: number) => `到结束日期满 ${years} 年`,
    en: (years: number) => `${many(years, "complete year", "complete years")} on the last day`,
  },
  yearsUnknown: {
    zh: "未知：客户中心没有填开业日期，凡有年限要求的等级都不能达到",
    en: "Unknown: the centre has no opening day, so no level that asks for years can be attained",
  },
  pinned: { zh: "固定的标准", en: "Pinned standard" },
  pinnedAs: {
    zh: (edition: string, revision: number, hash: string) =>
      `${edition} 版，第 ${revision} 次修订，指纹 ${hash}…`,
    en: (edition: string, revision: number, hash: string) =>
      `edition ${edition}, revision ${revision}, fingerprint ${hash}…`,
  },
  createdAt: { zh: "建立时间", en: "Set up" },
  closedAt: { zh: "结束时间", en: "Closed" },
  progress: { zh: "各节进度", en: "Progress by section" },
  progressOf: {
    zh: (rated: string, asked: string, percent: string) => `已评 ${rated} / ${asked} 项（${percent}）`,
    en: (rated: string, asked: string, percent: string) => `${rated} of ${asked} ratings given (${percent})`,
  },
  section: { zh: "章节", en: "Section" },
  rated: { zh: "已评 / 应评", en: "Rated / asked" },
  missingCount: { zh: "缺评", en: "Missing" },
  share: { zh: "得分率（%）", en: "Share (%)" },
  missing: { zh: "缺评", en: "Missing ratings" },
  noneMissing: { zh: "全部条目都已评分。", en: "Every criterion is rated." },
  missingLead: {
    zh: (count: number) => `还有 ${count} 项评分没有给出，分布如下。点编号即可去评。`,
    en: (count: number) =>
      `${many(count, "rating is", "ratings are")} still to be given. A number leads to its criterion.`,
  },
  notApplicable: { zh: "不适用的条目", en: "Criteria not applicable" },
  noneMarked: { zh: "没有标为不适用的条目。", en: "No criterion is marked not applicable." },
  notApplicableWhy: {
    zh: "不适用的条目退出一切统计，满分相应减少；未经批准时，结论只是暂定。",
    en: "They leave every count and the maximum shrinks. Until they are approved, the verdict is only indicative.",
  },
  leavesCounts: {
    zh: "不适用的条目退出一切统计，满分相应减少。",
    en: "They leave every count and the maximum shrinks.",
  },
  criterion: { zh: "条目", en: "Criterion" },
  reason: { zh: "理由", en: "Reason" },
  marked: { zh: "标记人", en: "Marked by" },
  approval: { zh: "批准", en: "Approval" },
  approve: { zh: "批准", en: "Approve" },
  approveOf: {
    zh: (criterion: string) => `批准条目 ${criterion} 不适用`,
    en: (criterion: string) => `Approve that criterion ${criterion} is not applicable`,
  },
  waiting: { zh: "待批准", en: "waits for approval" },
  byAt: { zh: (by: string, at: string) => `${by}，${at}`, en: (by: string, at: string) => `${by}, ${at}` },
  raters: { zh: "参与评分的人", en: "Who rated" },
  noRaters: { zh: "还没有人评分。", en: "Nobody has rated yet." },
  raterName: { zh: "姓名", en: "Name" },
  ratings: { zh: "评分（项）", en: "Ratings" },
  lastAt: { zh: "最近一次", en: "Last" },
});

/** The same of a self-audit, whose questions are answered and not rated. */
export const auditTexts = defineTexts({
  progressOf: {
    zh: (answered: string, asked: string, percent: string) => `已答 ${answered} / ${asked} 题（${percent}）`,
    en: (answered: string, asked: string, percent: string) =>
      `${answered} of ${asked} questions answered (${percent})`,
  },
  section: { zh: "小节", en: "Section" },
  rated: { zh: "已答 / 应答", en: "Answered / asked" },
  missingCount: { zh: "未答", en: "Open" },
  missing: { zh: "没有回答的题", en: "Unanswered questions" },
  noneMissing: { zh: "全部问题都已回答。", en: "Every question is answered." },
  missingLead: {
    zh: (count: number) => `还有 ${count} 题没有回答，分布如下。点编号即可去答。`,
    en: (count: number) =>
      `${many(count, "question is", "questions are")} still to be answered. A number leads to its question.`,
  },
  notApplicable: { zh: "不适用的题", en: "Questions not applicable" },
  noneMarked: { zh: "没有标为不适用的题。", en: "No question is marked not applicable." },
  leavesCounts: {
    zh: "不适用的题退出一切统计，满分相应减少。",
    en: "They leave every count and the maximum shrinks.",
  },
  raters: { zh: "参与回答的人", en: "Who answered" },
  noRaters: { zh: "还没有人回答。", en: "Nobody has answered yet." },
  ratings: { zh: "回答（题）", en: "Answers" },
});

export const lifeTexts = defineTexts({
  actions: { zh: "更多操作", en: "More" },
  change: { zh: "修改设置", en: "Change the settings" },
  changeTitle: { zh: "修改测评设置", en: "Settings of the assessment" },
  narrower: {
    zh: "缩小范围不会删除已有评分，重新扩大后仍然在。",
    en: "A narrower scope keeps the ratings outside it; they are back when it widens again.",
  },
  close: { zh: "结束测评", en: "Close the assessment" },
  closeTitle: { zh: (title: string) => `结束“${title}”`, en: (title: string) => `Close “${title}”` },
  closeWhy: {
    zh: "结束后评分、备注和确认都不能再改，运营年限按现在所知固定下来。需要时可以说明理由重新打开。",
    en: "Ratings, notes and confirmations can then no longer change, and the years in operation stay as known now. It can be reopened with a reason.",
  },
  stillMissing: {
    zh: (count: number) => `还有 ${count} 项评分没有给出：结束后没有确定的等级，也没有升级计划。`,
    en: (count: number) =>
      `${many(count, "rating is", "ratings are")} missing: closed like this, there is no settled level and no plan.`,
  },
  stillUnanswered: {
    zh: (count: number) => `还有 ${count} 题没有回答：结束后没有得分率，风险清单也不完整。`,
    en: (count: number) =>
      `${many(count, "question is", "questions are")} unanswered: closed like this, there is no share of points and the risk register is not complete.`,
  },
  stillWaiting: {
    zh: (count: number) => `还有 ${count} 个不适用标记没有批准：结论只是暂定。`,
    en: (count: number) =>
      `${many(count, "not-applicable mark waits", "not-applicable marks wait")} for approval: the verdict stays indicative.`,
  },
  stillOpen: {
    zh: (count: number) => `还有 ${count} 项文字要求没有确认：不影响达到的等级，但不能认证。`,
    en: (count: number) =>
      `${many(count, "statement is", "statements are")} not confirmed: the level stays, certification is blocked.`,
  },
  nothingMissing: { zh: "评分已齐，没有遗留事项。", en: "Everything is rated; nothing is left over." },
  reopen: { zh: "重新打开", en: "Reopen" },
  reopenTitle: { zh: (title: string) => `重新打开“${title}”`, en: (title: string) => `Reopen “${title}”` },
  reason: { zh: "理由", en: "Reason" },
  reasonHint: { zh: "会记入日志", en: "Kept in the journal" },
  copy: { zh: "复制", en: "Copy" },
  copyTitle: { zh: (title: string) => `复制“${title}”`, en: (title: string) => `Copy “${title}”` },
  copyName: { zh: (title: string) => `${title}（副本）`, en: (title: string) => `${title} (copy)` },
  copyWhy: {
    zh: "副本用同一份固定的标准、同样的范围。佐证材料不复制：它们说明的是当时的情况；评分时会作为“上一次”显示在每个条目旁边，过期的有标记。",
    en: "The copy uses the same pinned standard and the same scope. Evidence is not copied, for it speaks of its days: while rating, it stands beside each criterion as last time's, and what has expired is marked.",
  },
  withRatings: {
    zh: "带上评分、备注和不适用标记（标记须重新批准，文字要求须重新确认）",
    en: "With ratings, notes and not-applicable marks (marks are approved and statements confirmed anew)",
  },
  what: { zh: "内容", en: "Contents" },
  archive: { zh: "归档", en: "Archive" },
  archived: { zh: (title: string) => `已归档“${title}”`, en: (title: string) => `“${title}” is archived` },
  restore: { zh: "恢复", en: "Restore" },
  restored: { zh: (title: string) => `已恢复“${title}”`, en: (title: string) => `“${title}” is restored` },
  archivedNotice: {
    zh: "已归档：不出现在列表和待办中，内容全部保留，随时可以恢复。",
    en: "Archived: out of the lists and duties, kept in full, and restored at any time.",
  },
});
