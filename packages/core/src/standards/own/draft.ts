import { z } from "zod";
import {
  Angle,
  Area,
  AreaGroup,
  Criterion,
  CrossReference,
  Group,
  Guidance,
  Level,
  LevelRules,
  RecurringDuty,
  Scale,
  ScaleValue,
  Section,
  Slug,
  Standard,
  Statement,
  TotalRule,
  TypicalEvidence,
} from "../model.ts";

const words = z.string().max(8000);

/** A text of a draft: either side may still be empty. */
export const DraftText = z.strictObject({ zh: words, en: words });
export type DraftText = z.infer<typeof DraftText>;

const [everySoOften, wheneverItHappens] = RecurringDuty.options;

/** Guidance that is being written. */
export const DraftGuidance = Guidance.extend({
  why: DraftText,
  lookFor: z.record(Slug, z.record(Slug, DraftText)).optional(),
  evidence: z.array(TypicalEvidence.extend({ text: DraftText })).max(4),
  risk: DraftText,
  advice: DraftText,
  duties: z
    .array(z.union([everySoOften.extend({ task: DraftText }), wheneverItHappens.extend({ task: DraftText })]))
    .max(4)
    .default([]),
  crosswalk: z
    .array(CrossReference.extend({ reason: DraftText }))
    .max(12)
    .default([]),
  uses: z
    .array(Guidance.shape.uses.unwrap().element.extend({ text: DraftText }))
    .max(4)
    .default([]),
});
export type DraftGuidance = z.infer<typeof DraftGuidance>;

/** A criterion that is being written. */
export const DraftCriterion = Criterion.extend({
  id: Slug.max(60),
  title: DraftText,
  text: DraftText,
  guidance: DraftGuidance.optional(),
});
export type DraftCriterion = z.infer<typeof DraftCriterion>;

const DraftGroup = Group.extend({ title: DraftText, criteria: z.array(DraftCriterion) });

/** A section that is being written. */
export const DraftSection = z.strictObject({
  code: Slug.max(60),
  title: DraftText,
  summary: DraftText.optional(),
  required: Section.shape.required,
  get sections(): z.ZodOptional<z.ZodArray<typeof DraftSection>> {
    return z.array(DraftSection).optional();
  },
  groups: z.array(DraftGroup).optional(),
  criteria: z.array(DraftCriterion).optional(),
});

const DraftArea = Area.extend({
  title: DraftText,
  summary: DraftText.optional(),
  sections: z.array(DraftSection),
});

/** A scale that is being written. */
export const DraftScale = Scale.extend({ values: z.array(ScaleValue.extend({ title: DraftText })).max(20) });
/** An angle that is being written. */
export const DraftAngle = Angle.extend({ title: DraftText, question: DraftText });

/** Level rules that are being written. */
export const DraftLevels = LevelRules.extend({
  groups: z.array(AreaGroup.extend({ title: DraftText, areas: z.array(Slug) })).max(60),
  list: z
    .array(
      Level.extend({
        title: DraftText,
        description: DraftText,
        areas: z.array(Slug),
        total: TotalRule.extend({ reason: DraftText }).optional(),
        statements: z.array(Statement.extend({ text: DraftText })).default([]),
      }),
    )
    .max(20),
});
export type DraftLevels = z.infer<typeof DraftLevels>;

/** The facts of a draft's head that are written by hand; counts are counted, and name and edition stay. */
export const DraftHead = z.strictObject({
  title: DraftText,
  summary: DraftText,
  publisher: DraftText,
  rights: DraftText,
  notes: z.array(DraftText).max(60),
  supersedes: Standard.shape.supersedes.unwrap().max(10),
  thresholds: Standard.shape.thresholds.unwrap(),
});
export type DraftHead = z.infer<typeof DraftHead>;

/**
 * A standard that is being written, guidance beside each criterion. It has the form of one, but texts may lack a side
 * and parts may be empty; `faultsOfDraft` says what is missing.
 */
export const Draft = Standard.extend({
  ...DraftHead.shape,
  scales: z.array(DraftScale).max(20),
  angles: z.array(DraftAngle).max(20),
  levels: DraftLevels.optional(),
  counts: z.strictObject({ criteria: z.int().min(0), sections: z.int().min(0) }),
  areas: z.array(DraftArea).max(200),
});
export type Draft = z.infer<typeof Draft>;

/** A text with nothing in it yet. */
export const noWords: DraftText = { zh: "", en: "" };

/** Is there nothing on either side? */
export function isBlank({ zh, en }: DraftText): boolean {
  return zh.trim() === "" && en.trim() === "";
}

/** A criterion with nothing in it but its id. */
export function blankCriterion(id: string): DraftCriterion {
  return { id, title: noWords, text: noWords, effort: 1 };
}
