import type { Text } from "../../kernel/index.ts";
import { counted } from "../wording.ts";

/** Every word of the index of evidence that comes neither from the standard nor from the pieces. */
export const indexTexts = {
  chapters: {
    glance: { zh: "概览", en: "At a glance" },
    pieces: { zh: "佐证材料", en: "Evidence" },
    missing: { zh: "缺少的佐证", en: "What is missing" },
    coverage: { zh: "覆盖情况", en: "Coverage" },
    sampling: { zh: "抽样计划", en: "Sampling plan" },
  },
  verdict: (pieces: number, backed: number, rated: number): Text => ({
    zh: `登记佐证材料${pieces}份；已评的${rated}项中，${backed}项有佐证。`,
    en: `${counted(pieces, "piece", "pieces")} of evidence on file; ${backed} of ${counted(rated, "rating has", "ratings have")} evidence that counts.`,
  }),
  nothing: {
    zh: "这次测评还没有登记佐证材料：无数据。",
    en: "No evidence has been put on file for this assessment: no data.",
  },
  figures: {
    pieces: { zh: "佐证材料", en: "Pieces" },
    piecesNote: (withdrawn: number): Text => ({
      zh: withdrawn === 0 ? "份" : `份，其中${withdrawn}份已撤回`,
      en: withdrawn === 0 ? "on file" : `on file, ${withdrawn} withdrawn`,
    }),
    expired: { zh: "不计入", en: "Not counted" },
    expiredNote: { zh: "份已过期或尚未生效", en: "out of date or not yet valid" },
    backed: { zh: "有佐证的评分", en: "Ratings with evidence" },
    backedNote: (rated: number): Text => ({ zh: `项，已评${rated}项`, en: `of ${rated} rated` }),
    missing: { zh: "缺少所需种类", en: "A kind is missing" },
    missingNote: { zh: "项，签发前须补齐", en: "ratings; needed before sign-off" },
  },
  hidden: (count: number): Text => ({
    zh: `有${count}份仅限测评师查看，这里只列编号；它们照样计入覆盖情况。`,
    en: `${counted(count, "piece is", "pieces are")} kept to the assessors and listed by number only; coverage counts them all the same.`,
  }),
  pieces: {
    caption: (count: number, expired: number): Text => ({
      zh: expired === 0 ? `${count}份佐证材料` : `${count}份佐证材料，${expired}份不计入`,
      en:
        expired === 0
          ? `${counted(count, "piece", "pieces")} of evidence`
          : `${counted(count, "piece", "pieces")} of evidence, ${expired} not counted`,
    }),
    number: { zh: "编号", en: "No." },
    title: { zh: "名称", en: "Title" },
    kind: { zh: "种类", en: "Kind" },
    countsAs: { zh: "计作", en: "Counts as" },
    links: { zh: "所佐证的条目", en: "Speaks to" },
    noLinks: { zh: "尚未连到条目", en: "no criterion" },
    validity: { zh: "有效期", en: "Valid" },
    validFrom: { zh: "有效期起", en: "Valid from" },
    validTo: { zh: "有效期止", en: "Valid until" },
    state: { zh: "情况", en: "State" },
    file: { zh: "文件与SHA-256", en: "File and SHA-256" },
    fileName: { zh: "文件", en: "File" },
    version: { zh: "版本", en: "Version" },
    bytes: { zh: "大小（字节）", en: "Size (bytes)" },
    hash: { zh: "SHA-256", en: "SHA-256" },
    noFile: { zh: "无文件", en: "no file" },
    validFor: { zh: "适用范围", en: "Valid for" },
    whole: { zh: "整个客户中心", en: "the whole centre" },
    collectedBy: { zh: "收集人", en: "Collected by" },
    collectedOn: { zh: "收集日期", en: "Collected on" },
    confidential: { zh: "仅限测评师", en: "assessors only" },
    hidden: { zh: "仅限测评师查看", en: "kept to the assessors" },
    always: { zh: "不限", en: "open" },
    from: (day: string): Text => ({ zh: `${day}起`, en: `from ${day}` }),
    until: (day: string): Text => ({ zh: `至${day}`, en: `until ${day}` }),
    fromTo: (from: string, to: string): Text => ({ zh: `${from}至${to}`, en: `${from} to ${to}` }),
    states: {
      valid: { zh: "有效", en: "valid" },
      expired: { zh: "已过期", en: "out of date" },
      later: { zh: "尚未生效", en: "not yet valid" },
      withdrawn: { zh: "已撤回", en: "withdrawn" },
    },
  },
  missing: {
    none: {
      zh: "评到要求佐证的档次的，所需种类都已齐备；本标准没有规定时也是如此。",
      en: "Every value that asks for a kind of evidence has it, or the standard asks for none.",
    },
    caption: (count: number): Text => ({
      zh: `${count}项评分缺少标准要求的佐证种类`,
      en: `${counted(count, "rating lacks", "ratings lack")} a kind of evidence the standard asks for`,
    }),
    oneOf: (kinds: string): Text => ({ zh: `${kinds}，任一种即可`, en: `${kinds}: one of them` }),
  },
  coverage: {
    caption: (backed: number, rated: number): Text => ({
      zh: `已评${rated}项，${backed}项有佐证`,
      en: `${backed} of ${rated} ratings have evidence`,
    }),
    section: { zh: "节", en: "Section" },
    criterion: { zh: "条目", en: "Criterion" },
    angle: { zh: "角度", en: "Angle" },
    rating: { zh: "评分", en: "Rating" },
    rated: { zh: "已评（项）", en: "Rated" },
    backed: { zh: "有佐证（项）", en: "With evidence" },
    share: { zh: "覆盖率", en: "Covered" },
    missing: { zh: "缺少", en: "Missing" },
    missingCount: { zh: "缺少种类（项）", en: "A kind missing" },
    expired: { zh: "过期（份）", en: "Out of date" },
    counting: { zh: "计入（份）", en: "Counting" },
  },
  sampling: {
    none: { zh: "没有抽样计划：无数据。", en: "There is no sampling plan: no data." },
    caption: (done: number, all: number): Text => ({
      zh: `抽样计划${all}行，已看${done}行`,
      en: `${done} of ${counted(all, "line", "lines")} of the sampling plan looked at`,
    }),
    kinds: {
      site: { zh: "场所", en: "Site" },
      team: { zh: "班组", en: "Team" },
      record: { zh: "记录", en: "Records" },
      person: { zh: "人员", en: "People" },
    },
    kind: { zh: "类别", en: "Kind" },
    what: { zh: "看什么", en: "What is looked at" },
    population: { zh: "总体（个）", en: "Population" },
    size: { zh: "抽取（个）", en: "Sample" },
    chosen: { zh: "怎样抽取", en: "How chosen" },
    lookedAtBy: { zh: "查看人", en: "Looked at by" },
    lookedAtOn: { zh: "查看日期", en: "Looked at on" },
    open: { zh: "待查看", en: "to be looked at" },
    remarks: { zh: "备注", en: "Remarks" },
  },
  method: {
    zh: "有效期与测评期间不相交的材料不计入覆盖情况；已撤回的材料仍列出，不再计入。缺少所需种类不改变得分，但签发前必须补齐。编号按登记先后排定，不会改变。",
    en: "Pieces whose validity does not meet the days of the assessment do not count; withdrawn ones stay listed and count no longer. A missing kind changes no points but must be there before sign-off. Numbers follow the order of putting on file and do not change.",
  },
} as const;
