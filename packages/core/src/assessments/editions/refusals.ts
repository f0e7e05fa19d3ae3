import type { RefusalTable } from "../../kernel/index.ts";

/** What the rules of editions refuse. */
export const editionRefusals = {
  "edition-not-of-line": {
    status: 422,
    text: ({ standard }) => ({
      zh: `“${standard}”不能接替本次测评的版本：它不是同一标准的后续版本或修订。请从列出的版本中选择。`,
      en: `“${standard}” cannot take the place of this assessment's edition: it is no later edition or revision of the same standard. Choose one of those listed.`,
    }),
  },
  "edition-moved": {
    status: 409,
    text: () => ({
      zh: "预览之后标准又有更新。请重新预览，看过差异再更换。",
      en: "The standard has changed since the preview. Look at the preview again before you apply it.",
    }),
  },
  "edition-leaves-nothing": {
    status: 422,
    text: () => ({
      zh: "测评范围内的条目在新版中都不存在。请先修改测评范围，再更换版本。",
      en: "Nothing within the scope of this assessment is left in that edition. Change the scope first.",
    }),
  },
  "earlier-edition": {
    status: 409,
    text: () => ({
      zh: "这里是更换版本之前的答案，只供查阅。请在现在的测评中修改。",
      en: "These are answers of another edition, kept to be read. Make changes in the assessment as it is now.",
    }),
  },
  "no-edition-change": {
    status: 409,
    text: () => ({
      zh: "没有可以撤销的版本更换，可能已经撤销。请刷新页面。",
      en: "There is no change of edition to take back; it may have been taken back already. Reload the page.",
    }),
  },
  "earlier-not-comparable": {
    status: 422,
    text: () => ({
      zh: "“上一次”须是同一客户中心、同一标准（或其前后版本）的另一次测评。请另选一次。",
      en: "The earlier assessment must be another one of the same centre, by the same standard or an edition before or after it. Choose another.",
    }),
  },
} as const satisfies RefusalTable;
