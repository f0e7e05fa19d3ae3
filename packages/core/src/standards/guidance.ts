import { z } from "zod";
import { Text } from "../kernel/index.ts";
import { Slug } from "./slug.ts";

export const evidenceKinds = ["document", "record", "observation", "interview", "kpi"] as const;
/** One piece an assessor asks for: what kind it is, what it is, and which angle it speaks to where there are several. */
export const TypicalEvidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  angle: Slug.optional(),
  text: Text,
});
export type TypicalEvidence = z.infer<typeof TypicalEvidence>;

export const dutyIntervals = ["month", "quarter", "year", "two-years", "interval"] as const;
export const dutyOccasions = ["before-duty", "change", "leaving", "missed-target", "probation"] as const;
/**
 * What a criterion asks to be done again and again: at a fixed interval (`interval`: one the centre sets), or whenever
 * something happens.
 */
export const RecurringDuty = z.union([
  z.strictObject({ every: z.enum(dutyIntervals), task: Text }),
  z.strictObject({ on: z.enum(dutyOccasions), task: Text }),
]);
export type RecurringDuty = z.infer<typeof RecurringDuty>;

export const relations = ["equal", "part", "whole", "overlaps"] as const;
/** How one criterion stands to another: the same, a part of it, the whole of which the other is a part, or overlapping. */
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/** A pointer from one criterion to one of another standard, `cc-cmm-oc@2017`, with the reason. */
export const CrossReference = z.strictObject({
  standard: z.string().regex(/^[a-z0-9-]+@[A-Za-z0-9.-]+$/),
  criterion: Slug,
  relation: Relation,
  reason: Text,
});
export type CrossReference = z.infer<typeof CrossReference>;

export const useViews = [
  "requirement",
  "cost-item",
  "selection-criterion",
  "training-module",
  "social-responsibility",
  "policy-compliance",
] as const;
/** A list that readers draw from a standard beside the assessment itself: what to plan, to pay, to select by, to train. */
export const UseView = z.enum(useViews);
export type UseView = z.infer<typeof UseView>;

export const supplyingCapabilities = [
  "organisation",
  "standards",
  "assessments",
  "registers",
  "operations",
  "dial-tests",
  "quality",
  "satisfaction",
  "appraisal",
  "improvement",
  "training",
  "knowledge",
  "workforce",
  "reports",
] as const;

/** What is read beside a criterion: why it is asked, what to look at, the risk without it, and what to do first. */
export const Guidance = z.strictObject({
  why: Text,
  /** What earns each value of each angle's scale: angle → value → what is seen. */
  lookFor: z.record(Slug, z.record(Slug, Text)).optional(),
  evidence: z.array(TypicalEvidence).min(1).max(4),
  risk: Text,
  advice: Text,
  duties: z.array(RecurringDuty).max(4).default([]),
  /** Capabilities whose own records can show it. */
  facts: z.array(z.enum(supplyingCapabilities)).max(3).default([]),
  crosswalk: z.array(CrossReference).max(12).default([]),
  uses: z
    .array(z.strictObject({ view: UseView, text: Text }))
    .max(4)
    .default([]),
});
export type Guidance = z.infer<typeof Guidance>;

/** Guidance by criterion. */
export const Guidances = z.record(Slug, Guidance);
export type Guidances = Readonly<Record<string, Guidance>>;
