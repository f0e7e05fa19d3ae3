import { z } from "zod";
import { Day, Id, Moment } from "../../kernel/index.ts";
import { Slug } from "../../standards/index.ts";
import { EvidenceEntry, EvidenceFile } from "../evidence/model.ts";
import { NotApplicable, Note, Purpose, Rating, StatementConfirmation, Weights } from "../model.ts";
import { Decision, TeamRole } from "../team-model.ts";

export const twoPeopleRules = ["always", "external", "never"] as const;
/** Which assessments take two different people to review and to approve: all, those by outsiders, or none. */
export const TwoPeopleRule = z.enum(twoPeopleRules);
export type TwoPeopleRule = z.infer<typeof TwoPeopleRule>;

/** The organisation's choice; version 0 where nobody ever chose. */
export const SignOffSettings = z.strictObject({ twoPeople: TwoPeopleRule, version: z.int().min(0) });
export type SignOffSettings = z.infer<typeof SignOffSettings>;

export const blockKinds = ["ratings-missing", "undecided", "unapproved", "evidence-missing"] as const;
/** What keeps an assessment from being signed off, and how often. */
export const SignOffBlock = z.strictObject({ kind: z.enum(blockKinds), count: z.int().min(1) });
export type SignOffBlock = z.infer<typeof SignOffBlock>;

/** Somebody did something. */
const Act = z.strictObject({ by: z.string(), at: Moment });

export const roundEnds = ["given-back", "reopened", "withdrawn"] as const;
/** How a round of the sign-off ended without a signature that stands. */
export const RoundEnd = z.enum(roundEnds);
export type RoundEnd = z.infer<typeof RoundEnd>;

/** What was signed: the fingerprint of the contents, that of the key, the level eligible, and the bundle's size. */
export const SignOffSeal = z.strictObject({
  sha256: z.string(),
  key: z.string(),
  level: Slug.nullable(),
  bytes: z.int(),
});
export type SignOffSeal = z.infer<typeof SignOffSeal>;

/** One way through the sign-off: asked for, reviewed, approved and with that signed; or ended before or after. */
export const SignOffRound = z.strictObject({
  round: z.int().min(1),
  asked: Act,
  reviewed: Act.extend({ remarks: z.string() }).nullable(),
  approved: Act.nullable(),
  seal: SignOffSeal.nullable(),
  ended: Act.extend({ how: RoundEnd, reason: z.string() }).nullable(),
});
export type SignOffRound = z.infer<typeof SignOffRound>;

export const signOffStates = ["open", "closed", "asked", "reviewed", "signed", "archived"] as const;
/** How far the sign-off of an assessment is; `closed` is closed and nobody asked for it. */
export const SignOffState = z.enum(signOffStates);
export type SignOffState = z.infer<typeof SignOffState>;

/** The sign-off of an assessment as its page shows it. */
export const SignOff = z.strictObject({
  state: SignOffState,
  /** What keeps it from being signed off; empty where nothing does. */
  blocks: z.array(SignOffBlock),
  /** Whether two different people have to review and to approve. */
  twoPeople: z.boolean(),
  /** Whether the one who asks reviewed the present round, and so may not approve where two people are asked for. */
  reviewedByMe: z.boolean(),
  /** The newest first. */
  rounds: z.array(SignOffRound),
});
export type SignOff = z.infer<typeof SignOff>;

// ---- what is signed ------------------------------------------------------------------------------------

/** A piece of evidence as it is signed: no file contents. Of one kept to the assessors title, collector and why it was withdrawn are left out. */
export const SealedPiece = z.strictObject({
  ...EvidenceEntry.pick({
    ...{ id: true, kind: true, holds: true, validFor: true, validFrom: true, validTo: true },
    ...{ collectedBy: true, collectedOn: true, confidentiality: true, links: true, withdrawn: true },
  }).shape,
  title: z.string().nullable(),
  files: z.array(EvidenceFile.pick({ version: true, type: true, bytes: true, sha256: true })),
});
export type SealedPiece = z.infer<typeof SealedPiece>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The contents that are signed: everything the verdict follows from, and who stands for it. `pack.written` is the whole
 * standard as in its files, so that its fingerprint can be worked out anew; `verdict` is what `assess` gave.
 */
export const Sealed = z.strictObject({
  engine: z.string(),
  organisation: z.strictObject({ name: z.string() }),
  centre: z.strictObject({
    name: z.string(),
    city: z.string(),
    seats: z.int().nullable(),
    openedOn: Day.nullable(),
  }),
  assessment: z.strictObject({
    ...{ id: Id, title: z.string(), purpose: Purpose, from: Day, to: Day },
    ...{ scope: z.array(Slug), held: Slug.nullable(), years: z.int().nullable() },
    ...{ createdAt: Moment, closedAt: Moment },
  }),
  weights: Weights,
  pack: z.strictObject({
    ...{ name: z.string(), hash: Sha256, rulesHash: Sha256, textsHash: Sha256 },
    written: z.record(z.string(), z.unknown()),
  }),
  ratings: z.array(Rating.omit({ raterId: true, version: true })),
  notes: z.array(Note.omit({ version: true })),
  notApplicable: z.array(NotApplicable.omit({ version: true })),
  statements: z.array(StatementConfirmation.omit({ version: true })),
  /** Null where nobody formed a team. Of each decision all versions, with dissent. */
  team: z
    .strictObject({
      members: z.array(z.strictObject({ name: z.string(), role: TeamRole })),
      decisions: z.array(
        Decision.omit({ dissent: true }).extend({
          dissent: z.array(z.strictObject({ name: z.string(), why: z.string() })),
        }),
      ),
    })
    .nullable(),
  evidence: z.array(SealedPiece),
  review: Act.extend({ remarks: z.string() }),
  approval: Act,
  verdict: z.record(z.string(), z.unknown()),
});
export type Sealed = z.infer<typeof Sealed>;
