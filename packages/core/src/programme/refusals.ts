import type { RefusalTable } from "../kernel/index.ts";

/** What the programme refuses. */
export const programmeRefusals = {
  "calendar-too-long": {
    status: 422,
    text: () => ({
      zh: "日历一次最多看 400 天，且结束不早于开始。请缩短起止日期。",
      en: "A calendar shows at most 400 days at a time and does not end before it begins. Choose a shorter span.",
    }),
  },
} as const satisfies RefusalTable;
