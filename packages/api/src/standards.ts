import { Language, Text } from "@plumbline/core/kernel";
import { CriterionGuidance, Difference, Pack, SectionLink, Term, UseEntry } from "@plumbline/core/standards";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { PackFormat } from "./own-standards.ts";
import { listOf } from "./shared.ts";

export * from "./own-standards.ts";

/** A standard in the list; `own` where the organisation wrote it itself. */
export const StandardSummary = z.strictObject({
  id: z.string(),
  edition: z.string(),
  revision: z.int(),
  own: z.boolean(),
  hash: z.string(),
  title: Text,
  summary: Text,
  publisher: Text,
  criteria: z.int(),
  sections: z.int(),
  levels: z.int(),
});
export type StandardSummary = z.infer<typeof StandardSummary>;

/** A criterion found by a search, with the place it stands in. */
export const CriterionHit = z.strictObject({
  standard: z.string(),
  section: z.string(),
  sectionTitle: Text,
  criterion: z.string(),
  title: Text,
  text: Text,
});
export type CriterionHit = z.infer<typeof CriterionHit>;

const named = z.strictObject({ id: z.string().max(80), edition: z.string().max(40) });

export const listStandards = endpoint("GET /standards", {
  summary: { zh: "可用的标准", en: "Standards at hand" },
  permission: "standards.read",
  reply: listOf(StandardSummary),
});

export const searchCriteria = endpoint("GET /standards/criteria", {
  summary: { zh: "在全部标准的条目中搜索", en: "Search the criteria of all standards" },
  permission: "standards.read",
  query: z.strictObject({
    search: z.string().trim().min(1).max(80),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: listOf(CriterionHit),
});

export const readStandard = endpoint("GET /standards/{id}/{edition}", {
  summary: { zh: "一个标准的全文与规则", en: "One standard, texts and rules" },
  permission: "standards.read",
  params: named,
  reply: Pack,
  problems: ["standard-unknown"],
});

/** Which part of a standard is asked about; all of it without a section. */
export const ofSection = z.strictObject({ section: z.string().max(60).optional() });

export const readGuidance = endpoint("GET /standards/{id}/{edition}/guidance", {
  summary: {
    zh: "条目的依据、佐证、风险与建议，以及与其他标准的对照",
    en: "Why each criterion is asked, its evidence, risk and advice, and its links to other standards",
  },
  permission: "standards.read",
  params: named,
  query: ofSection,
  reply: listOf(CriterionGuidance),
  problems: ["standard-unknown", "scope-unknown"],
});

export const listLinks = endpoint("GET /standards/{id}/{edition}/links", {
  summary: {
    zh: "与其他标准的全部对照，不论由哪一方写下",
    en: "All links to other standards, from whichever side they were written",
  },
  permission: "standards.read",
  params: named,
  reply: listOf(SectionLink),
  problems: ["standard-unknown"],
});

export const listUses = endpoint("GET /standards/{id}/{edition}/uses", {
  summary: {
    zh: "由标准归出的清单：需求、费用、选拔、培训、社会责任、合规",
    en: "Lists drawn from a standard: requirements, costs, selection, training, responsibility, compliance",
  },
  permission: "standards.read",
  params: named,
  reply: listOf(UseEntry),
  problems: ["standard-unknown"],
});

export const compareStandards = endpoint("GET /standards/difference", {
  summary: {
    zh: "两个版本的标准有何不同，旧版在前",
    en: "How two editions of standards differ, the older one first",
  },
  permission: "standards.read",
  query: z.strictObject({ before: z.string().max(120), after: z.string().max(120) }),
  reply: Difference,
  problems: ["standard-unknown"],
});

export const readGlossary = endpoint("GET /glossary", {
  summary: { zh: "行业术语", en: "The terms of the field" },
  permission: "standards.read",
  reply: listOf(Term),
});

export const downloadSheet = endpoint("GET /standards/{id}/{edition}/sheet", {
  summary: { zh: "下载空白评分表", en: "Download the empty answer sheet" },
  permission: "standards.read",
  params: named,
  query: z.strictObject({
    format: z.enum(["xlsx", "csv"]).default("xlsx"),
    language: Language.default("zh"),
  }),
  carries: "download",
  problems: ["standard-unknown"],
});

export const downloadPack = endpoint("GET /standards/{id}/{edition}/file", {
  summary: {
    zh: "下载整部标准：编写用的工作簿，或一个 YAML 文件",
    en: "Download a whole standard: its authoring workbook, or one YAML file",
  },
  permission: "standards.read",
  params: named,
  query: z.strictObject({ format: PackFormat.default("xlsx") }),
  carries: "download",
  problems: ["standard-unknown"],
});
