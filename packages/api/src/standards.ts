import { Language, Text } from "@plumbline/core/kernel";
import { Pack } from "@plumbline/core/standards";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { listOf } from "./shared.ts";

/** A standard in the list. */
export const StandardSummary = z.strictObject({
  id: z.string(),
  edition: z.string(),
  revision: z.int(),
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
