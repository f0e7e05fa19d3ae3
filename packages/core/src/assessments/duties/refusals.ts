import { listed, type RefusalTable } from "../../kernel/index.ts";

/** What the rules of recurring duties refuse. */
export const dutyRefusals = {
  "duty-unknown": {
    status: 422,
    text: ({ keys }) => ({
      zh: `标准中没有这些周期性任务：${listed(keys)}。请刷新页面后再选。`,
      en: `The standard asks for no such duties: ${listed(keys)}. Reload the page and choose again.`,
    }),
  },
  "duty-not-followed": {
    status: 409,
    text: () => ({
      zh: "这项周期性任务没有纳入执行。请先纳入，再安排或登记。",
      en: "The centre does not follow this duty. Take it up first, then plan or record it.",
    }),
  },
  "duty-of-somebody-else": {
    status: 403,
    text: () => ({
      zh: "这项周期性任务由别人负责。只有负责的人、经理和管理员可以登记，请由他们登记。",
      en: "This duty is somebody else's. Only whoever it is given to, managers and administrators can record it as done; ask one of them.",
    }),
  },
  "done-in-future": {
    status: 422,
    text: () => ({
      zh: "完成日期在将来。请填写实际完成的日期。",
      en: "The day it was done lies ahead. Give the day it really was done.",
    }),
  },
  "account-not-active": {
    status: 422,
    text: () => ({
      zh: "这个账号已停用，不能指派。请另选一人。",
      en: "This account is deactivated and cannot be given a duty. Choose somebody else.",
    }),
  },
} as const satisfies RefusalTable;
