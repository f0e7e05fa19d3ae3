import {
  BenchmarkConsent,
  BenchmarkSettings,
  CentreBenchmark,
  ImportedFile,
} from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { byId } from "./shared.ts";

/** How the organisation takes part: settings, each centre's consent, files taken in. */
export const BenchmarkOverview = z.strictObject({
  settings: BenchmarkSettings,
  consents: z.array(BenchmarkConsent),
  files: z.array(ImportedFile),
});
export type BenchmarkOverview = z.infer<typeof BenchmarkOverview>;

export const readBenchmark = endpoint("GET /benchmark", {
  summary: {
    zh: "对标：最少家数、各中心是否参加、已导入的文件",
    en: "Benchmark: the fewest centres of a group, who takes part, files taken in",
  },
  permission: "assessments.read",
  reply: BenchmarkOverview,
});

export const changeBenchmarkSettings = endpoint("PUT /benchmark/settings", {
  summary: { zh: "提高最少家数（不能降低）", en: "Raise the fewest centres of a group; never lowered" },
  permission: "assessments.benchmark",
  body: z.strictObject({ least: BenchmarkSettings.shape.least, expectedVersion: z.int().min(0) }),
  reply: BenchmarkSettings,
  problems: ["changed-meanwhile", "benchmark-least-only-raised"],
});

export const decideBenchmarkConsent = endpoint("PUT /centres/{id}/benchmark-consent", {
  summary: {
    zh: "一家客户中心同意参加对标，或撤回",
    en: "Let a centre take part in benchmarks, or take that back",
  },
  permission: "assessments.benchmark",
  params: byId,
  body: z.strictObject({ consented: z.boolean(), expectedVersion: z.int().min(0) }),
  reply: BenchmarkConsent,
  problems: ["not-found", "changed-meanwhile", "archived"],
});

export const readCentreBenchmark = endpoint("GET /centres/{id}/benchmark", {
  summary: {
    zh: "一家客户中心在各组中的位置；家数不足的组不显示数值",
    en: "Where a centre stands in each of its groups; a group with too few centres shows no figures",
  },
  permission: "assessments.read",
  params: byId,
  query: z.strictObject({ standard: z.string().max(120).optional() }),
  reply: CentreBenchmark,
  problems: ["not-found"],
});

/** What would leave, byte for byte, and from which centres it comes. */
export const BenchmarkPreview = z.strictObject({
  text: z.string(),
  sha256: z.string(),
  centres: z.array(z.strictObject({ centreId: Id, centreName: z.string(), entries: z.int() })),
});
export type BenchmarkPreview = z.infer<typeof BenchmarkPreview>;

export const previewBenchmarkFile = endpoint("GET /benchmark/preview", {
  summary: {
    zh: "先看将要送出的匿名文件，逐字逐句",
    en: "The anonymous file as it would leave, byte for byte",
  },
  permission: "assessments.benchmark",
  reply: BenchmarkPreview,
  problems: ["benchmark-nothing-to-send"],
});

export const downloadBenchmarkFile = endpoint("GET /benchmark/file", {
  summary: {
    zh: "下载匿名文件；只有与看过的一样才给",
    en: "The anonymous file, if it still is what was looked at",
  },
  permission: "assessments.benchmark",
  query: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  carries: "download",
  problems: ["benchmark-nothing-to-send", "benchmark-file-changed"],
});

export const importBenchmarkFile = endpoint("POST /benchmark/files", {
  summary: {
    zh: "导入其他组织的匿名文件；同一来源的新文件替换旧文件",
    en: "Take in the anonymous file of another installation; a later one of the same source takes the place of the former",
  },
  permission: "assessments.benchmark",
  carries: "upload",
  reply: ImportedFile,
  status: 201,
  problems: ["benchmark-file-not-valid", "benchmark-file-own", "changed-meanwhile"],
});

export const removeBenchmarkFile = endpoint("DELETE /benchmark/files/{id}", {
  summary: { zh: "移除导入的文件及其数据", en: "Remove a file that was taken in, with its entries" },
  permission: "assessments.benchmark",
  params: byId,
  problems: ["not-found"],
});
