import { z } from "zod";

/** The field of a cell that holds the note of a criterion, and of one that holds why it is not applicable. */
export const noteField = "note";
export const markField = "notApplicable";

/** Whose answers are filled: those all share, or in a team somebody's own, rated or stated. */
export type MergeKind = "shared" | "rated" | "stated";

const cell = z.string().max(10_000).nullable();

/**
 * One cell that somebody filled away from the assessment: `base` is what he saw when he began, `value` what he left
 * there; null is an empty cell. `field` is an angle of the standard, `note`, or `notApplicable` with its reason.
 * With `value` = `base` it changes nothing and says only what was seen.
 */
export const CellEdit = z.strictObject({
  criterion: z.string().max(60),
  field: z.string().max(60),
  base: cell,
  value: cell,
});
export type CellEdit = z.infer<typeof CellEdit>;

/** Which of two values stays: the one brought, or the one the assessment holds. It names the one it decided against. */
export const CellDecision = z.strictObject({
  criterion: z.string().max(60),
  field: z.string().max(60),
  /** What the assessment held when this was decided; where it holds something else by now, nothing is decided. */
  present: cell,
  take: z.enum(["mine", "theirs"]),
});
export type CellDecision = z.infer<typeof CellDecision>;

/**
 * Why a cell needs a decision: it was changed in the meantime; its criterion was marked not applicable, and ratings are
 * brought for it; or it was rated in the meantime, and a mark is brought.
 */
export const conflictReasons = ["changed", "marked", "rated"] as const;

/** A cell in which what is brought and what the assessment holds exclude each other. */
export const CellConflict = z.strictObject({
  criterion: z.string(),
  field: z.string(),
  base: z.string().nullable(),
  present: z.string().nullable(),
  value: z.string().nullable(),
  why: z.enum(conflictReasons),
});
export type CellConflict = z.infer<typeof CellConflict>;

/** A cell by its place. */
export const CellPlace = z.strictObject({ criterion: z.string(), field: z.string() });
export type CellPlace = z.infer<typeof CellPlace>;

/** A cell that cannot be taken over; `code` is declared in refusals.ts, `data` fills its sentence. */
export type CellProblem = CellPlace & {
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;
};
