import {
  actionStateWords,
  findingKindWords,
  findingStateWords,
  riskBandWords,
} from "@plumbline/core/improvement";
import { defineTexts } from "../platform/text/index.ts";

export const kindTexts = defineTexts(findingKindWords);

export const kindHints = defineTexts({
  major: {
    zh: "要求没有做到，影响整体或后果严重",
    en: "A requirement is not met; the whole suffers, or the harm is grave",
  },
  minor: { zh: "个别没有做到，不影响整体", en: "A single lapse that leaves the whole sound" },
  observation: { zh: "目前符合，但有变坏迹象", en: "Met for now, with signs that it may not stay so" },
  opportunity: { zh: "已经符合，可以更好", en: "Met, and it could be better still" },
  strength: { zh: "做得好，值得保持和推广", en: "Done well, worth keeping and spreading" },
});

export const findingStateTexts = defineTexts(findingStateWords);

export const actionStateTexts = defineTexts(actionStateWords);

export const bandTexts = defineTexts(riskBandWords);

/** Probability and impact in words, by their figure. */
export const riskTexts = defineTexts({
  p1: { zh: "极少", en: "Rare" },
  p2: { zh: "较少", en: "Unlikely" },
  p3: { zh: "可能", en: "Possible" },
  p4: { zh: "经常", en: "Likely" },
  p5: { zh: "几乎必然", en: "Almost certain" },
  i1: { zh: "轻微", en: "Slight" },
  i2: { zh: "较小", en: "Minor" },
  i3: { zh: "中等", en: "Moderate" },
  i4: { zh: "严重", en: "Major" },
  i5: { zh: "极严重", en: "Grave" },
});

export const recurrenceTexts = defineTexts({
  new: { zh: "首次提出", en: "New" },
  repeated: { zh: "再次提出", en: "Repeated" },
  open: { zh: "以往的，仍未关闭", en: "Earlier, still open" },
  closed: { zh: "以往的，已关闭", en: "Earlier, closed" },
});

/** Words that several pages of improvement share. */
export const texts = defineTexts({
  improvement: { zh: "持续改进", en: "Improvement" },
  parts: { zh: "持续改进的各个视图", en: "Views of improvement" },
  register: { zh: "风险台账", en: "Risk register" },
  actions: { zh: "改进措施", en: "Actions" },
  board: { zh: "看板", en: "Board" },
  calendar: { zh: "日历", en: "Calendar" },
  timeline: { zh: "甘特图", en: "Gantt chart" },
  projection: { zh: "推算", en: "Projection" },
  raise: { zh: "提出发现项", en: "Raise a finding" },
  finding: { zh: "发现项", en: "Finding" },
  findings: { zh: "发现项", en: "Findings" },
  action: { zh: "措施", en: "Action" },
  centre: { zh: "客户中心", en: "Centre" },
  assessment: { zh: "测评", en: "Assessment" },
  standard: { zh: "标准", en: "Standard" },
  criterion: { zh: "条目", en: "Criterion" },
  angle: { zh: "角度", en: "Angle" },
  kind: { zh: "类别", en: "Kind" },
  title: { zh: "标题", en: "Title" },
  description: { zh: "说明", en: "Description" },
  cause: { zh: "原因", en: "Cause" },
  risk: { zh: "风险", en: "Risk" },
  riskScore: { zh: "风险（1–25）", en: "Risk (1–25)" },
  probability: { zh: "可能性", en: "Probability" },
  impact: { zh: "影响", en: "Impact" },
  notWeighed: { zh: "未评估", en: "Not weighed" },
  state: { zh: "状态", en: "State" },
  raised: { zh: "提出日期", en: "Raised" },
  raisedBy: { zh: "提出人", en: "Raised by" },
  openActions: { zh: "未办结措施", en: "Open actions" },
  what: { zh: "措施", en: "Action" },
  owner: { zh: "负责人", en: "Owner" },
  from: { zh: "开始日", en: "Begins" },
  due: { zh: "到期日", en: "Due" },
  cost: { zh: "费用", en: "Cost" },
  costYuan: { zh: "费用（元）", en: "Cost (yuan)" },
  progress: { zh: "进度（%）", en: "Progress (%)" },
  effects: { zh: "预期效果", en: "Expected effect" },
  reason: { zh: "理由", en: "Reason" },
  overdue: { zh: "已超期", en: "Overdue" },
  dueToday: { zh: "今天到期", en: "Due today" },
  overdueOnly: { zh: "只看已超期", en: "Overdue only" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  change: { zh: "修改", en: "Change" },
  none: { zh: "无", en: "None" },
  all: { zh: "全部", en: "All" },
  searchFindings: { zh: "发现项标题", en: "Title of a finding" },
  searchActions: { zh: "措施或发现项", en: "Action or finding" },
  cut: {
    zh: (shown: number, total: number) =>
      `共 ${total} 项措施，只显示先到期的 ${shown} 项，请用筛选缩小范围。`,
    en: (shown: number, total: number) =>
      `${total} actions; only the ${shown} first due are shown. Use the filters to narrow them down.`,
  },
  noActions: { zh: "还没有改进措施", en: "No actions yet" },
  noActionsWhy: {
    zh: "打开一个发现项，定下谁在什么时候之前做什么；措施会出现在看板、日历和甘特图上。",
    en: "Open a finding and settle who does what until when. Actions then show on the board, the calendar and the Gantt chart.",
  },
  toRegister: { zh: "前往风险台账", en: "Go to the risk register" },
});
