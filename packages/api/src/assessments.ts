import {
  AssessmentSummary,
  NewAssessment,
  NewNotApplicable,
  NewNote,
  NewRating,
  NotApplicable,
  Note,
  Rating,
  Weights,
} from "@plumbline/core/assessments";
import { Id, Language, Moment } from "@plumbline/core/kernel";
import { Pack } from "@plumbline/core/standards";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, changed, listOf, Page, versioned } from "./shared.ts";

const onCriterion = z.strictObject({ id: Id, criterion: z.string().max(60) });

/** Everything the rating page works on: the assessment, its ratings, notes and not-applicable marks. */
export const AssessmentSheet = z.strictObject({
  assessment: AssessmentSummary,
  /** Complete years in operation on the assessment's last day; null where the opening day is unknown. */
  years: z.int().nullable(),
  ratings: z.array(Rating),
  notes: z.array(Note),
  notApplicable: z.array(NotApplicable),
  statements: z.array(
    z.strictObject({
      level: z.string(),
      statement: z.string(),
      confirmedBy: z.string(),
      confirmedAt: Moment,
      evidence: z.string(),
    }),
  ),
  weights: Weights,
});
export type AssessmentSheet = z.infer<typeof AssessmentSheet>;

export const listAssessments = endpoint("GET /assessments", {
  summary: { zh: "测评列表，新的在前", en: "Assessments, newest first" },
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
  body: NewAssessment,
  reply: AssessmentSummary,
  status: 201,
  problems: ["not-found", "archived", "scope-unknown", "period-ends-before-it-starts", "level-unknown"],
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
    "not-found",
    "changed-meanwhile",
    "assessment-closed",
    "scope-unknown",
    "period-ends-before-it-starts",
    "level-unknown",
  ],
});

export const rateCriterion = endpoint("PUT /assessments/{id}/ratings/{criterion}/{angle}", {
  summary: {
    zh: "为一个条目的一个角度评分（空值为撤回）",
    en: "Rate a criterion from one angle; null takes the rating back",
  },
  permission: "assessments.rate",
  params: onCriterion.extend({ angle: z.string().max(60) }),
  body: NewRating,
  reply: Rating,
  problems: ["not-found", "assessment-closed", "rating-changed", "value-unknown", "criterion-not-applicable"],
});

export const writeNote = endpoint("PUT /assessments/{id}/notes/{criterion}", {
  summary: { zh: "写条目备注", en: "Write the note of a criterion" },
  permission: "assessments.rate",
  params: onCriterion,
  body: NewNote,
  reply: Note,
  problems: ["not-found", "assessment-closed", "note-changed"],
});

export const markNotApplicable = endpoint("PUT /assessments/{id}/not-applicable/{criterion}", {
  summary: { zh: "标记条目不适用并说明理由", en: "Mark a criterion not applicable, with the reason" },
  permission: "assessments.rate",
  params: onCriterion,
  body: NewNotApplicable,
  reply: NotApplicable,
  problems: ["not-found", "assessment-closed"],
});

export const unmarkNotApplicable = endpoint("DELETE /assessments/{id}/not-applicable/{criterion}", {
  summary: { zh: "撤销不适用标记", en: "Take a not-applicable mark back" },
  permission: "assessments.rate",
  params: onCriterion,
  problems: ["not-found", "assessment-closed"],
});

export const approveNotApplicable = endpoint("POST /assessments/{id}/not-applicable/{criterion}/approve", {
  summary: { zh: "批准不适用标记", en: "Approve a not-applicable mark" },
  permission: "assessments.approve",
  params: onCriterion,
  reply: NotApplicable,
  problems: ["not-found", "assessment-closed"],
});

export const confirmStatement = endpoint("PUT /assessments/{id}/statements/{level}/{statement}", {
  summary: {
    zh: "确认等级定义中的一项文字要求并写明依据",
    en: "Confirm a level's requirement in words, with what it rests on",
  },
  permission: "assessments.rate",
  params: z.strictObject({ id: Id, level: z.string().max(60), statement: z.string().max(60) }),
  body: z.strictObject({ evidence: z.string().trim().max(4000), confirmed: z.boolean() }),
  reply: AssessmentSheet,
  problems: ["not-found", "assessment-closed"],
});

export const changeWeights = endpoint("PUT /assessments/{id}/weights", {
  summary: { zh: "设置升级计划的工作量权重", en: "Set the effort weights of the next-level plan" },
  permission: "assessments.rate",
  params: byId,
  body: Weights,
  reply: Weights,
  problems: ["not-found", "assessment-closed", "criterion-unknown"],
});

export const closeAssessment = endpoint("POST /assessments/{id}/close", {
  summary: { zh: "结束测评，评分不再可改", en: "Close an assessment; ratings can no longer change" },
  permission: "assessments.close",
  params: byId,
  body: versioned,
  reply: AssessmentSummary,
  problems: ["not-found", "changed-meanwhile", "assessment-closed"],
});

export const reopenAssessment = endpoint("POST /assessments/{id}/reopen", {
  summary: { zh: "说明理由后重新打开", en: "Open an assessment again, with the reason" },
  permission: "assessments.close",
  params: byId,
  body: versioned.extend({ reason: z.string().trim().min(1).max(4000) }),
  reply: AssessmentSummary,
  problems: ["not-found", "changed-meanwhile", "assessment-open"],
});

export const copyAssessment = endpoint("POST /assessments/{id}/copy", {
  summary: {
    zh: "复制测评（同一版本的标准），评分可带可不带",
    en: "Copy an assessment on the same pinned standard, with or without its ratings",
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
  problems: ["not-found", "period-ends-before-it-starts", "archived"],
});

export const archiveAssessment = endpoint("POST /assessments/{id}/archive", {
  summary: { zh: "归档测评（可恢复）", en: "Archive an assessment; it can be restored" },
  permission: "assessments.close",
  params: byId,
  body: versioned,
  reply: AssessmentSummary,
  problems: ["not-found", "changed-meanwhile"],
});

export const restoreAssessment = endpoint("POST /assessments/{id}/restore", {
  summary: { zh: "恢复已归档的测评", en: "Restore an archived assessment" },
  permission: "assessments.close",
  params: byId,
  body: versioned,
  reply: AssessmentSummary,
  problems: ["not-found", "changed-meanwhile"],
});

export const readPinnedStandard = endpoint("GET /assessments/{id}/standard", {
  summary: { zh: "该测评固定的标准", en: "The standard as pinned to this assessment" },
  permission: "assessments.read",
  params: byId,
  reply: Pack,
  problems: ["not-found"],
});

/** What an uploaded answer sheet would change, or what is wrong in which row. */
export const SheetUpload = z.strictObject({
  applied: z.boolean(),
  changes: z.array(
    z.strictObject({
      criterion: z.string(),
      field: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  errors: z.array(
    z.strictObject({ line: z.int(), message: z.strictObject({ zh: z.string(), en: z.string() }) }),
  ),
});
export type SheetUpload = z.infer<typeof SheetUpload>;

export const uploadSheet = endpoint("POST /assessments/{id}/sheet", {
  summary: {
    zh: "上传填好的评分表：先预览，确认后写入",
    en: "Upload a filled answer sheet: preview first, then apply",
  },
  permission: "assessments.rate",
  params: byId,
  query: z.strictObject({ apply: z.stringbool().default(false) }),
  carries: "upload",
  reply: SheetUpload,
  problems: ["not-found", "assessment-closed", "file-not-readable", "columns-missing", "rows-refused"],
});

export const reportFormats = ["pdf", "html", "docx", "xlsx", "json"] as const;

/** A report being made: share done, and the file once it is there. */
export const ReportJob = z.strictObject({
  id: Id,
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  step: z.string(),
  /** 0 to 1. */
  progress: z.number(),
  file: z.strictObject({ name: z.string(), bytes: z.int() }).nullable(),
  problem: z.string().nullable(),
});
export type ReportJob = z.infer<typeof ReportJob>;

export const requestReport = endpoint("POST /assessments/{id}/reports", {
  summary: { zh: "生成测评报告", en: "Have the report of an assessment made" },
  permission: "assessments.report",
  params: byId,
  body: z.strictObject({ format: z.enum(reportFormats), language: Language }),
  reply: ReportJob,
  status: 202,
  problems: ["not-found"],
});

const ofReport = z.strictObject({ id: Id, report: Id });

export const readReport = endpoint("GET /assessments/{id}/reports/{report}", {
  summary: { zh: "报告的进度", en: "How far a report is" },
  permission: "assessments.report",
  params: ofReport,
  reply: ReportJob,
  problems: ["not-found"],
});

export const cancelReport = endpoint("DELETE /assessments/{id}/reports/{report}", {
  summary: { zh: "取消生成", en: "Stop making a report" },
  permission: "assessments.report",
  params: ofReport,
  problems: ["not-found"],
});

export const downloadReport = endpoint("GET /assessments/{id}/reports/{report}/file", {
  summary: { zh: "下载报告文件", en: "Download a report" },
  permission: "assessments.report",
  params: ofReport,
  carries: "download",
  problems: ["not-found", "report-not-ready"],
});
