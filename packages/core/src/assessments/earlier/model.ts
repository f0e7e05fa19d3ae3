import { z } from "zod";
import { Day, Id, Moment, Text } from "../../kernel/index.ts";
import { CriterionChange, Slug } from "../../standards/index.ts";
import { EvidenceKind, Validity } from "../evidence/index.ts";
import { AssessmentState } from "../model.ts";

/** The assessment that stands beside another one as last time. */
export const EarlierAssessment = z.strictObject({
  id: Id,
  title: z.string(),
  /** `cc-cmm-oc@2017` */
  standard: z.string(),
  from: Day,
  to: Day,
  state: AssessmentState,
});
export type EarlierAssessment = z.infer<typeof EarlierAssessment>;

/** The value that counted last time, in the words of the edition it was given in. */
export const EarlierRating = z.strictObject({
  angle: Slug,
  angleTitle: Text,
  value: Slug,
  title: Text,
  points: z.int(),
});
export type EarlierRating = z.infer<typeof EarlierRating>;

/** A piece of evidence of last time; its validity is held against the days of the assessment now. */
export const EarlierEvidence = z.strictObject({
  id: Id,
  kind: EvidenceKind,
  title: z.string(),
  validity: Validity,
});
export type EarlierEvidence = z.infer<typeof EarlierEvidence>;

/** What stood on a criterion last time. `formerly` is its number then, null where nothing asked for it. */
export const EarlierCriterion = z.strictObject({
  criterion: Slug,
  formerly: Slug.nullable(),
  change: CriterionChange,
  /** Its title and text then, where they are not those of now. */
  words: z.strictObject({ title: Text, text: Text }).nullable(),
  ratings: z.array(EarlierRating),
  note: z.strictObject({ text: z.string(), by: z.string(), at: Moment }).nullable(),
  /** Why it was not applicable. */
  notApplicable: z.string().nullable(),
  evidence: z.array(EarlierEvidence),
  /** Pieces the reader may not see. */
  hidden: z.int(),
});
export type EarlierCriterion = z.infer<typeof EarlierCriterion>;
