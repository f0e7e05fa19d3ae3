import { OfferedFact } from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { rateCriterion } from "./assessment-answers.ts";
import { endpoint } from "./endpoint.ts";
import { byId, listOf } from "./shared.ts";

const ofFact = z.strictObject({ id: Id, fact: z.string().max(120) });
const seen = z.strictObject({
  /** The values of the figures as they were seen: nobody decides on figures that have moved on. */
  figures: z.array(z.number()).max(50),
});

export const listFacts = endpoint("GET /assessments/{id}/facts", {
  summary: {
    zh: "数据佐证：本系统的记录所表明的事实、建议评分及规则；建议从不自行评分",
    en: "What the records here show, with the suggested value and its rule; a suggestion never rates by itself",
  },
  permission: "assessments.read",
  params: byId,
  reply: listOf(OfferedFact),
  problems: ["not-found"],
});

export const acceptFact = endpoint("POST /assessments/{id}/facts/{fact}/accept", {
  summary: {
    zh: "采纳数据佐证：以本人名义写入建议的评分，并把事实存入佐证材料",
    en: "Accept a fact: its value becomes the rating in the caller's name, and the fact goes on file as evidence",
  },
  permission: "assessments.rate",
  params: ofFact,
  /** `expectedVersion` is that of the rating. */
  body: seen.extend({ expectedVersion: z.int().min(0) }),
  reply: OfferedFact,
  problems: [...rateCriterion.problems, "fact-changed", "fact-without-suggestion", "fact-in-team"],
});

export const overruleFact = endpoint("POST /assessments/{id}/facts/{fact}/overrule", {
  summary: {
    zh: "不采纳数据佐证并写明理由；评分由本人另行给出",
    en: "Overrule a fact with the reason; the rating is given by hand",
  },
  permission: "assessments.rate",
  params: ofFact,
  body: seen.extend({ reason: z.string().trim().min(1).max(4000) }),
  reply: OfferedFact,
  problems: ["not-found", "assessment-closed", "assessment-archived", "fact-changed", "fact-in-team"],
});
