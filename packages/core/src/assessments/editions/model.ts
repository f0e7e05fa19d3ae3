import { z } from "zod";
import { Id, Moment, Text } from "../../kernel/index.ts";
import { Difference, Slug } from "../../standards/index.ts";

/** A pack as the change of an edition names it. */
export const EditionOf = z.strictObject({
  /** `cc-cmm-oc@2017` */
  standard: z.string(),
  revision: z.int(),
  title: Text,
  hash: z.string(),
});
export type EditionOf = z.infer<typeof EditionOf>;

/** An earlier edition of an assessment, with who changed it and, where it was, who took the change back. */
export const EditionChange = z.strictObject({
  /** Where the answers given in that edition are read. */
  id: Id,
  /** Counts the changes of the assessment. */
  number: z.int(),
  from: EditionOf,
  to: EditionOf,
  changedBy: z.string(),
  changedAt: Moment,
  undone: z
    .strictObject({
      by: z.string(),
      at: Moment,
      /** Where the answers given in the later edition are read since. */
      answers: Id,
    })
    .nullable(),
});
export type EditionChange = z.infer<typeof EditionChange>;

/** The editions of an assessment. */
export const Editions = z.strictObject({
  now: EditionOf,
  /** Where these are the answers of an earlier edition: the assessment they belong to. */
  of: z.strictObject({ id: Id, title: z.string() }).nullable(),
  /** The latest first. */
  changes: z.array(EditionChange),
  /** The packs it can go over to. */
  targets: z.array(EditionOf),
});
export type Editions = z.infer<typeof Editions>;

const Figure = z.strictObject({
  rated: z.int(),
  asked: z.int(),
  points: z.int(),
  max: z.int(),
  attained: z.string().nullable(),
});

const Counted = z.strictObject({ kept: z.int(), apart: z.int() });

/** What a change of the edition does, before it is done. */
export const EditionPreview = z.strictObject({
  from: EditionOf,
  to: EditionOf,
  difference: Difference,
  /** Answers that go over, and those that stay readable with the earlier edition alone. */
  ratings: Counted,
  notes: Counted,
  marks: Counted,
  statements: Counted,
  links: Counted,
  before: Figure,
  after: Figure,
  scope: z.array(z.string()),
  held: Slug.nullable(),
  /** Submitted sections that go back to their assessors, and sections that nobody is given yet. */
  sectionsAgain: z.array(z.strictObject({ section: Slug, names: z.array(z.string()) })),
  sectionsOpen: z.array(Slug),
});
export type EditionPreview = z.infer<typeof EditionPreview>;
