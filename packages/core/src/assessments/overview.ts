import { z } from "zod";
import { Day, Id, Text } from "../kernel/index.ts";
import { Slug } from "../standards/index.ts";
import { AssessmentSummary } from "./model.ts";

/** A leaf section's share of points, 0 to 1. */
export const SectionShare = z.strictObject({
  code: Slug,
  title: Text,
  points: z.int(),
  max: z.int(),
  share: z.number(),
});
export type SectionShare = z.infer<typeof SectionShare>;

/** What a finished assessment came to, on its last day; `share` is null where nothing was applicable or not everything answered. */
export const TrendPoint = z.strictObject({
  assessmentId: Id,
  title: z.string(),
  on: Day,
  points: z.int(),
  max: z.int(),
  share: z.number().nullable(),
  attained: z.string().nullable(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

/** Where a centre stands by one standard: its latest assessment, and how finished ones went before. */
export const StandardStanding = z.strictObject({
  standard: z.string(),
  title: Text,
  /** The levels of the pinned standard, lowest first; empty where it has none. */
  levels: z.array(z.strictObject({ id: Slug, title: Text })),
  latest: AssessmentSummary,
  complete: z.boolean(),
  /** Not-applicable marks are still unapproved. */
  indicative: z.boolean(),
  eligible: z.string().nullable(),
  share: z.number().nullable(),
  /** Requirements in words, up to the attained level, that nobody has confirmed yet. */
  openStatements: z.int(),
  /** The five answered sections with the lowest shares, weakest first; those with missing ratings are left out. */
  weakest: z.array(SectionShare).max(5),
  /** Finished assessments, oldest first. */
  trend: z.array(TrendPoint),
});
export type StandardStanding = z.infer<typeof StandardStanding>;

/** One centre by every standard it was assessed against, the most recent first. */
export const CentreOverview = z.strictObject({
  centreId: Id,
  centreName: z.string(),
  standings: z.array(StandardStanding),
});
export type CentreOverview = z.infer<typeof CentreOverview>;

const dutyPlace = {
  title: z.string(),
  centreId: Id,
  centreName: z.string(),
  standard: z.string(),
  dueOn: Day,
};

export const dutyKinds = [
  "ratings-missing",
  "sections-to-submit",
  "consensus-waiting",
  "approvals-waiting",
  "statements-open",
  "review-waiting",
  "sign-off-waiting",
] as const;
/** Something in an assessment that waits for somebody; due on the assessment's last day. */
export const AssessmentDuty = z.strictObject({
  kind: z.enum(dutyKinds),
  assessmentId: Id,
  ...dutyPlace,
  count: z.int().min(1),
});
export type AssessmentDuty = z.infer<typeof AssessmentDuty>;

/** The next run of a schedule, to be started. */
export const RunDuty = z.strictObject({ kind: z.literal("run-due"), scheduleId: Id, ...dutyPlace });
export type RunDuty = z.infer<typeof RunDuty>;

/** A certificate that expires or has expired, or a surveillance visit to get ready for; `title` is its number. */
export const CertificateDuty = z.strictObject({
  kind: z.enum(["certificate-expiring", "visit-planned"]),
  certificateId: Id,
  ...dutyPlace,
});
export type CertificateDuty = z.infer<typeof CertificateDuty>;

/** A recurring duty a centre follows that is to be done; `title` is its task in the language asked in. */
export const RecurringDutyDue = z.strictObject({
  kind: z.literal("duty-due"),
  dutyId: Id,
  ...dutyPlace,
});
export type RecurringDutyDue = z.infer<typeof RecurringDutyDue>;

/** Something that waits for somebody. */
export const Duty = z.discriminatedUnion("kind", [
  AssessmentDuty,
  RunDuty,
  CertificateDuty,
  RecurringDutyDue,
]);
export type Duty = z.infer<typeof Duty>;
