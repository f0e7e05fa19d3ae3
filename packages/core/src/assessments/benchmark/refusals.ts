import type { RefusalTable, Text } from "../../kernel/index.ts";

const said = (why: unknown): Text => (why ?? { zh: "", en: "" }) as Text; // Written by file.ts, always with both sides.

/** What the rules of comparing many and of benchmarks refuse, with what to do. */
export const benchmarkRefusals = {
  "standards-not-comparable": {
    status: 422,
    text: ({ standard }) => ({
      zh: `所选测评并非都按同一部标准（${standard}）进行，无法比较。请只选同一部标准的测评。`,
      en: `Not all of the assessments chosen go by the same standard (${standard}), so they cannot be compared. Choose those of one standard only.`,
    }),
  },
  "benchmark-least-only-raised": {
    status: 409,
    text: ({ least }) => ({
      zh: `最少家数只能提高，不能降低；现在是 ${least} 家。各中心是在这个前提下同意参加的。`,
      en: `The fewest centres a group is shown with can be raised, never lowered; it is ${least} now. Centres took part on that understanding.`,
    }),
  },
  "benchmark-nothing-to-send": {
    status: 409,
    text: () => ({
      zh: "没有可以送出的数据：请先让至少一家客户中心同意参加，并完成一次测评。",
      en: "There is nothing to send: first let at least one centre take part, and finish an assessment of it.",
    }),
  },
  "benchmark-file-changed": {
    status: 409,
    text: () => ({
      zh: "您看过之后，将要送出的内容有了变化，文件没有下载。请再看一遍新的内容。",
      en: "What would leave has changed since you looked at it, so the file was not made. Look at it again.",
    }),
  },
  "benchmark-file-own": {
    status: 409,
    text: () => ({
      zh: "这个文件是本组织自己导出的，其中的中心已经计入，不能再导入。",
      en: "This file was exported here: its centres count already. It cannot be imported again.",
    }),
  },
  "benchmark-file-not-valid": {
    status: 422,
    text: ({ place, why }) => ({
      zh: `这个对标文件不符合格式，没有导入。位置 ${place}：${said(why).zh}请向提供者要一份新的。`,
      en: `The benchmark file does not have the right form, and nothing of it was taken in. At ${place}: ${said(why).en} Ask whoever sent it for a new one.`,
    }),
  },
} satisfies RefusalTable;
