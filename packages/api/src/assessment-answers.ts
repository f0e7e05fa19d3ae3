import {
  AssessmentSummary,
  NewNotApplicable,
  NewNote,
  NewRating,
  NewStatementConfirmation,
  NotApplicable,
  Note,
  Rating,
  SheetChange,
  StatementConfirmation,
  Weights,
} from "@plumbline/core/assessments";
import { Id, Text } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, changed, versioned } from "./shared.ts";

/** What refuses every change inside an assessment. */
export const notOpen = [
  "not-found",
  "assessment-closed",
  "assessment-signed",
  "assessment-archived",
  "earlier-edition",
] as const;

/** What refuses the rating of somebody who is in a team. */
const inTeam = ["not-in-team", "section-not-yours", "section-submitted"] as const;
/** What refuses a criterion that the assessment does not ask. */
export const outside = ["criterion-unknown", "criterion-not-in-scope"] as const;
export const onCriterion = z.strictObject({ id: Id, criterion: z.string().max(60) });

export const rateCriterion = endpoint("PUT /assessments/{id}/ratings/{criterion}/{angle}", {
  summary: {
    zh: "为一个条目的一个角度评分（空值为撤回）",
    en: "Rate a criterion from one angle; null takes the rating back",
  },
  permission: "assessments.rate",
  params: onCriterion.extend({ angle: z.string().max(60) }),
  body: NewRating,
  reply: Rating,
  problems: [
    ...notOpen,
    ...outside,
    "angle-unknown",
    "value-unknown",
    "rating-changed",
    "criterion-not-applicable",
    ...inTeam,
  ],
});

export const writeNote = endpoint("PUT /assessments/{id}/notes/{criterion}", {
  summary: { zh: "写条目备注", en: "Write the note of a criterion" },
  permission: "assessments.rate",
  params: onCriterion,
  body: NewNote,
  reply: Note,
  problems: [...notOpen, ...outside, "note-changed", ...inTeam],
});

export const markNotApplicable = endpoint("PUT /assessments/{id}/not-applicable/{criterion}", {
  summary: { zh: "标记条目不适用并说明理由", en: "Mark a criterion not applicable, with the reason" },
  permission: "assessments.rate",
  params: onCriterion,
  body: NewNotApplicable,
  reply: NotApplicable,
  problems: [
    ...notOpen,
    ...outside,
    "not-applicable-changed",
    "not-applicable-not-allowed",
    "team-lead-only",
  ],
});

export const unmarkNotApplicable = endpoint("DELETE /assessments/{id}/not-applicable/{criterion}", {
  summary: { zh: "撤销不适用标记", en: "Take a not-applicable mark back" },
  permission: "assessments.rate",
  params: onCriterion,
  query: z.strictObject({ expectedVersion: z.coerce.number().int().min(1) }),
  problems: [...notOpen, ...outside, "not-applicable-changed", "team-lead-only"],
});

export const approveNotApplicable = endpoint("POST /assessments/{id}/not-applicable/{criterion}/approve", {
  summary: { zh: "批准不适用标记", en: "Approve a not-applicable mark" },
  permission: "assessments.approve",
  params: onCriterion,
  body: versioned,
  reply: NotApplicable,
  problems: [...notOpen, ...outside, "not-applicable-changed"],
});

export const confirmStatement = endpoint("PUT /assessments/{id}/statements/{level}/{statement}", {
  summary: {
    zh: "确认等级定义中的一项文字要求并写明依据",
    en: "Confirm a level's requirement in words, with what it rests on",
  },
  permission: "assessments.rate",
  params: z.strictObject({ id: Id, level: z.string().max(60), statement: z.string().max(60) }),
  body: NewStatementConfirmation,
  /** Null where the confirmation was taken back. */
  reply: z.strictObject({ confirmation: StatementConfirmation.nullable() }),
  problems: [...notOpen, "statement-unknown", "statement-changed", "team-lead-only"],
});

export const changeWeights = endpoint("PUT /assessments/{id}/weights", {
  summary: { zh: "设置升级计划的工作量权重", en: "Set the effort weights of the next-level plan" },
  permission: "assessments.rate",
  params: byId,
  body: changed({ weights: Weights }),
  reply: z.strictObject({ assessment: AssessmentSummary, weights: Weights }),
  problems: [...notOpen, "changed-meanwhile", "criterion-unknown"],
});

/** What an uploaded answer sheet would change, or what is wrong with it; a fault without a line names its criterion. */
export const SheetUpload = z.strictObject({
  applied: z.boolean(),
  /** The `answersVersion` the differences were worked out against; applying names it, so that nothing newer is lost. */
  basis: z.int(),
  changes: z.array(SheetChange),
  errors: z.array(z.strictObject({ line: z.int().nullable(), message: Text })),
});
export type SheetUpload = z.infer<typeof SheetUpload>;

export const uploadSheet = endpoint("POST /assessments/{id}/sheet", {
  summary: {
    zh: "上传填好的评分表：先预览，确认后写入；空白格不改动原有评分",
    en: "Upload a filled answer sheet: preview first, then apply; empty cells leave what is there",
  },
  permission: "assessments.rate",
  params: byId,
  query: z.strictObject({
    apply: z.stringbool().default(false),
    /** The `basis` of the preview; without it a sheet is applied to whatever stands now. */
    basis: z.coerce.number().int().min(0).optional(),
  }),
  carries: "upload",
  reply: SheetUpload,
  problems: [
    ...notOpen,
    "by-team",
    "sheet-outdated",
    "file-not-readable",
    "columns-missing",
    "columns-doubled",
    "sheet-of-another-standard",
    "rows-refused",
  ],
});
