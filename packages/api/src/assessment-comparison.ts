import { RunsBeside } from "@plumbline/core/assessments";
import { Day, Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

/** The most runs that stand beside each other. */
export const mostRuns = 60;

/** Ids in one word of an address, `a,b,c`. */
const Ids = z
  .string()
  .max(40 * 200)
  .transform((word) => [...new Set(word.split(",").filter((id) => id !== ""))])
  .pipe(z.array(Id).max(200));

/** Which runs, and on which edition they are laid. */
export const ComparisonQuery = z.strictObject({
  standard: z.string().max(120),
  /** Assessments by name; without any, the finished ones of the centres. */
  ids: Ids.optional(),
  /** Team assessments of which what the centre states stands beside what was verified. */
  stated: Ids.optional(),
  /** All centres unless named. */
  centres: Ids.optional(),
  /** Finished ones whose last day is not after this one. */
  asOf: Day.optional(),
  /** Every one, of each centre its latest, or of each centre its latest self-, internal and external assessment. */
  runs: z.enum(["all", "latest", "purposes"]).default("all"),
});

export const ComparedAssessments = RunsBeside.extend({
  /** Runs that fit the question and are not here, since there are more than `mostRuns`: the older ones. */
  left: z.int(),
});
export type ComparedAssessments = z.infer<typeof ComparedAssessments>;

const problems = ["not-found", "standard-unknown", "standards-not-comparable"] as const;

export const compareAssessments = endpoint("GET /comparison", {
  summary: {
    zh: "多次测评并列：各次、各节、各项的得分；缺的留空，不按零计",
    en: "Many assessments beside each other: shares, sections and ratings of each; what is missing is a gap, never zero",
  },
  permission: "assessments.read",
  query: ComparisonQuery,
  reply: ComparedAssessments,
  problems,
});

export const downloadComparison = endpoint("GET /comparison/file", {
  summary: {
    zh: "同样的对比，Excel 工作簿或 CSV",
    en: "The same comparison as an Excel workbook or CSV",
  },
  permission: "assessments.read",
  query: ComparisonQuery.extend({ format: z.enum(["xlsx", "csv"]) }),
  carries: "download",
  problems,
});
