import { z } from "zod";
import { Day, Id, Text } from "../kernel/index.ts";
import { Slug } from "../standards/index.ts";

/** The latest finished assessment of a centre by a standard; without a share where not everything was answered. */
export const ProgrammeRun = z.strictObject({
  assessmentId: Id,
  title: z.string(),
  /** Its last day. */
  on: Day,
  share: z.number().nullable(),
  attained: Slug.nullable(),
});
export type ProgrammeRun = z.infer<typeof ProgrammeRun>;

/** An assessment that is under way. */
export const RunUnderWay = z.strictObject({
  assessmentId: Id,
  title: z.string(),
  to: Day,
  rated: z.int(),
  asked: z.int(),
});
export type RunUnderWay = z.infer<typeof RunUnderWay>;

/** The certificate a row goes by: the one held today, else the latest that was not withdrawn or superseded. */
export const ProgrammeCertificate = z.strictObject({
  certificateId: Id,
  number: z.string(),
  level: Slug,
  validUntil: Day,
  isHeld: z.boolean(),
});
export type ProgrammeCertificate = z.infer<typeof ProgrammeCertificate>;

const count = z.int().min(0);
/** Open findings by grade; strengths are not counted. */
export const OpenFindings = z.strictObject({
  major: count,
  minor: count,
  observation: count,
  opportunity: count,
});
export type OpenFindings = z.infer<typeof OpenFindings>;

/**
 * One centre by one standard. A row without a standard holds what belongs to none — findings raised outside of
 * assessments, and their actions — or a centre for which there is nothing yet.
 */
export const ProgrammeRow = z.strictObject({
  centreId: Id,
  centreName: z.string(),
  city: z.string(),
  standard: z.string().nullable(),
  last: ProgrammeRun.nullable(),
  underWay: RunUnderWay.nullable(),
  certificate: ProgrammeCertificate.nullable(),
  /** The level held: by a certificate, or written down by hand with the last assessment where no certificate is recorded. */
  held: z.strictObject({ level: Slug, by: z.enum(["certificate", "hand"]) }).nullable(),
  /** min(attained, held + 1), the level held as of today. */
  eligible: Slug.nullable(),
  /** When the next scheduled assessment is due; null without a schedule. */
  nextOn: Day.nullable(),
  actionsOpen: count,
  actionsOverdue: count,
  findings: OpenFindings,
  dutiesDue: count,
  dutiesOverdue: count,
  /** Pieces of evidence of the latest assessment whose validity ends within 90 days. */
  evidenceExpiring: count,
});
export type ProgrammeRow = z.infer<typeof ProgrammeRow>;

/** A standard of the programme with its levels, lowest first; empty where it has none. */
export const ProgrammeStandard = z.strictObject({
  standard: z.string(),
  title: Text,
  levels: z.array(z.strictObject({ id: Slug, title: Text })),
});
export type ProgrammeStandard = z.infer<typeof ProgrammeStandard>;

/** The whole programme in figures, filters aside. */
export const ProgrammeSummary = z.strictObject({
  centres: count,
  assessed: count,
  /** Centres that hold a certificate today. */
  certified: count,
  /** Certificates that expire within 180 days. */
  expiring: count,
  actionsOverdue: count,
  dutiesOverdue: count,
  runsOverdue: count,
});
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

export const rowSorts = [
  "centre",
  "city",
  "level",
  "share",
  "assessed",
  "certificate",
  "next",
  "overdue",
  "findings",
] as const;
/** What rows are sorted by; a row that has nothing there comes last. */
export const RowSort = z.enum(rowSorts);
export type RowSort = z.infer<typeof RowSort>;

export const rowMatters = ["overdue", "expiring", "unassessed"] as const;
/** What narrows rows down to those that need somebody: something overdue, a certificate that ends, never assessed. */
export const RowMatter = z.enum(rowMatters);
export type RowMatter = z.infer<typeof RowMatter>;

export const eventKinds = [
  "assessment",
  "site-visit",
  "action-due",
  "certificate-expiry",
  "surveillance-visit",
  "run-due",
  "duty-due",
] as const;
/** What stands in the calendar. */
export const EventKind = z.enum(eventKinds);
export type EventKind = z.infer<typeof EventKind>;

/** One entry of the calendar, whole days, `to` included. */
export const CalendarEvent = z.strictObject({
  kind: EventKind,
  /** Made of the record's id: the same entry has the same one for ever. */
  uid: z.string(),
  /** The record it comes from: assessment, action, certificate, schedule or duty. */
  subjectId: Id,
  title: Text,
  centreId: Id,
  centreName: z.string(),
  standard: z.string().nullable(),
  /** Where a site visit goes; empty otherwise. */
  place: z.string(),
  from: Day,
  to: Day,
  /** Nothing is left to do: finished, done, or taken place. */
  isDone: z.boolean(),
});
export type CalendarEvent = z.infer<typeof CalendarEvent>;
