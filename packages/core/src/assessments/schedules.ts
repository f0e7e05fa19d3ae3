import { z } from "zod";
import { Day, Id, Moment } from "../kernel/index.ts";
import { Slug } from "../standards/index.ts";
import { NewAssessment, Purpose } from "./model.ts";

export const rhythms = ["year", "half-year", "quarter"] as const;
/** How often a centre is assessed against a standard. */
export const Rhythm = z.enum(rhythms);
export type Rhythm = z.infer<typeof Rhythm>;

/** What is decided when a centre is to be assessed against a standard again and again. */
export const NewSchedule = z.strictObject({
  centreId: Id,
  standard: NewAssessment.shape.standard,
  every: Rhythm,
  /** The day the first run is due; nothing is due before it. */
  startsOn: Day,
  /** How each run is called; {year}, {half}, {quarter} and {month} stand for those of its due day. */
  title: NewAssessment.shape.title,
  purpose: Purpose,
  /** Area or section codes, empty for all; null takes the scope of the run before. */
  scope: z.array(Slug).max(200).nullable().default(null),
  /** The account that is to do it; null means whoever may. */
  accountId: Id.nullable().default(null),
  /** How many days before the due day it is brought to mind. */
  leadDays: z.int().min(0).max(180).default(30),
});
export type NewSchedule = z.infer<typeof NewSchedule>;

/** A run of a schedule as far as the schedule shows it. */
export const ScheduledRun = z.strictObject({ assessmentId: Id, title: z.string(), lastDay: Day });
export type ScheduledRun = z.infer<typeof ScheduledRun>;

/** When a centre is assessed against a standard, with the run before and the day the next one is due. */
export const Schedule = z.strictObject({
  ...NewSchedule.shape,
  id: Id,
  version: z.int(),
  centreName: z.string(),
  /** The name of the account; null where nobody is named. */
  accountName: z.string().nullable(),
  /** May the named account still set up assessments? */
  accountMay: z.boolean(),
  endedAt: Moment.nullable(),
  /** The latest finished assessment of the centre by the standard, scheduled or not. */
  lastRun: ScheduledRun.nullable(),
  /** The run that was started and is still open; while there is one, no other is due. */
  underWay: ScheduledRun.nullable(),
  dueOn: Day,
});
export type Schedule = z.infer<typeof Schedule>;

/** Somebody who may be asked to carry out a run. */
export const Assignee = z.strictObject({ accountId: Id, name: z.string() });
export type Assignee = z.infer<typeof Assignee>;
