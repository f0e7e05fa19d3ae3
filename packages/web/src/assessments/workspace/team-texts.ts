import { defineTexts } from "../../platform/text/index.ts";

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What the rating page says in an assessment by a team. */
export const teamTexts = defineTexts({
  blind: { zh: "独立评分", en: "Blind rating" },
  blindWhy: {
    zh: "您在这里写的评分和备注，目前只有您自己能看到。一节的测评员全部提交之后，测评组才能互相看到这一节；组长在此之前只看到评了几项。",
    en: "What you rate and note here is seen by nobody but you. Once all assessors of a section have submitted it, the team sees that section; until then the lead sees only how many ratings are given.",
  },
  stating: { zh: "被测方自述", en: "What the centre states" },
  statingWhy: {
    zh: "您在这里写的是本中心自己的看法，测评组随时能看到，与测评员的评分并列，但从不计分。",
    en: "Here you say what the centre itself holds. The team sees it at once, beside what the assessors find; it never counts.",
  },
  reading: { zh: "由测评组测评", en: "Assessed by a team" },
  readingWhy: {
    zh: "这里显示已公开的各节中计分的评分；其余各节在测评员全部提交之前没有内容。",
    en: "These are the ratings that count in the sections that are open; the others stay empty until all their assessors have submitted.",
  },
  stated: { zh: "自述", en: "Stated" },
  verified: { zh: "核实", en: "Verified" },
  submit: { zh: "提交本节", en: "Submit this section" },
  submitOf: { zh: (section: string) => `提交 ${section}`, en: (section: string) => `Submit ${section}` },
  ratedOf: {
    zh: (rated: number, asked: number) => `本节已评 ${rated} / ${asked} 项`,
    en: (rated: number, asked: number) => `${rated} of ${asked} ratings given in this section`,
  },
  submitWhy: {
    zh: "提交后您不能再改这一节；需要修改时，请组长说明理由退回。",
    en: "Afterwards you can no longer change this section; the lead can give it back with a reason.",
  },
  missing: {
    zh: (count: number) => `还有 ${count} 项没有评。提交后它们按未评处理，须由会商决定。`,
    en: (count: number) =>
      `${many(count, "rating is", "ratings are")} missing. They stay missing and must be decided by the team.`,
  },
  noneMissing: { zh: "本节各项都已评分。", en: "Every rating of this section is given." },
  others: {
    zh: (submitted: number, assessors: number) =>
      assessors === 1
        ? "这一节只有您一人评，提交后立即公开并计分。"
        : `这一节共 ${assessors} 名测评员，已有 ${submitted} 名提交。全部提交后互相可见。`,
    en: (submitted: number, assessors: number) =>
      assessors === 1
        ? "You alone rate this section; it opens and counts as soon as you submit it."
        : `${submitted} of ${assessors} assessors have submitted this section. It opens when all have.`,
  },
  submitted: {
    zh: (at: string) => `您已于 ${at} 提交本节`,
    en: (at: string) => `You submitted this section ${at}`,
  },
  waitingFor: {
    zh: (count: number) => `还有 ${count} 名测评员没有提交，提交齐后公开。`,
    en: (count: number) =>
      `${many(count, "assessor has", "assessors have")} not submitted yet; it opens when all have.`,
  },
  isOpen: {
    zh: "本节已公开，计分以会商结果为准。",
    en: "The section is open; what counts is what the team agrees on.",
  },
  toConsensus: { zh: "去会商", en: "To the consensus" },
  stillSaving: { zh: "等评分保存完再提交。", en: "Submit once everything is saved." },
});
