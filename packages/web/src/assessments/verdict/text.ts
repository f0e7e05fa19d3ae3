import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  makeReport: { zh: "生成报告", en: "Make the report" },
  missing: {
    zh: (count: number) => `还有 ${count} 项评分未给出`,
    en: (count: number) => `${many(count, "rating is", "ratings are")} still missing`,
  },
  missingWhy: {
    zh: "补齐后才能确定等级，并算出升级计划。未评的既不算 0 分，也不算符合。",
    en: "The level and the plan can only be settled once they are there. What is not rated counts neither as zero nor as compliant.",
  },
  missingWhyOfPoints: {
    zh: "补齐后得分率才有意义。未评的既不算 0 分，也不算符合。",
    en: "Shares of points mean something once they are there. What is not rated counts neither as zero nor as compliant.",
  },
  seeMissing: { zh: "查看缺评", en: "See what is missing" },
  eligible: {
    zh: (level: string, held: string | null) =>
      `等级须逐级认证：${held ? `已持 ${held}` : "目前没有证书"}，本次可申请认证的等级为 ${level}。`,
    en: (level: string, held: string | null) =>
      `Levels are certified one at a time: with ${held ?? "none"} held so far, ${level} can be applied for now.`,
  },
  ladder: { zh: "等级阶梯", en: "Ladder of levels" },
  ladderAt: {
    zh: (level: string) => `铅垂线所在即 ${level}`,
    en: (level: string) => `The plumb line hangs at ${level}`,
  },
  ladderNone: { zh: "尚未达到任何等级", en: "No level attained yet" },
  ladderOpen: {
    zh: "评分未齐，阶梯按最差情形画出",
    en: "Ratings are missing; the ladder shows the worst case",
  },
  attained: { zh: "已达到", en: "attained" },
  allMet: { zh: "条件全部满足", en: "all conditions met" },
  openConditions: {
    zh: (count: number) => `${count} 项条件未满足`,
    en: (count: number) => `${many(count, "condition", "conditions")} not met`,
  },
  conditions: { zh: "达标条件", en: "Conditions" },
  conditionsHint: {
    zh: "各级逐级累计。点开一个等级，查看它的每项条件。",
    en: "Levels cumulate. Open one to see each of its conditions.",
  },
  condition: { zh: "条件", en: "Condition" },
  needed: { zh: "需要", en: "Needed" },
  actual: { zh: "实际", en: "Actual" },
  short: { zh: "差距", en: "Short" },
  result: { zh: "结果", en: "Result" },
  met: { zh: "满足", en: "Met" },
  notMet: { zh: "未满足", en: "Not met" },
  totalReason: {
    zh: (levels: string, reason: string) => `${levels} 的总分线：${reason}`,
    en: (levels: string, reason: string) => `Totals of ${levels}: ${reason}`,
  },
  statements: { zh: "文字要求", en: "Statements" },
  statementsWhy: {
    zh: "等级定义中以文字提出的要求，由测评师凭佐证材料确认。未确认的不影响达到的等级，但不能认证。",
    en: "What the levels ask for in words; an assessor confirms it with evidence. Open ones leave the level as it is but block certification.",
  },
  openOf: {
    zh: (open: number, total: number) => `${total} 项，${open} 项待确认`,
    en: (open: number, total: number) => `${total}, of which ${open} open`,
  },
  allConfirmed: {
    zh: (total: number) => `${total} 项，均已确认`,
    en: (total: number) => `${total}, all confirmed`,
  },
  open: { zh: "待确认", en: "Open" },
  confirmed: { zh: "已确认", en: "Confirmed" },
  confirmedBy: {
    zh: (by: string, at: string) => `${by}，${at}`,
    en: (by: string, at: string) => `${by}, ${at}`,
  },
  confirm: { zh: "确认", en: "Confirm" },
  confirmOf: { zh: (text: string) => `确认：${text}`, en: (text: string) => `Confirm: ${text}` },
  confirmTitle: { zh: "确认文字要求", en: "Confirm a statement" },
  evidence: { zh: "依据", en: "Evidence" },
  evidenceHint: {
    zh: "看过哪些文件、记录或现场情况，写到别人能够复查",
    en: "Which documents, records or observations; so that somebody else can check them",
  },
  change: { zh: "修改依据", en: "Change the evidence" },
  changeOf: {
    zh: (text: string) => `修改依据：${text}`,
    en: (text: string) => `Change the evidence: ${text}`,
  },
  takeBack: { zh: "撤回确认", en: "Take it back" },
  takeBackOf: { zh: (text: string) => `撤回确认：${text}`, en: (text: string) => `Take it back: ${text}` },
  takenBack: { zh: "确认已撤回", en: "The confirmation is taken back" },
  parts: { zh: "各节得分", en: "Sections" },
  partsHint: {
    zh: "颜色越深，得分率越高。点开一节可回到它的条目。",
    en: "The deeper the colour, the higher the share of points. A section leads to its criteria.",
  },
  section: { zh: "章节", en: "Section" },
  share: { zh: "得分率", en: "Share of points" },
  points: { zh: "得分 / 满分", en: "Points / max." },
  rated: { zh: "已评 / 应评", en: "Rated / asked" },
  nothing: { zh: "不适用", en: "n/a" },
  missingHere: { zh: (count: number) => `缺 ${count} 项`, en: (count: number) => `${count} missing` },
  whole: { zh: "全部", en: "Whole" },
  strength: { zh: "优势", en: "strength" },
  weakness: { zh: "短板", en: "weakness" },
  strengths: { zh: "优势", en: "Strengths" },
  weaknesses: { zh: "短板", en: "Weaknesses" },
  standouts: { zh: "优势与短板", en: "Strengths and weaknesses" },
  standoutsRule: {
    zh: (strength: number, weakness: number) =>
      `得分率不低于 ${strength}% 且不低于平均值的节为优势，低于 ${weakness}% 的为短板。评分未齐的节不参与判断。`,
    en: (strength: number, weakness: number) =>
      `Strengths reach ${strength}% and the mean, weaknesses are below ${weakness}%. Sections with missing ratings are judged by neither.`,
  },
  mean: { zh: (mean: string) => `本次平均 ${mean}。`, en: (mean: string) => `The mean here is ${mean}.` },
  noStrengths: { zh: "没有一节达到优势线。", en: "No section reaches the strength line." },
  noWeaknesses: { zh: "没有一节低于短板线。", en: "No section is below the weakness line." },
  toMean: {
    zh: (difference: string) => `比平均 ${difference} 个百分点`,
    en: (difference: string) => `${difference} points to the mean`,
  },
  showRadar: { zh: "换成雷达图", en: "Show as radar" },
  hideRadar: { zh: "换回得分表", en: "Back to the table" },
  radar: { zh: "各章两个角度的得分率", en: "Share of points of each area, by angle" },
  area: { zh: "章", en: "Area" },
});

export const planTexts = defineTexts({
  title: { zh: "升级计划", en: "Next-level plan" },
  noLevels: { zh: "本标准不设等级。", en: "This standard has no levels." },
  incomplete: {
    zh: "评分未齐，算不出最省力的升级计划。补齐缺评后，这里会列出要提升的每一项。",
    en: "Ratings are missing, so the cheapest way up cannot be worked out. Once they are there, every lift stands here.",
  },
  highest: {
    zh: "已达到最高等级，没有更高一级可升。",
    en: "The highest level is attained; there is none above.",
  },
  lead: {
    zh: (level: string, steps: number, effort: string) =>
      `要达到 ${level}，最省力的办法是提升 ${steps} 项评分，工作量共 ${effort}。`,
    en: (level: string, steps: number, effort: string) =>
      `The cheapest way to ${level} is to raise ${many(steps, "rating", "ratings")}, with an effort of ${effort}.`,
  },
  proven: {
    zh: "已证明没有更省力的组合。工作量＝提升的档数×条目权重。",
    en: "No cheaper set exists. Effort is steps up the scale × the criterion's weight.",
  },
  nothing: {
    zh: (level: string) => `${level}的评分条件已经满足，无须再提升评分。`,
    en: (level: string) => `The rating conditions of ${level} are met already; nothing needs raising.`,
  },
  blocked: { zh: "受阻", en: "Blocked" },
  blockedByYears: {
    zh: (level: string) => `提高评分还不够：${level}要求的运营年限还没有达到，或开业日期未填。`,
    en: (level: string) =>
      `Raising ratings is not enough: the years in operation that ${level} asks for are not reached, or the opening day is not known.`,
  },
  blockedByScope: {
    zh: (level: string) => `测评范围不含 ${level}要求的全部章节，请先扩大测评范围。`,
    en: (level: string) => `The scope leaves out areas that ${level} needs; widen the scope first.`,
  },
  ofSection: {
    zh: (steps: number, effort: string) => `${steps} 项，工作量 ${effort}`,
    en: (steps: number, effort: string) => `${many(steps, "lift", "lifts")}, effort ${effort}`,
  },
  lift: {
    zh: (from: number, to: number) => `从 ${from} 分升到 ${to} 分`,
    en: (from: number, to: number) => `from ${from} to ${to} points`,
  },
  effort: { zh: (effort: string) => `工作量 ${effort}`, en: (effort: string) => `effort ${effort}` },
  all: { zh: (steps: number) => `展开全部 ${steps} 项`, en: (steps: number) => `Show all ${steps}` },
  fewer: { zh: "收起", en: "Show fewer" },
  weights: { zh: "设置权重", en: "Set weights" },
  weightsTitle: { zh: "各条目的权重", en: "Weights of criteria" },
  weightsWhy: {
    zh: "权重是把一个条目提高一档所需的工作量，标准给定的是 1。难做的条目可以调高，计划会绕开它们。",
    en: "A weight is the effort of raising a criterion by one step; the standard says 1. Raise it where a criterion is hard, and the plan goes around it.",
  },
  find: { zh: "查找其他条目（编号或标题）", en: "Find another criterion (number or title)" },
  criterion: { zh: "条目", en: "Criterion" },
  weight: { zh: "权重", en: "Weight" },
  weightOf: { zh: (id: string) => `条目 ${id} 的权重`, en: (id: string) => `Weight of criterion ${id}` },
  inPlan: { zh: "在计划中", en: "in the plan" },
  preview: {
    zh: (steps: number, effort: string) => `按这些权重：${steps} 项提升，工作量 ${effort}`,
    en: (steps: number, effort: string) =>
      `With these weights: ${many(steps, "lift", "lifts")}, effort ${effort}`,
  },
  reset: { zh: "恢复标准给定的权重", en: "Back to the standard's weights" },
});
