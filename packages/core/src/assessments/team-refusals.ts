import type { RefusalTable } from "../kernel/index.ts";

/** What the rules of an assessment by a team refuse, with what to do. */
export const teamRefusals = {
  "no-team": {
    status: 409,
    text: () => ({
      zh: "这次测评没有组成测评组，评分由大家共用。",
      en: "This assessment has no team; its ratings are shared.",
    }),
  },
  "by-team": {
    status: 409,
    text: () => ({
      zh: "这次测评由测评组各自独立评分，不能整表上传。请在评分页逐项评，或用您自己下载的测评工作簿。",
      en: "In this assessment each assessor rates alone, so a whole sheet cannot be uploaded. Rate on the rating page, or bring back the workbook you downloaded yourself.",
    }),
  },
  "fact-in-team": {
    status: 409,
    text: () => ({
      zh: "这次测评由测评组各自独立评分，不能代大家采纳或否决数据佐证。请参考数据，在评分页评出自己的分。",
      en: "In this assessment each assessor rates alone, so a fact is not taken over or set aside for all. Read it and rate on the rating page.",
    }),
  },
  "not-in-team": {
    status: 403,
    text: () => ({
      zh: "您在测评组中的角色不能这样做。需要时，请组长调整分工。",
      en: "Your part in the team does not allow this. Ask the lead assessor to change the plan if you need it.",
    }),
  },
  "team-lead-only": {
    status: 403,
    text: () => ({
      zh: "这一步只能由组长来做。",
      en: "Only the lead assessor may do this.",
    }),
  },
  "rated-already": {
    status: 409,
    text: () => ({
      zh: "已经有人评过分，不能再改变由谁测评。可以复制一次测评，在新的一次里重新组成。",
      en: "There are ratings already, so who assesses can no longer change. Copy the assessment and form the team in the copy.",
    }),
  },
  "team-needs-a-lead": {
    status: 422,
    text: () => ({ zh: "测评组须有且只有一名组长。", en: "A team has exactly one lead assessor." }),
  },
  "team-member-twice": {
    status: 422,
    text: ({ name }) => ({
      zh: `“${name}”在测评组中出现了两次；一人只担任一个角色。`,
      en: `${name} is in the team twice. One person has one part.`,
    }),
  },
  "team-member-unknown": {
    status: 422,
    text: () => ({
      zh: "选中的账号不在本组织，或已停用。请重新选择。",
      en: "An account chosen is not in this organisation, or deactivated. Choose again.",
    }),
  },
  "team-member-may-not-rate": {
    status: 422,
    text: ({ name }) => ({
      zh: `“${name}”的账号角色不能评分。请管理员为其加上“测评员”角色，或改任被测方人员、观察员。`,
      en: `The roles of ${name} do not allow rating. Have an administrator add the role assessor, or choose respondent or observer.`,
    }),
  },
  "team-sections-not-rated": {
    status: 422,
    text: ({ name }) => ({
      zh: `“${name}”不评分，不能分到节。`,
      en: `${name} does not rate, so no section can be given.`,
    }),
  },
  "team-part-frozen": {
    status: 409,
    text: ({ section }) => ({
      zh: `节 ${section} 已提交，分工不能这样改。请先说明理由退回，再改分工。`,
      en: `Section ${section} has been submitted, so its assessors cannot change like this. Give it back with a reason first.`,
    }),
  },
  "section-not-yours": {
    status: 403,
    text: ({ section }) => ({
      zh: `节 ${section} 没有分给您。需要时，请组长调整分工。`,
      en: `Section ${section} is not yours to rate. Ask the lead assessor to change the plan if you need it.`,
    }),
  },
  "no-section-yours": {
    status: 409,
    text: () => ({
      zh: "这次测评没有分给您的节，没有可以带走填写的工作簿。需要时，请组长调整分工。",
      en: "No section of this assessment is yours to rate, so there is no workbook for you. Ask the lead assessor to change the plan if you need one.",
    }),
  },
  "section-submitted": {
    status: 409,
    text: ({ section }) => ({
      zh: `您已提交节 ${section}，评分不再可改。需要修改时，请组长说明理由退回。`,
      en: `You have submitted section ${section}; its ratings no longer change. Ask the lead assessor to give it back.`,
    }),
  },
  "section-not-submitted": {
    status: 409,
    text: ({ section }) => ({
      zh: `该成员没有提交节 ${section}，无需退回。`,
      en: `That assessor has not submitted section ${section}; there is nothing to give back.`,
    }),
  },
  "section-not-open": {
    status: 409,
    text: ({ section }) => ({
      zh: `节 ${section} 还有成员没有提交，暂不能会商。`,
      en: `Somebody has not submitted section ${section} yet, so nothing can be decided there.`,
    }),
  },
  "missing-changed": {
    status: 409,
    text: ({ missing }) => ({
      zh: `这一节现在有 ${missing} 项未评，与您看到的不同。请看过后再提交。`,
      en: `${missing} ratings of this section are missing now, not as many as you saw. Look again, then submit.`,
    }),
  },
  "decision-changed": {
    status: 409,
    text: ({ by }) => ({
      zh: `这一项刚由${by ? `“${by}”` : "别处"}作了决定。您写的内容还在，请看过后再决定。`,
      en: `This was decided ${by ? `by ${by}` : "elsewhere"} in the meantime. What you wrote is kept; look at it, then decide.`,
    }),
  },
  "dissent-of-a-stranger": {
    status: 422,
    text: () => ({
      zh: "不同意见只能记在评过这一节的成员名下。",
      en: "A dissent can only be that of somebody who rated the section.",
    }),
  },
} as const satisfies RefusalTable;
