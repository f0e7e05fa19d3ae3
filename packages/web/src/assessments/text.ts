import { purposeWords } from "@plumbline/core/assessments";
import { defineTexts } from "../platform/text/index.ts";

/** Words that several pages of assessments share. */
export const texts = defineTexts({
  assessments: { zh: "测评", en: "Assessments" },
  overview: { zh: "概况", en: "Overview" },
  team: { zh: "测评组", en: "Team" },
  rate: { zh: "评分", en: "Rating" },
  consensus: { zh: "会商", en: "Consensus" },
  agreement: { zh: "评分一致性", en: "Agreement" },
  verdict: { zh: "测评结论", en: "Verdict" },
  comparison: { zh: "与前次对比", en: "Comparison" },
  committee: { zh: "委员会一览", en: "Committee" },
  evidence: { zh: "佐证材料", en: "Evidence" },
  sheet: { zh: "评分表", en: "Answer sheet" },
  handOver: { zh: "交接", en: "Hand-over" },
  reports: { zh: "报告", en: "Reports" },
  signOff: { zh: "签发", en: "Sign-off" },
  findings: { zh: "发现项", en: "Findings" },
  edition: { zh: "更换标准版本", en: "Change of edition" },
  parts: { zh: "这次测评的各个部分", en: "Parts of this assessment" },
  centre: { zh: "客户中心", en: "Contact centre" },
  standard: { zh: "标准", en: "Standard" },
  purpose: { zh: "测评类型", en: "Purpose" },
  state: { zh: "状态", en: "State" },
  title: { zh: "名称", en: "Title" },
  from: { zh: "开始日期", en: "First day" },
  to: { zh: "结束日期", en: "Last day" },
  period: { zh: (from: string, to: string) => `${from} 至 ${to}`, en: (from, to) => `${from} to ${to}` },
  scope: { zh: "测评范围", en: "Scope" },
  whole: { zh: "标准的全部条目", en: "The whole standard" },
  held: { zh: "已持等级", en: "Level held" },
  heldHint: {
    zh: "现有证书上的等级；等级须逐级认证，没有证书时请留空",
    en: "The level on the present certificate. Levels are certified one at a time; leave it empty without one",
  },
  noneHeld: { zh: "没有", en: "None" },
  level: { zh: "达到等级", en: "Level attained" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  goOn: { zh: "继续评分", en: "Go on rating" },
  start: { zh: "开始评分", en: "Start rating" },
  seeVerdict: { zh: "查看结论", en: "See the verdict" },
  seeRatings: { zh: "查看评分", en: "See the ratings" },
  notThere: { zh: "打不开这次测评", en: "This assessment cannot be opened" },
});

/** What parts and actions are called where questions are answered and no level is decided. */
export const auditPartTexts = defineTexts({
  rate: { zh: "回答", en: "Answers" },
  verdict: { zh: "自评结果", en: "Result" },
  sheet: { zh: "答题表", en: "Answer sheet" },
});

export const auditTexts = defineTexts({
  goOn: { zh: "继续回答", en: "Go on answering" },
  start: { zh: "开始回答", en: "Start answering" },
  seeVerdict: { zh: "查看结果", en: "See the result" },
});

export const purposeTexts = defineTexts(purposeWords);

export const purposeHints = defineTexts({
  self: { zh: "由客户中心自己评", en: "The centre rates itself" },
  internal: { zh: "由本组织的测评师评", en: "The organisation's own assessors rate" },
  external: { zh: "由外部机构的测评师评", en: "Assessors from outside rate" },
});

export const stateTexts = defineTexts({
  open: { zh: "进行中", en: "Open" },
  closed: { zh: "已结束", en: "Closed" },
  archived: { zh: "已归档", en: "Archived" },
  signed: { zh: "已签发", en: "Signed off" },
});
