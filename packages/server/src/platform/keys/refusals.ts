import type { RefusalTable } from "@plumbline/core/kernel";

/** Why nothing can be signed. */
export const keyRefusals = {
  "instance-key-unreadable": {
    status: 503,
    text: ({ file }) => ({
      zh: `签名密钥 ${file} 读不出来，没有签发。请运维人员从备份恢复该文件；不要另造一把，否则以前的签发无法与它对应。`,
      en: `The signing key ${file} cannot be read, so nothing was signed. Have it restored from a backup; a new one in its place would not match what was signed before.`,
    }),
  },
} as const satisfies RefusalTable;
