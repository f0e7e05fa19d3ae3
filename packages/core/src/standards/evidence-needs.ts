import { z } from "zod";
import { Slug } from "./slug.ts";

export const countingKinds = ["document", "record", "observation", "interview", "fact"] as const;
/** What a piece of evidence counts as where a standard asks for a kind. */
export const CountingKind = z.enum(countingKinds);
export type CountingKind = z.infer<typeof CountingKind>;

/**
 * A value of an angle that is not to stand without evidence of one of these kinds. A lack is shown and blocks the
 * sign-off; it never changes a figure.
 */
export const EvidenceNeed = z.strictObject({ angle: Slug, value: Slug, anyOf: z.array(CountingKind).min(1) });
export type EvidenceNeed = z.infer<typeof EvidenceNeed>;
