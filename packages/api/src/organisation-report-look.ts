import { Language, Moment, Text } from "@plumbline/core/kernel";
import { reportKinds } from "@plumbline/core/reports";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** The organisation's logo as it stands; versions count uploads and removals. */
export const ReportLogo = z.strictObject({
  version: z.int(),
  /** The name of the file that was sent; what is kept is a PNG drawn from it. */
  name: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  changedAt: Moment,
  changedBy: z.string(),
});
export type ReportLogo = z.infer<typeof ReportLogo>;

const TemplateKey = z.strictObject({ kind: z.enum(reportKinds), language: Language });

/** A Word template of one kind of report in one language, as it stands. */
export const ReportTemplate = TemplateKey.extend({
  version: z.int(),
  name: z.string(),
  bytes: z.int(),
  changedAt: Moment,
  changedBy: z.string(),
});
export type ReportTemplate = z.infer<typeof ReportTemplate>;

/** What the organisation's reports look like: its logo, and its own Word templates. */
export const ReportLook = z.strictObject({
  logo: ReportLogo.nullable(),
  templates: z.array(ReportTemplate),
});
export type ReportLook = z.infer<typeof ReportLook>;

export const readReportLook = endpoint("GET /organisation/report-look", {
  summary: { zh: "报告样式：标志与 Word 模板", en: "The look of reports: logo and Word templates" },
  permission: "organisation.read",
  reply: ReportLook,
});

export const uploadLogo = endpoint("POST /organisation/logo", {
  summary: {
    zh: "上传组织的标志（PNG 或 JPEG，不超过 1 MB）；旧版本保留",
    en: "Upload the organisation's logo, PNG or JPEG up to 1 MB; earlier versions stay",
  },
  permission: "organisation.manage",
  carries: "upload",
  reply: ReportLook,
  problems: ["logo-not-usable"],
});

export const removeLogo = endpoint("DELETE /organisation/logo", {
  summary: { zh: "移除标志；此后的报告不再使用", en: "Take the logo off; later reports go without" },
  permission: "organisation.manage",
  reply: ReportLook,
});

export const downloadLogo = endpoint("GET /organisation/logo/file", {
  summary: { zh: "组织的标志，PNG", en: "The organisation's logo, as PNG" },
  permission: "organisation.read",
  carries: "download",
  problems: ["not-found", "file-missing"],
});

/** Something wrong with a template: where it stands, what stands there, what to do. */
export const TemplateFault = z.strictObject({ where: Text, found: z.string(), message: Text });
export type TemplateFault = z.infer<typeof TemplateFault>;

/** What became of a template: the look it is part of now, or everything wrong with it; then nothing was kept. */
export const TemplateUpload = z.strictObject({
  kept: z.boolean(),
  faults: z.array(TemplateFault),
  look: ReportLook,
});
export type TemplateUpload = z.infer<typeof TemplateUpload>;

export const uploadTemplate = endpoint("POST /organisation/report-templates/{kind}/{language}", {
  summary: {
    zh: "上传一种报告的 Word 模板（.docx，不超过 5 MB）；占位符有误时列出，不保存",
    en: "Upload the Word template of a kind of report, .docx up to 5 MB; with faults in its placeholders it is not kept",
  },
  permission: "organisation.manage",
  params: TemplateKey,
  carries: "upload",
  reply: TemplateUpload,
  problems: ["template-not-usable"],
});

export const removeTemplate = endpoint("DELETE /organisation/report-templates/{kind}/{language}", {
  summary: {
    zh: "移除模板；此后的报告使用自带版式",
    en: "Take a template off; later reports have our layout",
  },
  permission: "organisation.manage",
  params: TemplateKey,
  reply: ReportLook,
});

export const downloadTemplate = endpoint("GET /organisation/report-templates/{kind}/{language}/file", {
  summary: { zh: "下载正在使用的模板", en: "Download a template in use" },
  permission: "organisation.read",
  params: TemplateKey,
  carries: "download",
  problems: ["not-found", "file-missing"],
});

export const downloadSampleTemplate = endpoint(
  "GET /organisation/report-templates/{kind}/{language}/sample",
  {
    summary: { zh: "下载示例模板，可以直接使用", en: "Download a sample template that works as it is" },
    permission: "organisation.read",
    params: TemplateKey,
    carries: "download",
  },
);
