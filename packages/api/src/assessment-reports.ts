import { Id, Language, Moment, Text } from "@plumbline/core/kernel";
import { isMadeAs, reportForms, reportKinds } from "@plumbline/core/reports";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId, listOf } from "./shared.ts";

export { reportForms as reportFormats, reportKinds };

/** What is made of an assessment. */
export const ReportKind = z.enum(reportKinds);

/** A report being made: share done, and the file once it is there. */
export const ReportJob = z.strictObject({
  id: Id,
  kind: ReportKind,
  format: z.enum(reportForms),
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
    zh: "生成测评的报告：测评报告、摘要、措施计划、佐证索引、会商记录、一致性或交接手册",
    en: "Have a report of an assessment made: its own, summary, action plan, evidence index, consensus, agreement or hand-over manual",
  },
  permission: "assessments.report",
  params: byId,
  body: z
    .strictObject({
      kind: ReportKind.default("assessment"),
      format: z.enum(reportForms),
      language: Language,
    })
    .refine(({ kind, format }) => isMadeAs(kind, format), { path: ["format"], error: "report-format" }),
  reply: ReportJob,
  status: 202,
  problems: ["not-found", "no-team", "report-of-team"],
});

/** A kind of report as it is offered: its forms, why it is not made here, and the languages with a template of one's own. */
export const OfferedKind = z.strictObject({
  kind: ReportKind,
  formats: z.array(z.enum(reportForms)),
  unavailable: Text.nullable(),
  templates: z.array(Language),
});
export type OfferedKind = z.infer<typeof OfferedKind>;

export const listReportKinds = endpoint("GET /assessments/{id}/report-kinds", {
  summary: {
    zh: "该测评可以生成哪些报告；不能生成的，说明原因",
    en: "Which reports can be made of an assessment, and why others cannot",
  },
  permission: "assessments.report",
  params: byId,
  reply: listOf(OfferedKind),
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
  problems: [
    ...["not-found", "no-team", "report-not-ready", "report-names-people"],
    ...["report-confidential", "report-of-team"],
  ],
});
