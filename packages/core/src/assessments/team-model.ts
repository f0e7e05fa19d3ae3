import { z } from "zod";
import { Day, Id, Moment } from "../kernel/index.ts";
import { Slug } from "../standards/index.ts";
import { Note, Rating } from "./model.ts";

export const teamRoles = ["lead", "assessor", "respondent", "observer"] as const;
/** What somebody does in one assessment: leads and decides, rates, states for the centre, or only reads. */
export const TeamRole = z.enum(teamRoles);
export type TeamRole = z.infer<typeof TeamRole>;

/** A place the team visits, and when. */
export const TeamSite = z.strictObject({
  name: z.string().trim().min(1).max(200),
  place: z.string().trim().max(400).default(""),
  from: Day,
  to: Day,
});
export type TeamSite = z.infer<typeof TeamSite>;

/** Somebody planned for the team; leads and assessors rate the sections named. */
export const PlannedMember = z.strictObject({
  accountId: Id,
  role: TeamRole,
  sections: z.array(Slug).max(500).default([]),
});
export type PlannedMember = z.infer<typeof PlannedMember>;

/** The plan of a team, as it is written down as a whole. */
export const NewTeam = z.strictObject({
  members: z.array(PlannedMember).min(1).max(100),
  sites: z.array(TeamSite).max(50).default([]),
});
export type NewTeam = z.infer<typeof NewTeam>;

/** How far one assessor is with one section; `rated` is null where the reader may not know. */
export const SectionPart = z.strictObject({
  section: Slug,
  submittedAt: Moment.nullable(),
  /** Ratings missing when it was submitted. */
  missing: z.int().nullable(),
  rated: z.int().nullable(),
  asked: z.int(),
});
export type SectionPart = z.infer<typeof SectionPart>;

/** A member of a team with what he rates. */
export const TeamMember = z.strictObject({
  accountId: Id,
  name: z.string(),
  role: TeamRole,
  parts: z.array(SectionPart),
});
export type TeamMember = z.infer<typeof TeamMember>;

/** The team of an assessment: who does what, where and when, and how far it is. */
export const Team = z.strictObject({
  version: z.int(),
  members: z.array(TeamMember),
  sites: z.array(TeamSite),
});
export type Team = z.infer<typeof Team>;

/** An account that can be chosen for a team, and whether its roles in the organisation let it rate. */
export const TeamCandidate = z.strictObject({ accountId: Id, name: z.string(), mayRate: z.boolean() });
export type TeamCandidate = z.infer<typeof TeamCandidate>;

/** What one member wrote himself, and what the centre's people state of themselves. */
export const OwnAnswers = z.strictObject({
  ratings: z.array(Rating),
  notes: z.array(Note),
  stated: z.array(Rating),
  statedNotes: z.array(Note),
});
export type OwnAnswers = z.infer<typeof OwnAnswers>;

/** Somebody who did not agree with a decision, and why. */
export const Dissent = z.strictObject({ accountId: Id, name: z.string(), why: z.string() });
export type Dissent = z.infer<typeof Dissent>;

/** What the team decided on one criterion and angle. Rows are only added; `value` is null where it was withdrawn. */
export const Decision = z.strictObject({
  criterion: Slug,
  angle: Slug,
  value: Slug.nullable(),
  reason: z.string(),
  dissent: z.array(Dissent),
  decidedBy: z.string(),
  decidedAt: Moment,
  version: z.int(),
});
export type Decision = z.infer<typeof Decision>;

/** Deciding names the version of the decision it was based on, 0 = none: two decisions never replace each other. */
export const NewDecision = z.strictObject({
  value: Slug.nullable(),
  reason: z.string().trim().min(1).max(4000),
  dissent: z
    .array(z.strictObject({ accountId: Id, why: z.string().trim().min(1).max(2000) }))
    .max(100)
    .default([]),
  expectedVersion: z.int().min(0),
});
export type NewDecision = z.infer<typeof NewDecision>;

export const lineStandings = ["agreed", "differs", "decided", "missing"] as const;

/** One criterion and angle of a section that all its assessors have submitted. */
export const ConsensusLine = z.strictObject({
  section: Slug,
  criterion: Slug,
  angle: Slug,
  /** In the order of the assessors of the section; a value left out is null. */
  ratings: z.array(z.strictObject({ raterId: Id, raterName: z.string(), value: Slug.nullable() })),
  stated: Slug.nullable(),
  /** The newest first; the first one stands unless its value is null. */
  decisions: z.array(Decision),
  /** The value that counts: the decided one, else the agreed one, else none. */
  counts: Slug.nullable(),
  standing: z.enum(lineStandings),
});
export type ConsensusLine = z.infer<typeof ConsensusLine>;

/** A note of an assessor on a criterion, once its section is open. */
export const AssessorNote = z.strictObject({
  criterion: Slug,
  raterId: Id,
  raterName: z.string(),
  text: z.string(),
});
export type AssessorNote = z.infer<typeof AssessorNote>;
