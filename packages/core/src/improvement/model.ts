import { z } from "zod";
import { Day, Id, Moment } from "../kernel/index.ts";
import { Slug } from "../standards/index.ts";

const Words = (longest: number) => z.string().trim().max(longest);

// ---- findings ------------------------------------------------------------------------------------------

export const findingKinds = ["major", "minor", "observation", "opportunity", "strength"] as const;
/** What was found, the gravest first: two kinds of nonconformity, an observation, an opportunity, a strength. */
export const FindingKind = z.enum(findingKinds);
export type FindingKind = z.infer<typeof FindingKind>;

/** How likely it is that harm follows, and how bad that would be: each from 1 (least) to 5. */
export const RiskWeight = z.strictObject({
  probability: z.int().min(1).max(5),
  impact: z.int().min(1).max(5),
});
export type RiskWeight = z.infer<typeof RiskWeight>;

export const riskBands = ["low", "medium", "high", "severe"] as const;
/** A risk in one word. */
export const RiskBand = z.enum(riskBands);
export type RiskBand = z.infer<typeof RiskBand>;

export const findingStates = ["open", "closed"] as const;
export const FindingState = z.enum(findingStates);
export type FindingState = z.infer<typeof FindingState>;

/** What is written down about a finding. Of an assessment, it may stand on a criterion and, of that, on an angle. */
export const NewFinding = z.strictObject({
  centreId: Id,
  assessmentId: Id.nullable().default(null),
  criterion: Slug.nullable().default(null),
  angle: Slug.nullable().default(null),
  kind: FindingKind,
  title: Words(200).min(1),
  description: Words(4000).default(""),
  /** Why it is so, as far as it is known. */
  cause: Words(4000).default(""),
  /** Null while nobody has weighed it. */
  risk: RiskWeight.nullable().default(null),
});
export type NewFinding = z.infer<typeof NewFinding>;

/** Something found in a centre. `reason` says why it was closed, or opened again. */
export const Finding = z.strictObject({
  ...NewFinding.shape,
  id: Id,
  version: z.int(),
  centreName: z.string(),
  assessmentTitle: z.string().nullable(),
  /** The standard of its assessment, `cc-cmm-oc@2017`; null without one. */
  standard: z.string().nullable(),
  state: FindingState,
  reason: z.string(),
  raisedBy: z.string(),
  raisedAt: Moment,
  closedBy: z.string().nullable(),
  closedAt: Moment.nullable(),
  /** The earlier finding on the same criterion that this one repeats. */
  formerId: Id.nullable(),
  /** Actions that are neither verified nor dropped, and all. */
  openActions: z.int(),
  actions: z.int(),
});
export type Finding = z.infer<typeof Finding>;

// ---- actions -------------------------------------------------------------------------------------------

/** An amount of money in the hundredth part of its currency's unit: 12345 CNY is 123.45 yuan. */
export const Money = z.strictObject({
  fen: z.int().min(0).max(1_000_000_000_000),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default("CNY"),
});
export type Money = z.infer<typeof Money>;

/** What an action is expected to bring: a criterion of a standard rises to a value on an angle. */
export const ExpectedEffect = z.strictObject({
  standard: z.string().regex(/^[a-z0-9-]+@[A-Za-z0-9.-]+$/),
  criterion: Slug,
  angle: Slug,
  value: Slug,
});
export type ExpectedEffect = z.infer<typeof ExpectedEffect>;

export const actionStates = ["planned", "in-progress", "done", "verified", "dropped"] as const;
/** Where an action stands; `verified` is the word of somebody other than its owner. */
export const ActionState = z.enum(actionStates);
export type ActionState = z.infer<typeof ActionState>;

/** What shows that an action had its effect: words, and addresses to look at. */
export const EffectEvidence = z.strictObject({
  text: Words(4000),
  links: z
    .array(z.url({ protocol: /^https?$/ }).max(2000))
    .max(20)
    .default([]),
});
export type EffectEvidence = z.infer<typeof EffectEvidence>;

/** What is decided when an action is planned. */
export const NewAction = z.strictObject({
  what: Words(1000).min(1),
  ownerId: Id,
  /** The day it begins; null where it begins when it is planned. */
  from: Day.nullable().default(null),
  dueOn: Day,
  cost: Money.nullable().default(null),
  effects: z.array(ExpectedEffect).max(20).default([]),
});
export type NewAction = z.infer<typeof NewAction>;

/** A measure against a finding: who does what until when, at what cost, for which effect. */
export const Action = z.strictObject({
  ...NewAction.shape,
  id: Id,
  version: z.int(),
  findingId: Id,
  findingTitle: z.string(),
  centreId: Id,
  centreName: z.string(),
  ownerName: z.string(),
  state: ActionState,
  /** 0 to 100. */
  progress: z.int().min(0).max(100),
  /** Why it was dropped, resumed or sent back. */
  reason: z.string(),
  evidence: EffectEvidence,
  plannedBy: z.string(),
  plannedAt: Moment,
  doneAt: Moment.nullable(),
  verifiedBy: z.string().nullable(),
  verifiedAt: Moment.nullable(),
});
export type Action = z.infer<typeof Action>;

/** How far an action was on a day, and what was said about it. */
export const ProgressNote = z.strictObject({
  at: Moment,
  by: z.string(),
  progress: z.int().min(0).max(100),
  note: z.string(),
});
export type ProgressNote = z.infer<typeof ProgressNote>;

/** A move of an action to another state, with what that state asks for. */
export const ActionMove = z.strictObject({
  to: ActionState,
  reason: Words(4000).default(""),
  evidence: EffectEvidence.nullable().default(null),
});
export type ActionMove = z.infer<typeof ActionMove>;

// ---- what follows from them ----------------------------------------------------------------------------

export const recurrences = ["new", "repeated", "open", "closed"] as const;
/** How an assessment finds an earlier matter: raised first, raised again, still open, or closed. */
export const Recurrence = z.enum(recurrences);
export type Recurrence = z.infer<typeof Recurrence>;

/** What a centre came to, or would come to. `share` is points of the maximum, 0 to 1; null where it cannot be said. */
export const ProjectedResult = z.strictObject({
  points: z.int(),
  max: z.int(),
  share: z.number().nullable(),
  attained: z.string().nullable(),
});
export type ProjectedResult = z.infer<typeof ProjectedResult>;

/** What one action would bring if it alone had its effect. */
export const ActionGain = z.strictObject({
  actionId: Id,
  points: z.int(),
  /** The level attained with it alone. */
  attained: z.string().nullable(),
  /** Effects that raise a rating, and all that it names. */
  raises: z.int(),
  effects: z.int(),
});
export type ActionGain = z.infer<typeof ActionGain>;

/** Where a centre stands by one standard, and where it would stand if its actions had the effect expected of them. */
export const Projection = z.strictObject({
  now: ProjectedResult,
  projected: ProjectedResult,
  gains: z.array(ActionGain),
});
export type Projection = z.infer<typeof Projection>;

// ---- reminders -----------------------------------------------------------------------------------------

/** One message to an owner about what is overdue or due soon, in the language of the account. */
export type Reminder = { readonly subject: string; readonly text: string };

export const mailSecurities = ["none", "starttls", "tls"] as const;
/** The mail service as it is set, its password aside; `service` is null where none is. */
export const MailState = z.strictObject({
  service: z
    .strictObject({
      host: z.string(),
      port: z.int(),
      user: z.string().nullable(),
      from: z.string(),
      tls: z.enum(mailSecurities),
    })
    .nullable(),
  /** Where links in messages lead; null where messages carry none. */
  publicUrl: z.string().nullable(),
  /** Owners of unfinished actions who have no address. */
  ownersWithoutEmail: z.array(z.string()),
});
export type MailState = z.infer<typeof MailState>;
