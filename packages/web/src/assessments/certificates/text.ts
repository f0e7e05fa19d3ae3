import { defineTexts } from "../../platform/text/index.ts";

const days = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;

/** Words of the certificates a centre holds. */
export const texts = defineTexts({
  title: { zh: "证书", en: "Certificates" },
  description: {
    zh: "客户中心按标准取得的证书：等级、有效期与监督审核。证书只登记、更新、撤销或由新证取代，不删除。过期的证书不算持有。",
    en: "The certificates of the centre: level, validity, surveillance visits. They are recorded, renewed, withdrawn or superseded, never deleted. An expired certificate is not held.",
  },
  notThere: { zh: "没有这家客户中心", en: "There is no such centre" },
  record: { zh: "登记证书", en: "Record a certificate" },
  renew: { zh: "登记换发的新证书", en: "Record its renewal" },
  change: { zh: "修改", en: "Change" },
  withdraw: { zh: "登记撤销", en: "Record a withdrawal" },
  withdrawTitle: {
    zh: (number: string) => `登记证书 ${number} 的撤销`,
    en: (number: string) => `Certificate ${number} was withdrawn`,
  },
  withdrawWhy: {
    zh: "发证机构撤销了证书时登记。自该日起不再算作持有；记录保留，登记有误可以恢复。",
    en: "For a certificate its body withdrew. It is no longer held from that day on; the record stays and can be reinstated.",
  },
  withdrawnOn: { zh: "撤销之日", en: "Withdrawn on" },
  reason: { zh: "原因", en: "Reason" },
  reinstate: { zh: "恢复", en: "Reinstate" },
  reinstated: {
    zh: (number: string) => `证书 ${number} 已恢复`,
    en: (number: string) => `Certificate ${number} was reinstated`,
  },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  more: { zh: "更多", en: "More" },
  empty: { zh: "还没有登记证书", en: "No certificate is recorded" },
  emptyWhy: {
    zh: "登记后，新建测评时会带出测评结束日当天持有的等级；证书到期与监督审核会提前列入“今日”、总览和日历。",
    en: "Once recorded, a new assessment offers the level held on its last day, and expiry and surveillance visits are brought to mind in time.",
  },
  none: { zh: "没有登记证书。", en: "No certificate is recorded." },
  manage: { zh: "管理证书", en: "Manage certificates" },
  see: { zh: "查看证书", en: "See the certificates" },
  standard: { zh: "标准", en: "Standard" },
  level: { zh: "等级", en: "Level" },
  number: { zh: "证书编号", en: "Certificate number" },
  body: { zh: "发证机构", en: "Certifying body" },
  issuedOn: { zh: "颁发日期", en: "Issued on" },
  validUntil: { zh: "有效期至", en: "Valid until" },
  validUntilHint: { zh: "当日仍有效", en: "Valid on this day, too" },
  scope: { zh: "认证范围", en: "Scope" },
  remarks: { zh: "备注", en: "Remarks" },
  visits: { zh: "监督审核", en: "Surveillance visits" },
  noVisits: { zh: "没有安排", en: "None planned" },
  addVisit: { zh: "增加一次监督审核", en: "Add a visit" },
  visitNo: { zh: (no: number) => `监督审核 ${no}`, en: (no: number) => `Visit ${no}` },
  plannedOn: { zh: "计划日期", en: "Planned on" },
  doneOn: { zh: "实际日期", en: "Took place on" },
  outcome: { zh: "结果", en: "Outcome" },
  remove: { zh: "去掉", en: "Remove" },
  visitPlanned: { zh: (day: string) => `计划 ${day}`, en: (day: string) => `planned ${day}` },
  visitDone: { zh: (day: string) => `${day} 完成`, en: (day: string) => `took place ${day}` },
  visitMissed: {
    zh: (day: string) => `原定 ${day}，未登记`,
    en: (day: string) => `was due ${day}, not recorded`,
  },
  copies: { zh: "证书文件", en: "Copies" },
  noCopies: { zh: "没有上传", en: "None uploaded" },
  upload: { zh: "上传文件", en: "Upload a copy" },
  uploadTitle: {
    zh: (number: string) => `上传证书 ${number} 的文件`,
    en: (number: string) => `Upload a copy of certificate ${number}`,
  },
  copyKinds: {
    zh: "PDF、图片或文档，最大 50 MB；之前的文件保留。",
    en: "A PDF, picture or document of up to 50 MB; earlier copies stay.",
  },
  history: { zh: "变更记录", en: "History" },
  historyTitle: {
    zh: (number: string) => `证书 ${number} 的变更记录`,
    en: (number: string) => `History of certificate ${number}`,
  },
  versionBy: {
    zh: (no: number, by: string, at: string) => `第 ${no} 版 · ${by} · ${at}`,
    en: (no: number, by: string, at: string) => `Version ${no} · ${by} · ${at}`,
  },
  versionSays: {
    zh: (level: string, from: string, to: string) => `${level}，${from} 至 ${to}`,
    en: (level: string, from: string, to: string) => `${level}, ${from} to ${to}`,
  },
  versionVisits: {
    zh: (count: number) => `监督审核 ${count} 次`,
    en: (count: number) => `${count} surveillance ${count === 1 ? "visit" : "visits"}`,
  },
  ofForm: {
    zh: (standard: string) => `${standard}`,
    en: (standard: string) => `${standard}`,
  },
  supersedes: { zh: "取代的证书", en: "Takes the place of" },
  supersedesHint: {
    zh: "自新证书颁发之日起，原证书不再算作持有",
    en: "From the day the new one was issued, the former is no longer held",
  },
  nothingSuperseded: { zh: "不取代", en: "None" },
  inForceUntil: { zh: (day: string) => `有效至 ${day}`, en: (day: string) => `valid until ${day}` },
  expiresIn: {
    zh: (count: number, day: string) => (count === 0 ? `今天到期` : `${count} 天后到期（${day}）`),
    en: (count: number, day: string) =>
      count === 0 ? "expires today" : `expires in ${days(count)} (${day})`,
  },
  notYet: { zh: (day: string) => `${day} 起有效`, en: (day: string) => `valid from ${day}` },
  expired: { zh: (day: string) => `已于 ${day} 到期`, en: (day: string) => `expired on ${day}` },
  withdrawn: { zh: (day: string) => `${day} 撤销`, en: (day: string) => `withdrawn ${day}` },
  superseded: { zh: (day: string) => `${day} 被取代`, en: (day: string) => `superseded ${day}` },
  heldBy: {
    zh: (number: string, until: string) => `依据证书 ${number}（有效期至 ${until}）`,
    en: (number: string, until: string) => `by certificate ${number}, valid until ${until}`,
  },
  byHand: { zh: "手工填写", en: "written down by hand" },
  certificateSays: {
    zh: (level: string, number: string) => `按登记的证书，当日持有 ${level}（${number}）`,
    en: (level: string, number: string) =>
      `by the certificates recorded, ${level} was held that day (${number})`,
  },
  certificateSaysNone: {
    zh: "按登记的证书，当日没有持有的等级",
    en: "by the certificates recorded, none was held that day",
  },
  take: { zh: "采用", en: "Use it" },
});
