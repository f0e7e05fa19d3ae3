import type { RefusalTable } from "../../kernel/index.ts";

/** What the rules of the sign-off refuse, with what to do. */
export const signOffRefusals = {
  "assessment-signed": {
    status: 409,
    text: () => ({
      zh: "测评已签发并冻结，不能再改。确需修改时，请先说明理由撤回签发。",
      en: "The assessment is signed off and frozen. If it has to change, withdraw the sign-off with a reason first.",
    }),
  },
  "assessment-not-closed": {
    status: 409,
    text: () => ({
      zh: "测评还在进行。请先结束测评，再办理签发。",
      en: "The assessment is still open. Close it before it is signed off.",
    }),
  },
  "sign-off-blocked": {
    status: 409,
    text: () => ({
      zh: "还有事项未完成，暂不能签发：有缺评、未经会商的不一致、未批准的不适用标记，或缺少标准要求的佐证。请看签发页上的清单。",
      en: "The assessment cannot be signed off yet: ratings, decisions, approvals or evidence are missing. The sign-off page lists them.",
    }),
  },
  "sign-off-asked-already": {
    status: 409,
    text: () => ({
      zh: "签发已经在办理，不必再次提请。请在签发页复核。",
      en: "The sign-off is under way; there is no need to ask again. It waits for review on the sign-off page.",
    }),
  },
  "sign-off-reviewed-already": {
    status: 409,
    text: ({ by }) => ({
      zh: `已由${by ? `“${by}”` : "他人"}复核。请看过意见后批准或退回。`,
      en: `It is reviewed already${by ? ` by ${by}` : ""}. Read the remarks, then approve it or give it back.`,
    }),
  },
  "sign-off-not-reviewed": {
    status: 409,
    text: () => ({
      zh: "还没有复核。请先复核，再批准。",
      en: "It is not reviewed yet. Review it before it is approved.",
    }),
  },
  "sign-off-needs-another": {
    status: 403,
    text: () => ({
      zh: "按本组织的规定，复核与批准须由两人分别完成。复核是您做的，请由另一人批准。",
      en: "In this organisation two different people review and approve. You reviewed it, so somebody else approves.",
    }),
  },
  "sign-off-not-standing": {
    status: 409,
    text: () => ({
      zh: "这次测评没有有效的签发，无需撤回。请刷新页面查看现状。",
      en: "There is no sign-off that stands, so there is nothing to withdraw. Reload the page to see how things are.",
    }),
  },
} as const satisfies RefusalTable;
