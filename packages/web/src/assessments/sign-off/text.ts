import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  steps: { zh: "办理进展", en: "Steps" },
  closed: { zh: "结束测评", en: "Closed" },
  asked: { zh: "提请签发", en: "Asked for" },
  reviewed: { zh: "复核", en: "Reviewed" },
  approved: { zh: "批准并签发", en: "Approved and signed" },
  byAt: { zh: (by: string, at: string) => `${by}，${at}`, en: (by: string, at: string) => `${by}, ${at}` },
  notYet: { zh: "尚未办理", en: "Not yet" },
  next: { zh: "待办", en: "Next" },
  remarks: { zh: "复核意见", en: "Remarks" },
  why: {
    zh: "签发把测评冻结下来：评分、备注、佐证清单、标准与结论一起签名，此后任何改动都能查出。先由一人复核，再由有权的人批准。",
    en: "Signing off freezes the assessment: ratings, notes, the list of evidence, the standard and the verdict are signed together, and any later change is found. Somebody reviews, then somebody entitled approves.",
  },
  twoPeople: {
    zh: "本次测评须由两人分别复核与批准。",
    en: "Two different people have to review and to approve this one.",
  },
  onePerson: {
    zh: "本次测评可由同一人复核与批准。",
    en: "The same person may review and approve this one.",
  },
  ownReview: {
    zh: "复核是您做的，须由另一人批准。",
    en: "You reviewed it, so somebody else has to approve.",
  },
  open: {
    zh: "测评还在进行。先在“概况”页结束测评，再办理签发。",
    en: "The assessment is still open. Close it on its overview first.",
  },
  archived: {
    zh: "测评已归档。要签发，请先恢复。",
    en: "The assessment is archived. Restore it before it is signed off.",
  },
  blocks: { zh: "还不能签发", en: "What is in the way" },
  blocksWhy: {
    zh: "下列事项补齐后才能签发；得分与等级不因此改变。测评已结束的，须先说明理由重新打开。",
    en: "These have to be mended first; no figure changes by them. A closed assessment is reopened for that, with a reason.",
  },
  noBlocks: { zh: "没有未完成的事项，可以签发。", en: "Nothing is in the way." },
  mend: { zh: "去处理", en: "Mend it" },
  "ratings-missing": {
    zh: (count: number) => `${count} 项缺评`,
    en: (count: number) => `${many(count, "rating is", "ratings are")} missing`,
  },
  undecided: {
    zh: (count: number) => `${count} 项意见不一，还没有会商决定`,
    en: (count: number) => `${many(count, "difference is", "differences are")} not decided by the team`,
  },
  unapproved: {
    zh: (count: number) => `${count} 个不适用标记没有批准`,
    en: (count: number) =>
      `${many(count, "not-applicable mark is", "not-applicable marks are")} not approved`,
  },
  "evidence-missing": {
    zh: (count: number) => `${count} 项评分缺少标准要求的佐证种类`,
    en: (count: number) =>
      `${many(count, "rating lacks", "ratings lack")} a kind of evidence that the standard asks for`,
  },
  ask: { zh: "提请签发", en: "Ask for the sign-off" },
  askWhy: {
    zh: "提请后，有权复核的人会在“今日”看到。",
    en: "Those who may review find it under Today.",
  },
  review: { zh: "复核", en: "Review" },
  reviewTitle: { zh: "复核测评", en: "Review the assessment" },
  reviewWhy: {
    zh: "请核对评分、理由与佐证。复核意见会随签发内容一起签名。",
    en: "Check ratings, reasons and evidence. The remarks are signed along with the rest.",
  },
  remarksHint: { zh: "可不填", en: "Optional" },
  giveBack: { zh: "退回", en: "Give it back" },
  giveBackTitle: { zh: "退回测评", en: "Give the assessment back" },
  giveBackWhy: {
    zh: "退回后测评重新打开，可以继续评分。",
    en: "The assessment is opened again and can be rated further.",
  },
  reason: { zh: "理由", en: "Reason" },
  reasonHint: { zh: "会记入日志", en: "Kept in the journal" },
  approve: { zh: "批准并签发", en: "Approve and sign" },
  approveTitle: { zh: "批准并签发", en: "Approve and sign" },
  approveWhy: {
    zh: "签发后测评冻结：不能再评分、重新打开、归档，也不能增减佐证。只能说明理由撤回签发。",
    en: "It is then frozen: not rated, reopened or archived any more, its evidence as it is. A sign-off can only be withdrawn, with a reason.",
  },
  approveWhat: {
    zh: (level: string) => `将签发的可申请认证的等级：${level}`,
    en: (level: string) => `Eligible level that will be signed: ${level}`,
  },
  noLevel: { zh: "无", en: "none" },
  cancel: { zh: "取消", en: "Cancel" },
  signed: { zh: "已签发", en: "Signed off" },
  signedWhy: {
    zh: "内容已冻结。任何人都可以用签发包在自己的电脑上核验，不需要本服务器。",
    en: "The contents are frozen. Anybody can check the bundle on a machine of their own, without this server.",
  },
  level: { zh: "可申请认证的等级", en: "Eligible level" },
  sha256: { zh: "内容指纹（SHA-256）", en: "Fingerprint (SHA-256)" },
  key: { zh: "签名密钥指纹", en: "Key fingerprint" },
  bundle: { zh: "下载签发包", en: "Download the bundle" },
  bundleSize: { zh: (size: string) => `JSON，${size} KB`, en: (size: string) => `JSON, ${size} kB` },
  check: { zh: "怎样核验", en: "How to check it" },
  checkText: {
    zh: "在装有准绳的任意电脑上运行下面的命令。它核对指纹与签名，并用冻结的评分重新得出结论。请直接向签发方核对密钥指纹，不要只看报告上印的。已签发测评的网页、JSON 与 PDF 报告也带有签发包，可以同样核验。",
    en: "Run this on any machine with Plumbline. It checks fingerprint and signature and works the verdict out anew from the frozen answers. Compare the key's fingerprint with the signer directly, not only with what a report prints. The HTML, JSON and PDF reports of a signed assessment carry the bundle and are checked the same way.",
  },
  command: {
    zh: (file: string, key: string) => `npx --no plumbline verify-report ${file} --key ${key}`,
    en: (file: string, key: string) => `npx --no plumbline verify-report ${file} --key ${key}`,
  },
  toKey: { zh: "公钥在“关于准绳”页下载", en: "The public key is on the page About Plumbline" },
  withdraw: { zh: "撤回签发", en: "Withdraw the sign-off" },
  withdrawTitle: { zh: "撤回签发", en: "Withdraw the sign-off" },
  withdrawWhy: {
    zh: "撤回后测评回到“已结束”，可以重新打开修改，再重新签发。原签发包仍然保存、仍可核验，并在此标明已撤回；已经发出去的报告收不回来，请通知收件人。",
    en: "The assessment is closed again, can be reopened, changed and signed anew. The bundle stays kept and verifiable and is marked here as withdrawn. Reports already handed out are not called back: tell those who have them.",
  },
  earlier: { zh: "以往的办理", en: "Earlier rounds" },
  round: { zh: (round: number) => `第 ${round} 次`, en: (round: number) => `Round ${round}` },
  "given-back": { zh: "已退回", en: "Given back" },
  reopened: { zh: "因重新打开而中止", en: "Lapsed: reopened" },
  withdrawn: { zh: "已撤回签发", en: "Withdrawn" },
  because: { zh: (reason: string) => `理由：${reason}`, en: (reason: string) => `Reason: ${reason}` },
  frozen: {
    zh: "测评已签发并冻结，这里只能查看。",
    en: "The assessment is signed off and frozen; this can only be read.",
  },
  seeSignOff: { zh: "查看签发", en: "See the sign-off" },
});

export const settingsTexts = defineTexts({
  title: { zh: "签发由几人办理", en: "How many people a sign-off takes" },
  why: {
    zh: "复核与批准须由两个不同的人完成的测评：",
    en: "Assessments that take two different people, one to review and one to approve:",
  },
  always: { zh: "所有测评", en: "All assessments" },
  external: { zh: "仅外部测评", en: "External assessments only" },
  never: { zh: "都不要求", en: "None" },
});

export const keyTexts = defineTexts({
  title: { zh: "签名密钥", en: "Signing key" },
  why: {
    zh: "本系统用这把密钥签发测评。请把公钥或指纹交给需要核验的人，例如认证机构；他们用 verify-report 的 --key 指定它。",
    en: "This installation signs assessments with this key. Hand the public key or its fingerprint to those who check, such as a certifying body; they name it with --key of verify-report.",
  },
  none: {
    zh: "还没有密钥：首次签发测评时生成。",
    en: "There is no key yet: it is made when an assessment is first signed off.",
  },
  fingerprint: { zh: "指纹", en: "Fingerprint" },
  download: { zh: "下载公钥", en: "Download the public key" },
  fileName: { zh: "准绳签名公钥.pem", en: "plumbline-signing-key.pem" },
});
