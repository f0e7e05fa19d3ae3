import { z } from "zod";
import { Day, Id, Text } from "../../kernel/index.ts";
import { Slug } from "../../standards/index.ts";
import { AssessmentState, Purpose } from "../model.ts";

export const comparedKinds = ["verified", "stated"] as const;
/** Whose word a run is: what assessors rated, or what the centre's own people state in a team's assessment. */
export const ComparedKind = z.enum(comparedKinds);
export type ComparedKind = z.infer<typeof ComparedKind>;

/** Which run it is, as lists name it. */
export const RunFacts = z.strictObject({
  kind: ComparedKind,
  assessmentId: Id,
  title: z.string(),
  centreId: Id,
  centreName: z.string(),
  standard: z.string(),
  purpose: Purpose,
  state: AssessmentState,
  /** The last day of the assessment. */
  on: Day,
  /** Area or section codes; empty means all. */
  scope: z.array(Slug),
  /** The level its ratings attain; null where none, or where not everything is rated. */
  attained: z.string().nullable(),
});
export type RunFacts = z.infer<typeof RunFacts>;

/**
 * One section of one run. `share` is null until every applicable rating is given; `isWhole` is false where a part of the
 * section has no like in this run's edition, so that its share speaks for the rest alone.
 */
export const ComparedSection = z.strictObject({
  asked: z.int(),
  given: z.int(),
  share: z.number().nullable(),
  isWhole: z.boolean(),
});
export type ComparedSection = z.infer<typeof ComparedSection>;

/**
 * One run laid on the frame. None of it depends on the other runs. `states` has a letter for each rating of the frame:
 * `a` asked, `n` not applicable, `o` out of scope, `c` without a like in the run's edition. `points` are null where
 * nothing was given.
 */
export const ComparedRun = z.strictObject({
  facts: RunFacts,
  states: z.string(),
  points: z.array(z.int().nullable()),
  /** Ratings given that have no like in the frame. */
  elsewhere: z.int(),
  asked: z.int(),
  given: z.int(),
  share: z.number().nullable(),
  /** In the order of the frame's sections. */
  sections: z.array(ComparedSection),
});
export type ComparedRun = z.infer<typeof ComparedRun>;

/** The edition that runs are laid on: its ratings are every criterion from every angle, in printed order. */
export const ComparisonFrame = z.strictObject({
  standard: z.string(),
  title: Text,
  levels: z.array(z.strictObject({ id: Slug, title: Text })),
  angles: z.array(z.strictObject({ id: Slug, title: Text, max: z.int() })),
  sections: z.array(z.strictObject({ code: Slug, title: Text })),
  criteria: z.array(z.strictObject({ id: Slug, title: Text, section: Slug })),
});
export type ComparisonFrame = z.infer<typeof ComparisonFrame>;

/** Many runs beside each other on one frame, the oldest first. */
export const RunsBeside = z.strictObject({ frame: ComparisonFrame, runs: z.array(ComparedRun) });
export type RunsBeside = z.infer<typeof RunsBeside>;

/** A rating that moved between two runs, in points. */
export type Mover = {
  readonly criterion: string;
  readonly angle: string;
  readonly before: number;
  readonly now: number;
};

/** A section then and now, over the ratings both runs have; null where there are none. */
export type SectionChange = {
  readonly code: string;
  readonly compared: number;
  readonly before: number | null;
  readonly now: number | null;
};

/** Two runs held against each other, like with like only. Shares are 0–1 over the compared ratings. */
export type Comparison = {
  /** Ratings given in both runs, and those in one alone (missing, not applicable, out of scope, not in the edition). */
  readonly compared: number;
  readonly notCompared: number;
  readonly before: number | null;
  readonly now: number | null;
  readonly sections: readonly SectionChange[];
  /** Ratings that rose, the largest rise first, and that fell, the largest fall first; then in printed order. */
  readonly risen: readonly Mover[];
  readonly fallen: readonly Mover[];
};
