import type { Text } from "../../kernel/index.ts";
import { counted } from "../wording.ts";

/** Every word of the action plan that comes neither from the assessment nor from what was written about it. */
export const planTexts = {
  chapters: {
    glance: { zh: "概览", en: "At a glance" },
    actions: { zh: "改进措施", en: "Actions" },
    findings: { zh: "发现项", en: "Findings" },
    bare: { zh: "还没有措施的发现项", en: "Findings without an action" },
  },
  verdict: (findings: number, open: number, overdue: number): Text => ({
    zh: `发现项未关闭${findings}项，措施未办结${open}项，其中${overdue}项已超期。`,
    en: `${counted(findings, "finding is", "findings are")} open; ${counted(open, "action is", "actions are")} unfinished, ${overdue} of them overdue.`,
  }),
  nothing: {
    zh: "这次测评还没有提出发现项，因此没有措施可列：无数据。",
    en: "No finding was raised from this assessment, so there is nothing to plan: no data.",
  },
  noActions: {
    zh: "发现项都还没有定下措施：无数据。",
    en: "No action is planned about any finding: no data.",
  },
  figures: {
    findings: { zh: "未关闭的发现项", en: "Open findings" },
    ofFindings: (count: number): Text => ({ zh: `共${count}项`, en: `of ${count}` }),
    open: { zh: "未办结的措施", en: "Unfinished actions" },
    ofActions: (count: number): Text => ({ zh: `共${count}项`, en: `of ${count}` }),
    overdue: { zh: "已超期", en: "Overdue" },
    overdueNote: (day: string): Text => ({ zh: `截至${day}`, en: `as of ${day}` }),
    cost: { zh: "费用", en: "Cost" },
    costIn: (currencies: string): Text => ({ zh: `费用（${currencies}）`, en: `Cost (${currencies})` }),
    costNote: (stated: number, all: number): Text => ({
      zh: `${all}项措施中${stated}项写明了费用`,
      en: `stated for ${stated} of ${counted(all, "action", "actions")}`,
    }),
    none: { zh: "无数据", en: "no data" },
  },
  projection: {
    caption: (share: string, then: string): Text => ({
      zh: `措施全部达到预期效果时，得分率从${share}升到${then}`,
      en: `If every action has its effect, the share of points goes from ${share} to ${then}`,
    }),
    lead: {
      zh: "推算假定所有未放弃的措施都达到预期效果，按标准自己的规则重新判定；它不是承诺，也不改动评分。",
      en: "The projection takes every action that was not dropped as having its effect and judges by the standard's own rules. It is no promise and changes no rating.",
    },
    none: {
      zh: "没有措施写明预期提升哪项评分，无法推算：无数据。",
      en: "No action says which rating it is to raise, so nothing can be projected: no data.",
    },
    what: { zh: "项目", en: "" },
    now: { zh: "现在", en: "Now" },
    projected: { zh: "推算", en: "Projected" },
    points: { zh: "得分（分）", en: "Points" },
    share: { zh: "得分率", en: "Share of points" },
    level: { zh: "等级", en: "Level" },
  },
  actions: {
    caption: (count: number, open: number): Text => ({
      zh: `${count}项措施，其中${open}项未办结`,
      en: `${counted(count, "action", "actions")}, ${open} unfinished`,
    }),
    finding: { zh: "发现项", en: "Finding" },
    what: { zh: "措施", en: "Action" },
    owner: { zh: "负责人", en: "Owner" },
    from: { zh: "开始日", en: "Begins" },
    due: { zh: "到期日", en: "Due" },
    overdue: { zh: "已超期", en: "overdue" },
    cost: { zh: "费用", en: "Cost" },
    currency: { zh: "币种", en: "Currency" },
    progress: { zh: "进度（%）", en: "Progress (%)" },
    state: { zh: "状态", en: "State" },
    effect: { zh: "预期效果", en: "Expected effect" },
    gain: { zh: "预期加分（分）", en: "Expected gain (points)" },
    gained: (points: number): Text => ({ zh: `加${points}分`, en: `+${points} points` }),
    effectOf: (criterion: string, angle: string, value: string): Text => ({
      zh: `${criterion} ${angle}：${value}`,
      en: `${criterion} ${angle}: ${value}`,
    }),
    evidence: { zh: "效果的证明", en: "Evidence of effect" },
    verifiedBy: { zh: "验证人", en: "Verified by" },
    verified: (by: string): Text => ({ zh: `${by}验证`, en: `verified by ${by}` }),
    reason: { zh: "理由", en: "Reason" },
  },
  findings: {
    caption: (count: number, open: number): Text => ({
      zh: `${count}项发现，其中${open}项未关闭`,
      en: `${counted(count, "finding", "findings")}, ${open} open`,
    }),
    bareCaption: (count: number): Text => ({
      zh: `${count}项不符合还没有定下措施`,
      en: `${counted(count, "nonconformity has", "nonconformities have")} no action yet`,
    }),
    kind: { zh: "类别", en: "Kind" },
    criterion: { zh: "条目", en: "Criterion" },
    title: { zh: "发现项", en: "Finding" },
    description: { zh: "说明", en: "Description" },
    cause: { zh: "原因", en: "Cause" },
    because: (cause: string): Text => ({ zh: `原因：${cause}`, en: `Cause: ${cause}` }),
    risk: { zh: "风险（1–25）", en: "Risk (1–25)" },
    riskShort: { zh: "风险", en: "Risk" },
    notWeighed: { zh: "未评估", en: "not weighed" },
    state: { zh: "状态", en: "State" },
    actions: { zh: "措施（项）", en: "Actions" },
    repeated: { zh: "以往提出过", en: "raised before" },
    raisedBy: { zh: "提出人", en: "Raised by" },
    raisedOn: { zh: "提出日期", en: "Raised on" },
  },
  method: {
    zh: "发现项和措施取自报告生成时的持续改进记录，只含由这次测评提出的发现项。风险＝可能性×影响，各1至5；没有评估的不按零计。",
    en: "Findings and actions are those on record when the report was made, and only those raised from this assessment. Risk is probability × impact, each 1 to 5; what nobody has weighed is not taken as zero.",
  },
} as const;
