import { CellDecision } from "@plumbline/core/assessments";
import { Id, Language, Moment, Text } from "@plumbline/core/kernel";
import { z } from "zod";
import { notOpen } from "./assessment-answers.ts";
import { Merge } from "./assessment-merges.ts";
import { endpoint } from "./endpoint.ts";
import { byId, listOf } from "./shared.ts";

/** A line or a cell of a workbook that was not taken over, and why; a line is null where the file has no such line. */
export const WorkbookProblem = z.strictObject({
  line: z.int().nullable(),
  cell: z.string().nullable(),
  criterion: z.string().nullable(),
  message: Text,
});
export type WorkbookProblem = z.infer<typeof WorkbookProblem>;

/** A workbook that came back: which one it is, and what merging it does, or would do. */
export const WorkbookReturn = z.strictObject({
  id: Id,
  fileName: z.string(),
  workbook: z.strictObject({ id: Id, madeAt: Moment, madeBy: z.string() }),
  /** Problems are told by line and cell, beside the merge. */
  merge: Merge.omit({ problems: true }),
  problems: z.array(WorkbookProblem),
});
export type WorkbookReturn = z.infer<typeof WorkbookReturn>;

const mine = [...notOpen, "not-in-team"] as const;
const language = z.strictObject({ language: Language });

export const handOutWorkbook = endpoint("POST /assessments/{id}/workbooks", {
  summary: {
    zh: "下载测评工作簿：含现有评分，可离线填写后交回；测评组中测评员只含自己的评分，被测方人员只含自己的自述",
    en: "Download the workbook of an assessment, filled with its answers, to fill offline and bring back; in a team one's own ratings or statements only",
  },
  permission: "assessments.workbook",
  params: byId,
  query: language,
  carries: "download",
  problems: [...mine, "no-section-yours"],
});

const returned = [
  ...["merge-outdated", "file-not-readable", "workbook-unmarked", "workbook-ids-missing", "workbook-mixed"],
  ...[
    "workbook-unknown",
    "workbook-of-another-assessment",
    "workbook-not-yours",
    "filled-for-another-edition",
  ],
];

export const returnWorkbook = endpoint("POST /assessments/{id}/workbook-returns", {
  summary: {
    zh: "交回填好的工作簿：与下载时和现在的内容三方比较；可先预览，也可直接写入没有冲突的部分",
    en: "Bring a workbook back: three-way against what it held and what there is now; a preview, or everything without conflict at once",
  },
  permission: "assessments.workbook",
  params: byId,
  query: z.strictObject({ apply: z.stringbool().default(false) }),
  carries: "upload",
  reply: WorkbookReturn,
  problems: [...mine, ...returned],
});

/** A workbook somebody brought back, in the list of his own. */
export const ReturnedWorkbook = z.strictObject({
  id: Id,
  fileName: z.string(),
  returnedAt: Moment,
  madeAt: Moment,
  madeBy: z.string(),
});
export type ReturnedWorkbook = z.infer<typeof ReturnedWorkbook>;

export const listReturns = endpoint("GET /assessments/{id}/workbook-returns", {
  summary: {
    zh: "本人交回过的工作簿，最近的在前，至多 20 份",
    en: "The workbooks one brought back oneself, the latest first, at most 20",
  },
  permission: "assessments.workbook",
  params: byId,
  reply: listOf(ReturnedWorkbook),
  problems: ["not-found"],
});

export const readReturn = endpoint("GET /assessments/{id}/workbook-returns/{return}", {
  summary: {
    zh: "一份交回的工作簿与现在的内容有何差异",
    en: "What a returned workbook would change by now",
  },
  permission: "assessments.workbook",
  params: byId.extend({ return: Id }),
  reply: WorkbookReturn,
  problems: [...mine, "merge-outdated", "workbook-not-yours", "filled-for-another-edition"],
});

export const mergeWorkbook = endpoint("POST /assessments/{id}/workbook-returns/{return}/merge", {
  summary: {
    zh: "对交回的工作簿逐项决定冲突后写入",
    en: "Take a returned workbook over, with what was decided on its conflicts",
  },
  permission: "assessments.workbook",
  params: byId.extend({ return: Id }),
  body: z.strictObject({
    apply: z.boolean().default(false),
    /** The `basis` of the preview; where answers changed since, nothing is applied. */
    basis: z.int().min(0).optional(),
    decisions: z.array(CellDecision).max(10_000).default([]),
  }),
  reply: WorkbookReturn,
  problems: [...mine, "merge-outdated", "workbook-not-yours", "filled-for-another-edition"],
});
