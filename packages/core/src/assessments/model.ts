import { z } from "zod";
import { Day, Id, Moment } from "../kernel/index.ts";
import { Slug } from "../standards/index.ts";

// ---- ratings -------------------------------------------------------------------------------------------

/** One criterion as it was answered: a scale value per angle (null = missing), or not applicable. */
export const SheetRow = z.strictObject({
  criterion: Slug,
  values: z.record(Slug, Slug.nullable()),
  note: z.string().max(10_000).default(""),
  /** Leaves every count; the note is the reason. */
  notApplicable: z.boolean().default(false),
  /** Somebody entitled confirmed the not-applicable; until then the verdict is indicative. */
  approved: z.boolean().default(false),
});
export type SheetRow = z.infer<typeof SheetRow>;

/** Effort of one step up, per criterion, where it differs from the pack's. */
export const Weights = z.record(Slug, z.number().positive().multipleOf(0.01).max(1000));
export type Weights = z.infer<typeof Weights>;

// ---- verdict -------------------------------------------------------------------------------------------

/** Counts of one angle: criteria by scale value, applicable ones (missing included), and points. */
export type AngleTally = {
  readonly counts: Readonly<Record<string, number>>;
  readonly applicable: number;
  readonly missing: number;
  readonly compliant: number;
  readonly points: number;
  readonly max: number;
};

/** Counts of a part of the standard (area or leaf section). `share` is points / max, null where max is 0. */
export type PartTally = {
  readonly code: string;
  readonly angles: Readonly<Record<string, AngleTally>>;
  readonly points: number;
  readonly max: number;
  readonly share: number | null;
};

/** One condition of a level: what it needs, what is there, and what is short. */
export type Condition =
  | {
      readonly kind: "share";
      readonly id: string;
      readonly angle: string;
      readonly group: string;
      /** The share asked for, 0–1. */
      readonly required: number;
      /** Compliant criteria needed: ceil(percent × applicable / 100). */
      readonly needed: number;
      readonly actual: number;
      readonly applicable: number;
      readonly shortfall: number;
      readonly met: boolean;
      readonly nothingApplicable: boolean;
    }
  | {
      readonly kind: "total";
      readonly id: "total";
      readonly printed: number;
      readonly required: number;
      readonly actual: number;
      readonly shortfall: number;
      readonly met: boolean;
    }
  | {
      readonly kind: "years";
      readonly id: "years";
      readonly required: number;
      readonly actual: number | null;
      readonly met: boolean;
    }
  | {
      /** Present only where the assessed scope is too narrow for the level. */
      readonly kind: "scope";
      readonly id: "scope";
      readonly lacking: readonly string[];
      readonly met: false;
    };

/** A level with every condition; `met` says all its own conditions hold, lower levels aside. */
export type LevelVerdict = {
  readonly level: string;
  readonly met: boolean;
  readonly conditions: readonly Condition[];
};

/** What the ratings say: points, parts, levels, and the level attained. Ratings missing leave it incomplete. */
export type Verdict = {
  readonly complete: boolean;
  /** Not-applicable marks are still unconfirmed. */
  readonly indicative: boolean;
  /** Criteria of the standard, and those in scope. */
  readonly criteria: number;
  readonly scoped: number;
  readonly notApplicable: number;
  readonly missing: readonly { readonly criterion: string; readonly angle: string }[];
  readonly points: {
    readonly total: number;
    readonly applicableMax: number;
    readonly fullMax: number;
    readonly share: number | null;
  };
  readonly areas: readonly PartTally[];
  readonly sections: readonly PartTally[];
  readonly levels: readonly LevelVerdict[];
  readonly attained: string | null;
  readonly held: string | null;
  /** min(attained, held + 1): levels are certified one at a time. */
  readonly eligible: string | null;
  /** Attained if everything missing turned out best, or worst. */
  readonly best: string | null;
  readonly worst: string | null;
};

/** One lift of one rating; `effort` counts its steps times its weight. */
export type PlanStep = {
  readonly criterion: string;
  readonly angle: string;
  readonly from: number;
  readonly to: number;
  readonly effort: number;
};

/** The cheapest lifts that reach the next level; `blockedBy` names what no rating can mend (years, scope). */
export type Plan = {
  readonly level: string;
  readonly effort: number;
  readonly blockedBy: readonly ("years" | "scope")[];
  readonly steps: readonly PlanStep[];
};

// ---- records -------------------------------------------------------------------------------------------

export const purposes = ["self", "internal", "external"] as const;
/** Who assesses: the centre itself, the organisation's own assessors, or outsiders. */
export const Purpose = z.enum(purposes);
export type Purpose = z.infer<typeof Purpose>;

export const assessmentStates = ["open", "closed", "archived"] as const;
export const AssessmentState = z.enum(assessmentStates);
export type AssessmentState = z.infer<typeof AssessmentState>;

/** What is decided when an assessment is set up. Scope holds area or section codes; empty means all. */
export const NewAssessment = z.strictObject({
  centreId: Id,
  standard: z.string().regex(/^[a-z0-9-]+@[A-Za-z0-9.-]+$/),
  title: z.string().trim().min(1).max(200),
  purpose: Purpose,
  /** The days the assessment is carried out; years in operation count to its last day. */
  from: Day,
  to: Day,
  scope: z.array(Slug).max(200).default([]),
  /** The level the centre's certificate holds already, if any. */
  held: Slug.nullable().default(null),
});
export type NewAssessment = z.infer<typeof NewAssessment>;

/** An assessment in a list: its facts, progress, and what it came to so far. */
export const AssessmentSummary = z.strictObject({
  ...NewAssessment.shape,
  id: Id,
  packHash: z.string(),
  centreName: z.string(),
  state: AssessmentState,
  version: z.int(),
  createdAt: Moment,
  closedAt: Moment.nullable(),
  /** When it was signed off and frozen; null where no sign-off stands. */
  signedAt: Moment.nullable(),
  /** Ratings given and asked for; criteria not applicable ask for none. */
  rated: z.int(),
  asked: z.int(),
  /** Points and applicable maximum at the last saved rating. */
  points: z.int(),
  max: z.int(),
  attained: z.string().nullable(),
});
export type AssessmentSummary = z.infer<typeof AssessmentSummary>;

/** One person's rating of one criterion from one angle. `version` counts its changes; 0 = never saved. */
export const Rating = z.strictObject({
  criterion: Slug,
  angle: Slug,
  raterId: Id,
  raterName: z.string(),
  value: Slug.nullable(),
  version: z.int(),
  changedAt: Moment,
});
export type Rating = z.infer<typeof Rating>;

/** Saving a rating names the version it was based on; another one since then refuses the save. */
export const NewRating = z.strictObject({ value: Slug.nullable(), expectedVersion: z.int().min(0) });
export type NewRating = z.infer<typeof NewRating>;

/** The note of a criterion, shared by those who rate it. */
export const Note = z.strictObject({
  criterion: Slug,
  text: z.string(),
  version: z.int(),
  changedAt: Moment,
  changedBy: z.string(),
});
export type Note = z.infer<typeof Note>;
export const NewNote = z.strictObject({ text: z.string().max(10_000), expectedVersion: z.int().min(0) });
export type NewNote = z.infer<typeof NewNote>;

/** A criterion marked not applicable: why, by whom, and who approved it. */
export const NotApplicable = z.strictObject({
  criterion: Slug,
  reason: z.string(),
  markedBy: z.string(),
  markedAt: Moment,
  approvedBy: z.string().nullable(),
  approvedAt: Moment.nullable(),
  version: z.int(),
});
export type NotApplicable = z.infer<typeof NotApplicable>;
/** A mark names the version of the standing one it was based on (0 = none): two reasons never replace each other. */
export const NewNotApplicable = z.strictObject({
  reason: z.string().trim().min(1).max(4000),
  expectedVersion: z.int().min(0),
});
export type NewNotApplicable = z.infer<typeof NewNotApplicable>;

/** A level's requirement in words that an assessor confirmed, and what the confirmation rests on. */
export const StatementConfirmation = z.strictObject({
  level: Slug,
  statement: Slug,
  confirmedBy: z.string(),
  confirmedAt: Moment,
  evidence: z.string(),
  version: z.int(),
});
export type StatementConfirmation = z.infer<typeof StatementConfirmation>;

/** Confirming, or taking a confirmation back; `expectedVersion` is that of the standing one, 0 where none stands. */
export const NewStatementConfirmation = z
  .strictObject({
    evidence: z.string().trim().max(4000),
    confirmed: z.boolean(),
    expectedVersion: z.int().min(0),
  })
  .refine(({ confirmed, evidence }) => !confirmed || evidence !== "", {
    path: ["evidence"],
    error: "evidence-missing",
  });
export type NewStatementConfirmation = z.infer<typeof NewStatementConfirmation>;

/** One difference between an answer sheet and the present answers; `field` is an angle, `note` or `notApplicable`. */
export const SheetChange = z.strictObject({
  criterion: Slug,
  field: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type SheetChange = z.infer<typeof SheetChange>;
