import { defineTexts } from "../../platform/text/index.ts";

export const texts = defineTexts({
  description: {
    zh: "各次测评和日常中发现的问题与优势，风险重的在前；成熟度测评与自查放在一起看。",
    en: "What assessments and daily work brought to light, the heaviest risk first; maturity assessments and self-audits together.",
  },
  empty: { zh: "还没有发现项", en: "No findings yet" },
  emptyWhy: {
    zh: "评分时在条目旁提出，或在这里提出：写明问题、原因和风险，再定下措施，直到有人验证见效。",
    en: "Raise them beside a criterion while rating, or here: what is wrong, why, and the risk; then plan actions until somebody verifies that they work.",
  },
  newTitle: { zh: "提出发现项", en: "Raise a finding" },
  newDescription: {
    zh: "一件事一个发现项。写清楚看到了什么，后来的人才能判断它是否真的解决了。",
    en: "One finding, one matter. Say what was seen, so that others can tell whether it was really solved.",
  },
  raiseVerb: { zh: "提出", en: "Raise it" },
  choose: { zh: "请选择", en: "Choose one" },
  ofNoAssessment: { zh: "不属于任何测评", en: "Of no assessment" },
  whole: { zh: "整体，不限条目", en: "As a whole, no criterion" },
  bothAngles: { zh: "不限角度", en: "Either angle" },
  titleHint: {
    zh: "一句话说清问题，例如“校准未覆盖外呼业务”",
    en: "The matter in one sentence, such as “Calibration leaves outbound calls out”",
  },
  descriptionHint: {
    zh: "看到了什么：哪些记录、哪些岗位、什么时候",
    en: "What was seen: which records, which jobs, when",
  },
  causeHint: { zh: "为什么会这样，查明多少写多少", en: "Why it is so, as far as it is known" },
  riskHint: {
    zh: "可能性乘影响：16 起极高，10 起高，5 起中。暂时说不准，可以先不评。",
    en: "Probability times impact: from 16 severe, from 10 high, from 5 medium. Leave it open while you cannot say.",
  },
  noProbability: { zh: "可能性", en: "Probability" },
  noImpact: { zh: "影响", en: "Impact" },
  chooseCentre: { zh: "先选择客户中心。", en: "Choose the centre first." },
  noCentre: { zh: "还没有客户中心", en: "No centres yet" },
  noCentreWhy: {
    zh: "发现项归属于客户中心，请先新建客户中心。",
    en: "Findings belong to centres. Add a centre first.",
  },
  toOrganisation: { zh: "前往组织架构", en: "Go to the organisation" },
  plan: { zh: "制定措施", en: "Plan an action" },
  planTitle: {
    zh: (title: string) => `针对“${title}”的措施`,
    en: (title: string) => `An action about “${title}”`,
  },
  close: { zh: "关闭发现项", en: "Close the finding" },
  closeWhy: {
    zh: "写明为什么可以关闭。以后同一条目再次提出时，会与这一次关联。",
    en: "Say why it can be closed. If the same criterion is found wanting again, the new finding is linked to this one.",
  },
  reopen: { zh: "重新打开", en: "Reopen" },
  changeTitle: { zh: "修改发现项", en: "Change the finding" },
  notThere: { zh: "打不开这个发现项", en: "This finding cannot be opened" },
  place: { zh: "所在条目", en: "Where" },
  toCriterion: { zh: "在评分页查看该条目", en: "See the criterion where it is rated" },
  noDescription: { zh: "没有写说明。", en: "No description." },
  noCause: { zh: "原因尚未查明。", en: "The cause is not known yet." },
  actions: { zh: "改进措施", en: "Actions" },
  noActions: { zh: "还没有措施。", en: "No actions yet." },
  closedBecause: {
    zh: (reason: string) => `关闭理由：${reason}`,
    en: (reason: string) => `Closed because: ${reason}`,
  },
  reopenedBecause: {
    zh: (reason: string) => `重新打开：${reason}`,
    en: (reason: string) => `Reopened because: ${reason}`,
  },
  by: {
    zh: (name: string, day: string) => `${name}，${day}`,
    en: (name: string, day: string) => `${name}, ${day}`,
  },
  former: { zh: "以前提出过", en: "Raised before" },
  repeatedBy: { zh: "后来再次提出", en: "Raised again later" },
  actionList: { zh: "措施清单", en: "List of actions" },
  dueBy: { zh: (day: string) => `${day} 到期`, en: (day: string) => `due ${day}` },
  costs: { zh: "费用合计", en: "Cost in all" },
});
