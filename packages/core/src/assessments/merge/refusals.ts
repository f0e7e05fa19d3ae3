import type { RefusalTable } from "../../kernel/index.ts";

/** What taking over answers from elsewhere refuses, with what to do. */
export const mergeRefusals = {
  "merge-outdated": {
    status: 409,
    text: () => ({
      zh: "测评刚刚又有改动，这次没有写入任何内容。请再看一遍差异，然后写入。",
      en: "The assessment changed just now, so nothing was taken over. Look at the differences again, then apply.",
    }),
  },
  "merge-key-used": {
    status: 409,
    text: () => ({
      zh: "这个编号已用于另一批改动，这次没有写入任何内容。请换一个编号再发送。",
      en: "This key was used for other changes already, so nothing was taken over. Send these with a key of their own.",
    }),
  },
} as const satisfies RefusalTable;
