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
  "instance-key-lost": {
    status: 503,
    text: ({ file, fingerprint }) => ({
      zh: `签名密钥 ${file} 不见了，没有签发。以前的签发用的是指纹为 ${fingerprint} 的密钥：请运维人员从备份恢复该文件；确无备份时，见使用指南“签发与核验”页的“签名密钥”一节。`,
      en: `The signing key ${file} is gone, so nothing was signed. What was signed before was signed by the key with the fingerprint ${fingerprint}: have the file restored from a backup; where no backup has it, see “The signing key” on the page Sign-off of the guide.`,
    }),
  },
} as const satisfies RefusalTable;
