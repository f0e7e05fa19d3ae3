import type { RefusalTable } from "../../kernel/index.ts";

/** What the rules of evidence, samples and facts refuse, with what to do. */
export const evidenceRefusals = {
  "evidence-without-address": {
    status: 422,
    text: () => ({
      zh: "链接须写明网址，以 http:// 或 https:// 开头。",
      en: "A link needs its address, beginning with http:// or https://.",
    }),
  },
  "evidence-without-holding": {
    status: 422,
    text: () => ({
      zh: "请说明里面是制度文件还是工作记录：等级所要求的佐证种类据此计算。",
      en: "Say whether it holds a document or records: the kinds a value asks for are counted by it.",
    }),
  },
  "evidence-id-used": {
    status: 409,
    text: () => ({
      zh: "这个编号已属于另一份材料，没有保存任何内容。请换一个编号再上传。",
      en: "This id belongs to another piece already, so nothing was kept. Upload again under an id of its own.",
    }),
  },
  "evidence-withdrawn": {
    status: 409,
    text: () => ({
      zh: "这份材料已经撤回，只能查看。需要时请重新登记一份。",
      en: "This piece is withdrawn and can only be read. Put a new one on file where it is needed.",
    }),
  },
  "evidence-takes-no-file": {
    status: 409,
    text: () => ({
      zh: "只有文件和照片有版本；其他种类请修改内容。",
      en: "Only files and photographs have versions; change the words of other kinds.",
    }),
  },
  "sample-larger-than-population": {
    status: 422,
    text: () => ({
      zh: "抽取的数量超过了总体数量，请核对。",
      en: "The sample is larger than the population. Check the two figures.",
    }),
  },
  "fact-changed": {
    status: 409,
    text: () => ({
      zh: "记录刚有变化，这条数据佐证已不是您看到的样子。没有写入任何内容，请看过新的数字再决定。",
      en: "The records have changed and the fact is no longer as you saw it. Nothing was written; look at the new figures, then decide.",
    }),
  },
  "fact-without-suggestion": {
    status: 409,
    text: () => ({
      zh: "记录不足以给出建议评分，不能采纳；请自行评分。",
      en: "The records suggest no value, so there is nothing to accept. Rate it yourself.",
    }),
  },
} as const satisfies RefusalTable;
