import {
  AssessmentSummary,
  CentreOverview,
  Duty,
  NewAssessment,
  NotApplicable,
  Note,
  Rating,
  StatementConfirmation,
  Weights,
} from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { CriterionAdvice, CriterionGuidance, Pack, UseEntry } from "@plumbline/core/standards";
import { z } from "zod";
import { notOpen } from "./assessment-answers.ts";
import { WithEarlier } from "./assessment-earlier.ts";
import { endpoint } from "./endpoint.ts";
import { byId, changed, listOf, Page, versioned } from "./shared.ts";
import { ofSection } from "./standards.ts";

export * from "./assessment-answers.ts";
export * from "./assessment-benchmark.ts";
export * from "./assessment-certificates.ts";
export * from "./assessment-comparison.ts";
export * from "./assessment-duties.ts";
export * from "./assessment-earlier.ts";
export * from "./assessment-editions.ts";
export * from "./assessment-evidence.ts";
export * from "./assessment-facts.ts";
export * from "./assessment-hand-over.ts";
export * from "./assessment-merges.ts";
export * from "./assessment-reports.ts";
export * from "./assessment-samples.ts";
export * from "./assessment-schedules.ts";
export * from "./assessment-sign-off.ts";
export * from "./assessment-team.ts";
export * from "./assessment-workbooks.ts";

/**
 * Everything the rating page works on: the assessment, its ratings, notes and not-applicable marks. Of each
 * criterion and angle the rating that counts: the latest saved by anyone, with its rater.
 */
export const AssessmentSheet = z.strictObject({
  assessment: AssessmentSummary,
  /** Counts the changes of answers: the same number means the same ratings, notes and marks. */
  answersVersion: z.int(),
  /** Complete years in operation on the assessment's last day; null where the opening day is unknown. */
  years: z.int().nullable(),
  ratings: z.array(Rating),
  notes: z.array(Note),
  notApplicable: z.array(NotApplicable),
  statements: z.array(StatementConfirmation),
  weights: Weights,
});
export type AssessmentSheet = z.infer<typeof AssessmentSheet>;

export const listAssessments = endpoint("GET /assessments", {
  summary: {
    zh: "测评列表，新的在前；不指定状态时不含已归档的",
    en: "Assessments, newest first; without a state, all but the archived ones",
  },
  permission: "assessments.read",
  query: Page.extend({
    centreId: Id.optional(),
    standard: z.string().max(120).optional(),
    state: z.enum(["open", "closed", "archived"]).optional(),
    search: z.string().max(80).optional(),
  }),
  reply: listOf(AssessmentSummary),
});

export const createAssessment = endpoint("POST /assessments", {
  summary: { zh: "新建测评，标准按哈希固定", en: "Set up an assessment; the standard is pinned by its hash" },
  permission: "assessments.create",
  body: NewAssessment.extend(WithEarlier.shape),
  reply: AssessmentSummary,
  status: 201,
  problems: [
    "not-found",
    "archived",
    "earlier-not-comparable",
    "standard-unknown",
    "scope-unknown",
    "period-ends-before-it-starts",
    "level-unknown",
  ],
});

export const readAssessment = endpoint("GET /assessments/{id}", {
  summary: { zh: "一次测评的全部评分", en: "One assessment with all its ratings" },
  permission: "assessments.read",
  params: byId,
  reply: AssessmentSheet,
  problems: ["not-found"],
});

export const changeAssessment = endpoint("PUT /assessments/{id}", {
  summary: {
    zh: "修改测评的标题、目的、日期、范围与已持等级",
    en: "Change title, purpose, dates, scope and level held",
  },
  permission: "assessments.create",
  params: byId,
  body: changed(NewAssessment.omit({ centreId: true, standard: true }).shape),
  reply: AssessmentSummary,
  problems: [
    ...notOpen,
    "changed-meanwhile",
    "team-lead-only",
    "scope-unknown",
    "period-ends-before-it-starts",
    "level-unknown",
  ],
});

export const closeAssessment = endpoint("POST /assessments/{id}/close", {
  summary: { zh: "结束测评，评分不再可改", en: "Close an assessment; ratings can no longer change" },
  permission: "assessments.close",
  params: byId,
  body: versioned,
  reply: AssessmentSummary,
  problems: [...notOpen, "changed-meanwhile", "team-lead-only"],
});

export const reopenAssessment = endpoint("POST /assessments/{id}/reopen", {
  summary: { zh: "说明理由后重新打开", en: "Open an assessment again, with the reason" },
  permission: "assessments.close",
  params: byId,
  body: versioned.extend({ reason: z.string().trim().min(1).max(4000) }),
  reply: AssessmentSummary,
  problems: [
    "not-found",
    "changed-meanwhile",
    "assessment-open",
    "assessment-archived",
    "assessment-signed",
    "team-lead-only",
    "earlier-edition",
  ],
});

export const copyAssessment = endpoint("POST /assessments/{id}/copy", {
  summary: {
    zh: "复制测评（同一版本的标准）；可带上评分、备注与不适用标记（标记须重新批准），文字要求须重新确认，佐证不复制、作为上一次的列在旁边",
    en: "Copy an assessment on the same pinned standard; with its ratings come notes and not-applicable marks, to be approved anew; statements are confirmed anew, and evidence is not copied but stands beside as last time's",
  },
  permission: "assessments.create",
  params: byId,
  body: z.strictObject({
    title: NewAssessment.shape.title,
    from: NewAssessment.shape.from,
    to: NewAssessment.shape.to,
    withRatings: z.boolean(),
  }),
  reply: AssessmentSummary,
  status: 201,
  problems: ["not-found", "period-ends-before-it-starts", "archived", "earlier-edition"],
});

export const archiveAssessment = endpoint("POST /assessments/{id}/archive", {
  summary: { zh: "归档测评（可恢复）", en: "Archive an assessment; it can be restored" },
  permission: "assessments.close",
  params: byId,
  body: versioned,
  reply: AssessmentSummary,
  problems: ["not-found", "changed-meanwhile", "assessment-archived", "assessment-signed", "earlier-edition"],
});

export const restoreAssessment = endpoint("POST /assessments/{id}/restore", {
  summary: { zh: "恢复已归档的测评", en: "Restore an archived assessment" },
  permission: "assessments.close",
  params: byId,
  body: versioned,
  reply: AssessmentSummary,
  problems: ["not-found", "changed-meanwhile", "assessment-not-archived", "earlier-edition"],
});

export const readPinnedStandard = endpoint("GET /assessments/{id}/standard", {
  summary: { zh: "该测评固定的标准", en: "The standard as pinned to this assessment" },
  permission: "assessments.read",
  params: byId,
  reply: Pack,
  problems: ["not-found"],
});

export const readPinnedGuidance = endpoint("GET /assessments/{id}/guidance", {
  summary: {
    zh: "该测评固定的标准中，条目的依据、佐证、风险与建议",
    en: "The guidance of the criteria, as pinned to this assessment",
  },
  permission: "assessments.read",
  params: byId,
  query: ofSection,
  reply: listOf(CriterionGuidance),
  problems: ["not-found", "scope-unknown"],
});

export const readPinnedAdvice = endpoint("GET /assessments/{id}/advice", {
  summary: {
    zh: "该测评固定的标准中，每个条目没做到的风险与首先要做的事",
    en: "Risk and advice of every criterion, as pinned to this assessment",
  },
  permission: "assessments.read",
  params: byId,
  reply: listOf(CriterionAdvice),
  problems: ["not-found"],
});

export const readPinnedUses = endpoint("GET /assessments/{id}/uses", {
  summary: {
    zh: "由该测评固定的标准归出的清单：社会责任、合规等",
    en: "Lists drawn from the standard as pinned to this assessment: responsibility, compliance and others",
  },
  permission: "assessments.read",
  params: byId,
  reply: listOf(UseEntry),
  problems: ["not-found"],
});

export const readCentreOverview = endpoint("GET /centres/{id}/overview", {
  summary: {
    zh: "一个客户中心按各标准的现状：最近一次测评、薄弱章节与历次得分",
    en: "Where a centre stands by each standard: its latest assessment, weak sections and past scores",
  },
  permission: "assessments.read",
  params: byId,
  reply: CentreOverview,
  problems: ["not-found"],
});

export const readToday = endpoint("GET /today", {
  summary: { zh: "等我处理的事，按期限排列", en: "What waits for me, by due date" },
  permission: "assessments.read",
  reply: listOf(Duty),
});
