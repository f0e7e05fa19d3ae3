import type { RefusalTable } from "../../kernel/index.ts";

/** What the rules of certificates refuse. */
export const certificateRefusals = {
  "certificate-ends-before-issue": {
    status: 422,
    text: () => ({
      zh: "有效期截止日早于颁发日。请核对两个日期。",
      en: "The certificate ends before it was issued. Check both days.",
    }),
  },
  "certificate-ended": {
    status: 409,
    text: () => ({
      zh: "这张证书已撤销或已被新证书取代，不能再改。撤销有误的，请先恢复。",
      en: "This certificate was withdrawn or superseded and takes no change. If it was withdrawn by mistake, reinstate it first.",
    }),
  },
  "certificate-superseded": {
    status: 409,
    text: () => ({
      zh: "这张证书已被新证书取代，不能恢复。如登记有误，请修改新证书。",
      en: "Another certificate took the place of this one, so it cannot be reinstated. If that was a mistake, change the new one.",
    }),
  },
  "certificate-not-superseded": {
    status: 422,
    text: () => ({
      zh: "只能取代同一客户中心、同一标准下尚未撤销或取代的证书。请另选一张。",
      en: "Only a certificate of the same centre and standard that still stands can be superseded. Choose another one.",
    }),
  },
} as const satisfies RefusalTable;
