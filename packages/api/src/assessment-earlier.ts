import { AssessmentSummary, EarlierAssessment, EarlierCriterion } from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { notOpen } from "./assessment-answers.ts";
import { endpoint } from "./endpoint.ts";
import { byId, listOf, versioned } from "./shared.ts";
import { ofSection } from "./standards.ts";

/** The assessment that stands beside a new one as last time; null for none. */
export const WithEarlier = z.strictObject({ previousId: Id.nullable().default(null) });

export const readEarlier = endpoint("GET /assessments/{id}/earlier", {
  summary: {
    zh: "上一次测评在各条目上的评分、备注与佐证；版本不同时说明条目的变化",
    en: "What stood on each criterion last time: ratings, note and evidence, and what became of it between editions",
  },
  permission: "assessments.read",
  params: byId,
  query: ofSection,
  reply: listOf(EarlierCriterion).extend({ previous: EarlierAssessment.nullable() }),
  problems: ["not-found", "scope-unknown"],
});

export const listEarlier = endpoint("GET /assessments/{id}/earlier/choices", {
  summary: {
    zh: "可以作为上一次的测评：同一客户中心，同一标准或其前后版本",
    en: "The assessments that can stand beside as last time: of the same centre, by editions of the same standard",
  },
  permission: "assessments.read",
  params: byId,
  reply: listOf(EarlierAssessment).extend({ previousId: Id.nullable() }),
  problems: ["not-found"],
});

export const chooseEarlier = endpoint("PUT /assessments/{id}/earlier", {
  summary: {
    zh: "指定作为上一次的测评，或取消指定；不改变任何评分",
    en: "Name the assessment that stands beside as last time, or none; no rating changes",
  },
  permission: "assessments.create",
  params: byId,
  body: versioned.extend(WithEarlier.shape),
  reply: AssessmentSummary,
  problems: [...notOpen, "changed-meanwhile", "team-lead-only", "earlier-not-comparable"],
});
