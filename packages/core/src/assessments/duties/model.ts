import { z } from "zod";
import { Day, Id, Moment, Text } from "../../kernel/index.ts";
import { dutyIntervals, dutyOccasions, Slug } from "../../standards/index.ts";
import { NewAssessment } from "../model.ts";

const Words = (longest: number) => z.string().trim().max(longest);

/** Names a duty within its standard: criterion, rhythm or occasion, and its place among those: `49/month/1`. */
export const DutyKey = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9.-]+\/[a-z-]+\/\d{1,2}$/);
export type DutyKey = z.infer<typeof DutyKey>;

/** One time a duty was done: when, by whom, what came of it, and where that can be seen. Withdrawn ones stay. */
export const DutyDeed = z.strictObject({
  id: Id,
  doneOn: Day,
  by: z.string(),
  note: z.string(),
  /** An address that shows it; null where none was given. */
  link: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: Moment,
  withdrawnAt: Moment.nullable(),
});
export type DutyDeed = z.infer<typeof DutyDeed>;

/** What is written down when a duty was done; without a name, whoever writes it down did it. */
export const NewDutyDeed = z.strictObject({
  doneOn: Day,
  by: Words(120).default(""),
  note: Words(2000).default(""),
  link: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
});
export type NewDutyDeed = z.infer<typeof NewDutyDeed>;

/** What a centre decides about a duty it follows. */
export const DutyPlan = z.strictObject({
  /** Months between two times, where the standard leaves the interval to the centre. */
  months: z.int().min(1).max(120).nullable().default(null),
  /** The position whose task it is, and the account that is reminded; either may be left open. */
  positionId: Id.nullable().default(null),
  accountId: Id.nullable().default(null),
  /** The day it is due for the first time; null where it hangs on an occasion or an interval nobody has set. */
  startsOn: Day.nullable().default(null),
});
export type DutyPlan = z.infer<typeof DutyPlan>;

/** Taking duties of a standard up, or leaving them; those that never were taken up are listed all the same. */
export const DutyChoice = z.strictObject({
  standard: NewAssessment.shape.standard,
  keys: z.array(DutyKey).min(1).max(500),
  followed: z.boolean(),
});
export type DutyChoice = z.infer<typeof DutyChoice>;

/** A recurring duty of a standard as a centre has it. */
export const CentreDuty = z.strictObject({
  ...DutyPlan.shape,
  /** Null while the centre never took it up. */
  id: Id.nullable(),
  version: z.int(),
  centreId: Id,
  centreName: z.string(),
  standard: z.string(),
  key: DutyKey,
  criterion: Slug,
  task: Text,
  /** Exactly one of the two: how often, or on what occasion. */
  every: z.enum(dutyIntervals).nullable(),
  on: z.enum(dutyOccasions).nullable(),
  /** Does the standard, as it is at hand now, still ask for it? */
  isAsked: z.boolean(),
  isFollowed: z.boolean(),
  positionName: z.string().nullable(),
  accountName: z.string().nullable(),
  /** The last time it was done. */
  last: DutyDeed.nullable(),
  dueOn: Day.nullable(),
});
export type CentreDuty = z.infer<typeof CentreDuty>;
