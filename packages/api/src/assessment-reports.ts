import { Id, Language, Moment, Text } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, listOf } from "./shared.ts";

export const reportFormats = ["pdf", "html", "docx", "xlsx", "json"] as const;

/** What is made of an assessment: its report, or the manual for whoever takes the centre over. */
export const reportKinds = ["assessment", "hand-over"] as const;

/** The forms a hand-over manual is made in: it is read, not reckoned with. */
export const manualFormats = [
  "pdf",
  "html",
  "docx",
] as const satisfies readonly (typeof reportFormats)[number][];

/** A report being made: share done, and the file once it is there. */
export const ReportJob = z.strictObject({
  id: Id,
  kind: z.enum(reportKinds),
  format: z.enum(reportFormats),
  language: Language,
  requestedAt: Moment,
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  /** What is being done, while it runs. */
  step: Text.nullable(),
  /** 0 to 1. */
  progress: z.number(),
  file: z.strictObject({ name: z.string(), bytes: z.int() }).nullable(),
  /** Why it failed. */
  problem: Text.nullable(),
});
export type ReportJob = z.infer<typeof ReportJob>;

export const requestReport = endpoint("POST /assessments/{id}/reports", {
  summary: {
    zh: "生成测评报告或交接手册",
    en: "Have the report of an assessment made, or the hand-over manual",
  },
  permission: "assessments.report",
  params: byId,
  body: z
    .strictObject({
      kind: z.enum(reportKinds).default("assessment"),
      format: z.enum(reportFormats),
      language: Language,
    })
    .refine(({ kind, format }) => kind === "assessment" || manualFormats.some((each) => each === format), {
      path: ["format"],
      error: "manual-format",
    }),
  reply: ReportJob,
  status: 202,
  problems: ["not-found"],
});

export const listReports = endpoint("GET /assessments/{id}/reports", {
  summary: { zh: "该测评的报告，新的在前", en: "The reports of an assessment, newest first" },
  permission: "assessments.report",
  params: byId,
  reply: listOf(ReportJob),
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
  problems: ["not-found", "report-not-ready", "report-names-people"],
});
