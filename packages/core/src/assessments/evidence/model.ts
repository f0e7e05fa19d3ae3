import { z } from "zod";
import { Day, Fact, Id, Moment } from "../../kernel/index.ts";
import { CountingKind, Slug } from "../../standards/index.ts";

const line = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text), { error: "single-line" });

export const pieceKinds = [
  "file",
  "photograph",
  "link",
  "interview",
  "observation",
  "sample",
  "fact",
] as const;
/** How a piece of evidence was come by. Facts are put on file by accepting them. */
export const EvidenceKind = z.enum(pieceKinds);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** What a file or a link holds: what is laid down, or what was done. */
export const EvidenceHolding = z.enum(["document", "record"]);
export type EvidenceHolding = z.infer<typeof EvidenceHolding>;

export const confidentialities = ["team", "assessors"] as const;
/** Who may read a piece: everybody who reads the assessment, or its assessors alone. */
export const Confidentiality = z.enum(confidentialities);
export type Confidentiality = z.infer<typeof Confidentiality>;

/** What a piece of evidence speaks to. */
export const EvidenceLink = z.strictObject({ criterion: Slug, angle: Slug });
export type EvidenceLink = z.infer<typeof EvidenceLink>;

const fields = z.strictObject({
  title: line(200).min(1),
  /** What it shows, in the collector's words. */
  shows: z.string().trim().max(4000).default(""),
  /** Asked of files and links only. */
  holds: EvidenceHolding.nullable().default(null),
  /** Of a link. */
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
  /** Names of the sites or teams it is valid for; none means the whole centre. */
  validFor: z.array(line(120).min(1)).max(50).default([]),
  /** The days it is valid for, which are not the day it was uploaded; null is open. */
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
  /** Who collected it on site, where that is not whoever writes it down. */
  collectedBy: line(120).default(""),
  collectedOn: Day.nullable().default(null),
  confidentiality: Confidentiality.default("team"),
  links: z.array(EvidenceLink).max(300).default([]),
});

/** Does the validity end before it begins? False while either end is open. */
export function endsBeforeItBegins(piece: {
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}): boolean {
  return piece.validFrom !== null && piece.validTo !== null && piece.validTo < piece.validFrom;
}
/** Where a schema that checks it points, and with which code. */
export const validityBackwards = { path: ["validTo"], error: "period-ends-before-it-starts" };

/** The fields of a piece that can be changed; its kind stays. */
export const evidenceFields = fields;

/** What is written down about a piece without a file. */
export const NewEvidence = fields
  .extend({ kind: z.enum(["link", "interview", "observation", "sample"]) })
  .refine((piece) => !endsBeforeItBegins(piece), validityBackwards)
  .refine(({ kind, address }) => kind !== "link" || address !== null, {
    path: ["address"],
    error: "evidence-without-address",
  })
  .refine(({ kind, holds }) => kind !== "link" || holds !== null, {
    path: ["holds"],
    error: "evidence-without-holding",
  });
export type NewEvidence = z.infer<typeof NewEvidence>;

/** One upload of a file; a later one is a later version and replaces nothing. */
export const EvidenceFile = z.strictObject({
  version: z.int(),
  name: z.string(),
  /** The sniffed type, never the sender's word. */
  type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  uploadedBy: z.string(),
  uploadedAt: Moment,
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** Taken out of the evidence, with the reason; it stays readable and counts no longer. */
export const Withdrawal = z.strictObject({ reason: z.string(), by: z.string(), at: Moment });
export type Withdrawal = z.infer<typeof Withdrawal>;

export const validities = ["valid", "expired", "later"] as const;
/** How the validity of a piece stands to the days of the assessment. */
export const Validity = z.enum(validities);
export type Validity = z.infer<typeof Validity>;

/** A piece of evidence as lists show it: what it is and what it speaks to, not what it says. */
export const EvidenceEntry = fields.omit({ shows: true, address: true }).extend({
  id: Id,
  kind: EvidenceKind,
  version: z.int(),
  validity: Validity,
  /** How many versions its file has; 0 where it has none. */
  files: z.int(),
  withdrawn: Withdrawal.nullable(),
  createdBy: z.string(),
  createdAt: Moment,
});
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;

/** A piece of evidence with all that is known of it; the newest version of its file first. */
export const Evidence = EvidenceEntry.extend({
  shows: z.string(),
  address: z.string().nullable(),
  versions: z.array(EvidenceFile),
  /** What the records showed when the fact was accepted. */
  fact: Fact.nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** One criterion from one angle: its rating, the evidence that counts, and what its value still asks for. */
export const CoverageRow = z.strictObject({
  section: Slug,
  criterion: Slug,
  angle: Slug,
  value: Slug.nullable(),
  notApplicable: z.boolean(),
  /** How many pieces count, by what they count as. */
  counts: z.partialRecord(CountingKind, z.int()),
  /** Pieces that are there and do not count: out of date, or not yet valid. */
  expired: z.int(),
  later: z.int(),
  /** The rated value asks for evidence of one of these kinds, and none counts; empty where nothing is missing. */
  missing: z.array(CountingKind),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

// ---- sampling ------------------------------------------------------------------------------------------

export const sampleKinds = ["site", "team", "record", "person"] as const;
export const SampleKind = z.enum(sampleKinds);
export type SampleKind = z.infer<typeof SampleKind>;

/** A line of the sampling plan: what is looked at, out of how many, how chosen, and whether it was done. */
export const NewSample = z
  .strictObject({
    kind: SampleKind,
    what: line(200).min(1),
    population: z.int().min(0).max(1_000_000_000).nullable().default(null),
    size: z.int().min(0).max(1_000_000_000).nullable().default(null),
    chosen: line(400).default(""),
    lookedAtBy: line(120).default(""),
    /** Null until it was looked at. */
    lookedAtOn: Day.nullable().default(null),
    remarks: z.string().trim().max(4000).default(""),
  })
  .refine(({ population, size }) => population === null || size === null || size <= population, {
    path: ["size"],
    error: "sample-larger-than-population",
  });
export type NewSample = z.infer<typeof NewSample>;

/** A line of the sampling plan as it stands. */
export const Sample = z.strictObject({
  ...NewSample.shape,
  id: Id,
  version: z.int(),
  withdrawn: Withdrawal.nullable(),
  changedBy: z.string(),
  changedAt: Moment,
});
export type Sample = z.infer<typeof Sample>;

// ---- facts ---------------------------------------------------------------------------------------------

/** What an assessor made of a fact: taken over as the rating, or overruled with the reason. */
export const FactDecision = z.strictObject({
  outcome: z.enum(["accepted", "overruled"]),
  reason: z.string(),
  by: z.string(),
  at: Moment,
  version: z.int(),
  /** The fact as it was decided on. */
  fact: Fact,
});
export type FactDecision = z.infer<typeof FactDecision>;

/** A fact as the records show it now, with the last decision on it. */
export const OfferedFact = z.strictObject({
  fact: Fact,
  decision: FactDecision.nullable(),
  /** The records have moved on since the decision. */
  changed: z.boolean(),
});
export type OfferedFact = z.infer<typeof OfferedFact>;
