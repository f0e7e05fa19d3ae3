import { countingKindWords, evidenceKindWords } from "@plumbline/core/assessments";
import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const texts = defineTexts({
  view: { zh: "查看", en: "Show" },
  coverage: { zh: "覆盖情况", en: "Coverage" },
  piece: { zh: "佐证材料", en: "Evidence" },
  pieces: { zh: "材料清单", en: "Pieces" },
  sampling: { zh: "抽样计划", en: "Sampling plan" },
  add: { zh: "登记佐证材料", en: "Add evidence" },
  section: { zh: "节", en: "Section" },
  criterion: { zh: "条目", en: "Criterion" },
  angle: { zh: "角度", en: "Angle" },
  rating: { zh: "评分", en: "Rating" },
  notRated: { zh: "未评", en: "not rated" },
  notApplicable: { zh: "不适用", en: "not applicable" },
  there: { zh: "已有佐证", en: "Evidence there" },
  missing: { zh: "缺少", en: "Missing" },
  missingOne: {
    zh: (kinds: string) => `${kinds}，任一种即可`,
    en: (kinds: string) => `${kinds}: one of them`,
  },
  outOfDate: { zh: "不计入", en: "Not counted" },
  expired: { zh: (count: number) => `${count} 份已过期`, en: (count: number) => `${count} out of date` },
  later: { zh: (count: number) => `${count} 份尚未生效`, en: (count: number) => `${count} not yet valid` },
  state: { zh: "情况", en: "State" },
  stateMissing: { zh: "缺少所需种类", en: "A kind is missing" },
  stateNone: { zh: "没有佐证", en: "No evidence" },
  stateSome: { zh: "有佐证", en: "With evidence" },
  stateExpired: { zh: "有过期材料", en: "With pieces out of date" },
  stateRatedBare: { zh: "已评，没有佐证", en: "Rated without evidence" },
  summary: {
    zh: (backed: number, rated: number) => `已评的 ${rated} 项中，${backed} 项有佐证。`,
    en: (backed: number, rated: number) =>
      `${backed} of ${many(rated, "rating has", "ratings have")} evidence.`,
  },
  summaryMissing: {
    zh: (count: number) =>
      `${count} 项评到了最高档，却缺少标准要求的佐证种类：得分不受影响，但签发前必须补齐。`,
    en: (count: number) =>
      `${many(count, "rating is", "ratings are")} at a value that asks for a kind of evidence not there: points stay as they are, but it must be there before sign-off.`,
  },
  summaryComplete: {
    zh: "评到最高档的，标准要求的佐证种类都已齐备。",
    en: "Every value that asks for a kind of evidence has it.",
  },
  noNeeds: {
    zh: "本标准没有规定哪些评分需要哪种佐证。",
    en: "This standard does not say which values ask for which kinds of evidence.",
  },
  emptyCoverage: { zh: "范围内没有条目", en: "No criterion in scope" },
  emptyCoverageWhy: { zh: "请在概况页检查测评范围。", en: "Check the scope on the overview." },
  empty: { zh: "还没有佐证材料", en: "No evidence yet" },
  emptyWhy: {
    zh: "把制度、记录、谈话和现场所见登记在这里，并连到所佐证的条目：别人看得到评分依据什么，下次测评也能对照。",
    en: "Put policies, records, interviews and what was seen on file and link them to the criteria they speak to: others see what a rating rests on, and the next assessment can compare.",
  },
  hidden: {
    zh: (count: number) => `另有 ${count} 份仅限测评师查看，这里只计个数。`,
    en: (count: number) =>
      `${many(count, "more piece is", "more pieces are")} kept to the assessors and only counted here.`,
  },
  search: { zh: "查找材料名称", en: "Find by title" },
  title: { zh: "名称", en: "Title" },
  kind: { zh: "种类", en: "Kind" },
  shows: { zh: "说明什么", en: "What it shows" },
  links: { zh: "所佐证的条目", en: "Speaks to" },
  noLinks: { zh: "尚未连到条目", en: "linked to no criterion" },
  validFor: { zh: "适用范围", en: "Valid for" },
  wholeCentre: { zh: "整个客户中心", en: "the whole centre" },
  validity: { zh: "有效期", en: "Valid" },
  always: { zh: "不限", en: "open" },
  from: { zh: (day: string) => `${day} 起`, en: (day: string) => `from ${day}` },
  to: { zh: (day: string) => `至 ${day}`, en: (day: string) => `until ${day}` },
  fromTo: {
    zh: (from: string, to: string) => `${from} 至 ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  collected: { zh: "收集", en: "Collected" },
  byOn: { zh: (by: string, on: string) => `${by}，${on}`, en: (by: string, on: string) => `${by}, ${on}` },
  createdAt: { zh: "登记", en: "Put on file" },
  confidentiality: { zh: "保密", en: "Confidentiality" },
  team: { zh: "测评读者", en: "All readers" },
  assessors: { zh: "仅限测评师", en: "Assessors only" },
  assessorsHint: {
    zh: "其他人只看到个数；每次查看和下载都会记入日志",
    en: "Others see only that it is there; every reading and download is journalled",
  },
  valid: { zh: "有效", en: "valid" },
  isExpired: { zh: "已过期，不计入", en: "out of date, not counted" },
  isLater: { zh: "尚未生效，不计入", en: "not yet valid, not counted" },
  withdrawn: { zh: "已撤回", en: "withdrawn" },
  withdrawnBy: {
    zh: (by: string, at: string, reason: string) => `${by}于 ${at} 撤回：${reason}`,
    en: (by: string, at: string, reason: string) => `Withdrawn by ${by}, ${at}: ${reason}`,
  },
  standing: { zh: "在用", en: "Standing" },
});

export const kindTexts = defineTexts(evidenceKindWords);

/** What a piece counts as. */
export const countTexts = defineTexts(countingKindWords);

export const formTexts = defineTexts({
  add: { zh: "登记佐证材料", en: "Add evidence" },
  change: { zh: "修改", en: "Change" },
  what: { zh: "是什么", en: "What it is" },
  documentFile: { zh: "制度文件", en: "Document file" },
  recordFile: { zh: "工作记录", en: "File of records" },
  documentHint: { zh: "写明应当怎样做：制度、流程、计划", en: "what is laid down: policy, process, plan" },
  recordHint: { zh: "表明实际做过：台账、报表、录音", en: "what was done: logs, reports, recordings" },
  file: { zh: "文件", en: "File" },
  fileKinds: {
    zh: "PDF、Office、图片、文本、CSV、录音，不超过 50 MB",
    en: "PDF, Office, images, text, CSV, audio; at most 50 MB",
  },
  photoKinds: { zh: "图片，不超过 50 MB", en: "An image, at most 50 MB" },
  fileMissing: { zh: "请选择文件。", en: "Choose a file." },
  title: { zh: "名称", en: "Title" },
  titleHint: { zh: "留空则用文件名", en: "The file's name where left empty" },
  shows: { zh: "说明什么", en: "What it shows" },
  address: { zh: "网址", en: "Address" },
  holds: { zh: "里面是", en: "It holds" },
  links: { zh: "所佐证的条目与角度", en: "Criteria and angles it speaks to" },
  validFor: { zh: "适用的场所或班组", en: "Sites or teams it is valid for" },
  validForHint: {
    zh: "留空表示整个客户中心；可选班组，也可直接输入",
    en: "Empty means the whole centre; choose teams or type names",
  },
  validFrom: { zh: "有效期起", en: "Valid from" },
  validTo: { zh: "有效期止", en: "Valid until" },
  validHint: {
    zh: "材料所反映的时间，不是上传日期",
    en: "The days it speaks of, not the day it is uploaded",
  },
  collectedBy: { zh: "收集人", en: "Collected by" },
  collectedOn: { zh: "收集日期", en: "Collected on" },
  confidentiality: { zh: "谁能看", en: "Who may read it" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  versions: { zh: "文件版本", en: "Versions of the file" },
  version: { zh: (version: number) => `第 ${version} 版`, en: (version: number) => `Version ${version}` },
  download: { zh: "下载", en: "Download" },
  newVersion: { zh: "上传新版本", en: "Upload a new version" },
  open: { zh: "打开链接", en: "Open the link" },
  withdraw: { zh: "撤回", en: "Withdraw" },
  withdrawWhy: {
    zh: "撤回后仍可查看，但不再计入覆盖情况，也不能恢复；需要时请重新登记。",
    en: "It stays readable but counts no longer, and cannot be brought back; put it on file anew where it is needed.",
  },
  reason: { zh: "理由", en: "Reason" },
  close: { zh: "关闭", en: "Close" },
});

export const sampleTexts = defineTexts({
  add: { zh: "增加一行", en: "Add a line" },
  lead: {
    zh: "写明要看哪些场所、班组、记录和人，总共有多少、抽多少、怎样抽；看过之后写上谁在哪天看的。",
    en: "Which sites, teams, records and people are looked at, out of how many, how chosen; and once looked at, by whom and when.",
  },
  kind: { zh: "类别", en: "Kind" },
  site: { zh: "场所", en: "Site" },
  team: { zh: "班组", en: "Team" },
  record: { zh: "记录", en: "Records" },
  person: { zh: "人员", en: "People" },
  what: { zh: "看什么", en: "What is looked at" },
  population: { zh: "总体（个）", en: "Population" },
  size: { zh: "抽取（个）", en: "Sample" },
  chosen: { zh: "怎样抽取", en: "How chosen" },
  chosenHint: { zh: "例如：随机、按班次分层、全部", en: "such as at random, by shift, all of them" },
  lookedAt: { zh: "已看", en: "Looked at" },
  lookedAtBy: { zh: "查看人", en: "Looked at by" },
  lookedAtOn: { zh: "查看日期", en: "Looked at on" },
  lookedAtHint: { zh: "还没有看时留空", en: "Empty until it was looked at" },
  open: { zh: "待查看", en: "to be looked at" },
  remarks: { zh: "备注", en: "Remarks" },
  change: { zh: "修改", en: "Change" },
  changeOf: { zh: (what: string) => `修改：${what}`, en: (what: string) => `Change: ${what}` },
  withdrawOf: { zh: (what: string) => `撤回：${what}`, en: (what: string) => `Withdraw: ${what}` },
  empty: { zh: "还没有抽样计划", en: "No sampling plan yet" },
  done: {
    zh: (done: number, all: number) => `${all} 行中已看 ${done} 行。`,
    en: (done: number, all: number) => `${done} of ${many(all, "line", "lines")} looked at.`,
  },
});

export const factTexts = defineTexts({
  title: { zh: "数据佐证", en: "What the records show" },
  inTeam: {
    zh: "测评组各自独立评分：请参考这项数据，自己评分。",
    en: "In a team each assessor rates alone: read this and give your own rating.",
  },
  period: {
    zh: (from: string, to: string) => `${from} 至 ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
  },
  onDay: { zh: (day: string) => `截至 ${day}`, en: (day: string) => `as of ${day}` },
  rule: { zh: "规则", en: "Rule" },
  records: { zh: "查看记录", en: "Open the records" },
  suggests: { zh: (angle: string) => `建议“${angle}”`, en: (angle: string) => `Suggests for ${angle}` },
  noSuggestion: { zh: "不给建议", en: "no value" },
  accept: { zh: "采纳", en: "Accept" },
  overrule: { zh: "不采纳", en: "Overrule" },
  overruleWhy: {
    zh: "写明为什么不按记录评分；评分仍由您在左侧给出。",
    en: "Say why the rating is not to follow the records; you give the rating yourself.",
  },
  reason: { zh: "理由", en: "Reason" },
  accepted: {
    zh: (by: string, at: string) => `${by}已采纳，${at}`,
    en: (by: string, at: string) => `accepted by ${by}, ${at}`,
  },
  overruled: {
    zh: (by: string, at: string) => `${by}未采纳，${at}`,
    en: (by: string, at: string) => `overruled by ${by}, ${at}`,
  },
  changed: { zh: "此后记录有变化", en: "the records have changed since" },
  unsaved: {
    zh: "这项评分还没有存好，请稍候再采纳。",
    en: "This rating is not saved yet; accept it in a moment.",
  },
});

export const partTexts = defineTexts({
  title: { zh: "佐证材料", en: "Evidence" },
  none: { zh: "尚无", en: "none yet" },
  add: { zh: "登记", en: "Add" },
  photo: { zh: "拍照", en: "Take a photograph" },
  photoTitle: {
    zh: (id: string, when: string) => `现场照片 ${id} · ${when}`,
    en: (id: string, when: string) => `Photograph ${id} · ${when}`,
  },
  all: { zh: "全部佐证材料", en: "All evidence" },
  missing: {
    zh: (angle: string, kinds: string) => `${angle}评到最高档，还缺佐证：${kinds}`,
    en: (angle: string, kinds: string) => `${angle} is at its best value and lacks evidence: ${kinds}`,
  },
  or: { zh: "或", en: " or " },
});
