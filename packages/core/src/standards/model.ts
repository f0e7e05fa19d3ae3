import { z } from "zod";
import { Text } from "../kernel/index.ts";
import { Channel } from "../organisation/index.ts";
import { Audience } from "./audiences.ts";
import { EvidenceNeed } from "./evidence-needs.ts";
import { Guidance, Guidances } from "./guidance.ts";
import { Slug } from "./slug.ts";

export * from "./evidence-needs.ts";
export * from "./guidance.ts";
export { Slug } from "./slug.ts";

/** One answer of a scale: its points, and whether it counts as compliant in level shares. */
export const ScaleValue = z.strictObject({
  id: Slug,
  points: z.int().min(0),
  title: Text,
  compliant: z.boolean().default(false),
  /** "Don't know": answered, worth its points, and a risk of its own. */
  unknown: z.boolean().default(false),
});
export type ScaleValue = z.infer<typeof ScaleValue>;

/** The answers one angle allows, highest points first, and what not-applicable asks for. */
export const Scale = z.strictObject({
  id: Slug,
  values: z.array(ScaleValue).min(2),
  notApplicable: z.strictObject({ allowed: z.boolean(), needsApprover: z.boolean() }),
});
export type Scale = z.infer<typeof Scale>;

/** A side from which a criterion is rated, such as method or execution. */
export const Angle = z.strictObject({ id: Slug, title: Text, question: Text, scale: Slug });
export type Angle = z.infer<typeof Angle>;

export const successionChanges = ["wording", "meaning"] as const;
/** What a criterion was in the superseded edition, and whether only its words or also its meaning changed. */
export const Succession = z.strictObject({ criterion: Slug, change: z.enum(successionChanges) });
export type Succession = z.infer<typeof Succession>;

/** What is rated: one clause or question. The id is printed and frozen, never a position. */
export const Criterion = z.strictObject({
  id: Slug,
  title: Text,
  text: Text,
  /** Effort of one step up on any angle; 1 unless the pack says otherwise. */
  effort: z.number().positive().multipleOf(0.01).max(1000).default(1),
  /** How bad it is where the criterion is not met, from 1 (a nuisance) to 5 (danger to life, law or survival). */
  severity: z.int().min(1).max(5).optional(),
  /** Who can answer it; nobody named means everybody. */
  audiences: z.array(Audience).min(1).optional(),
  /** The channels it is about; none named means all. */
  channels: z.array(Channel).min(1).optional(),
  /** Where it comes from the edition this one supersedes: without it, the same id is the same criterion. */
  supersedes: Succession.optional(),
  /** Written beside the criterion in the files; a loaded pack keeps it apart. */
  guidance: Guidance.optional(),
});
export type Criterion = z.infer<typeof Criterion>;

/** A titled run of criteria inside a section, without a code of its own. */
export const Group = z.strictObject({ id: Slug, title: Text, criteria: z.array(Criterion).min(1) });
export type Group = z.infer<typeof Group>;

/** A coded part of an area: either more sections, or criteria and groups. */
export const Section = z.strictObject({
  code: Slug,
  title: Text,
  summary: Text.optional(),
  /** A mandatory part of the audit; leaving it out of scope is noted in every report. */
  required: z.boolean().default(true),
  get sections(): z.ZodOptional<z.ZodArray<typeof Section>> {
    return z.array(Section).min(1).optional();
  },
  groups: z.array(Group).min(1).optional(),
  criteria: z.array(Criterion).min(1).optional(),
});
export type Section = z.infer<typeof Section>;

/** A top part (chapter) of a standard; one file of the pack. */
export const Area = z.strictObject({
  code: Slug,
  title: Text,
  summary: Text.optional(),
  sections: z.array(Section).min(1),
});
export type Area = z.infer<typeof Area>;

/** Areas that a level's share is counted over together. Groups do not overlap. */
export const AreaGroup = z.strictObject({ id: Slug, title: Text, areas: z.array(Slug).min(1) });
export type AreaGroup = z.infer<typeof AreaGroup>;

/** At least `percent` of the applicable criteria of a group are compliant on an angle. */
export const ShareRule = z.strictObject({
  id: Slug,
  angle: Slug,
  group: Slug,
  percent: z.int().min(1).max(100),
});
export type ShareRule = z.infer<typeof ShareRule>;

/**
 * A printed total and the maximum it was printed for. The total required of n applicable points is the
 * largest, over the bases, of printed × applicable / points, rounded down to a multiple of `step`.
 */
export const TotalRule = z.strictObject({
  printed: z.int().min(0),
  step: z.int().min(1),
  bases: z.array(z.strictObject({ group: Slug.optional(), points: z.int().min(1) })).min(1),
  reason: Text,
});
export type TotalRule = z.infer<typeof TotalRule>;

/** What a level asks in words; an assessor confirms it with evidence. Open ones block certification only. */
export const Statement = z.strictObject({ id: Slug, text: Text });
export type Statement = z.infer<typeof Statement>;

/** One level, decided by shares, a total, years in operation and statements. Levels cumulate upwards. */
export const Level = z.strictObject({
  id: Slug,
  title: Text,
  description: Text,
  /** The areas that must be assessed in full for this level to be decided. */
  areas: z.array(Slug).min(1),
  shares: z.array(ShareRule),
  total: TotalRule.optional(),
  years: z.int().min(0).default(0),
  statements: z.array(Statement).default([]),
});
export type Level = z.infer<typeof Level>;

/** How levels are decided: groups of areas, and the levels, lowest first. */
export const LevelRules = z.strictObject({ groups: z.array(AreaGroup), list: z.array(Level).min(1) });
export type LevelRules = z.infer<typeof LevelRules>;

/** The head file `standard.yaml` of a pack; areas stand in files of their own beside it. */
export const StandardHead = z.strictObject({
  id: Slug,
  edition: Slug,
  /** Grows when only words change; the rules of an edition never change. */
  revision: z.int().min(1),
  title: Text,
  summary: Text,
  publisher: Text,
  /** Whose standard it is, whose words these are, and what may be done with them. */
  rights: Text,
  /** Readings of the source that are ours, each said plainly. */
  notes: z.array(Text).default([]),
  supersedes: z.array(z.strictObject({ id: Slug, edition: Slug })).default([]),
  scales: z.array(Scale).min(1),
  angles: z.array(Angle).min(1),
  levels: LevelRules.optional(),
  /** Section shares, in percent, from which a section counts as strength or below which as weakness. */
  thresholds: z
    .strictObject({ strength: z.int().min(0).max(100), weakness: z.int().min(0).max(100) })
    .default({ strength: 90, weakness: 60 }),
  /** Kinds of evidence that values ask for; no rule of the edition, for no figure depends on it. */
  evidenceNeeds: z.array(EvidenceNeed).optional(),
  /** Printed counts, checked by the validator. */
  counts: z.strictObject({ criteria: z.int().min(1), sections: z.int().min(1) }),
  /** The files of the areas, in order. */
  areas: z.array(z.string().regex(/^[a-z0-9-]+\.yaml$/)).min(1),
});
export type StandardHead = z.infer<typeof StandardHead>;

/** A whole standard, its areas in place: what is rated, how, and which level follows. */
export const Standard = StandardHead.extend({ areas: z.array(Area).min(1) });
export type Standard = z.infer<typeof Standard>;

/**
 * A standard with its fingerprints: sha256 of RFC 8785 JSON, whole, of the rules, and of the texts. The guidance counts
 * in the fingerprints, but is kept apart from the standard: few readers need it, and it is most of the pack.
 */
export const Pack = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  rulesHash: z.string().regex(/^[0-9a-f]{64}$/),
  textsHash: z.string().regex(/^[0-9a-f]{64}$/),
  standard: Standard,
});
export type Pack = z.infer<typeof Pack>;

/** A pack with the guidance of its criteria. */
export const GuidedPack = Pack.extend({ guidance: Guidances });
export type GuidedPack = Pack & { readonly guidance: Guidances };

/** The name by which users call an edition: `cc-cmm-oc@2017`. */
export function standardName(standard: { readonly id: string; readonly edition: string }): string {
  return `${standard.id}@${standard.edition}`;
}
