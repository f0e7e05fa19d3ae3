import {
  AssessorNote,
  ConsensusLine,
  Decision,
  NewDecision,
  NewNote,
  NewRating,
  NewTeam,
  Note,
  OwnAnswers,
  Rating,
  Team,
  TeamCandidate,
  TeamRole,
} from "@plumbline/core/assessments";
import { Id } from "@plumbline/core/kernel";
import { z } from "zod";
import { notOpen, onCriterion, outside } from "./assessment-answers.ts";
import { endpoint } from "./endpoint.ts";
import { byId, listOf } from "./shared.ts";

/** The team of an assessment, null where it is assessed without one, and the role of the one who asks. */
export const TeamView = z.strictObject({ team: Team.nullable(), role: TeamRole.nullable() });
export type TeamView = z.infer<typeof TeamView>;

export const readTeam = endpoint("GET /assessments/{id}/team", {
  summary: {
    zh: "测评组：成员、分工、现场与进度（不含评分）",
    en: "The team of an assessment: members, sections, sites and progress, without ratings",
  },
  permission: "assessments.read",
  params: byId,
  reply: TeamView,
  problems: ["not-found"],
});

const planRefusals = [
  ...notOpen,
  "changed-meanwhile",
  "scope-unknown",
  "period-ends-before-it-starts",
  "team-needs-a-lead",
  "team-member-twice",
  "team-member-unknown",
  "team-member-may-not-rate",
  "team-sections-not-rated",
  "team-part-frozen",
  "team-lead-only",
  "rated-already",
] as const;

export const planTeam = endpoint("PUT /assessments/{id}/team", {
  summary: {
    zh: "组成测评组，或修改分工与现场；尚无评分时才能改为由测评组测评",
    en: "Form the team or change its plan; an assessment becomes a team's only while nothing is rated",
  },
  permission: "assessments.create",
  params: byId,
  /** 0 where there is no team yet. */
  body: NewTeam.extend({ expectedVersion: z.int().min(0) }),
  reply: TeamView,
  problems: planRefusals,
});

export const dissolveTeam = endpoint("DELETE /assessments/{id}/team", {
  summary: {
    zh: "解散测评组（尚无评分时）",
    en: "Dissolve the team, while nobody in it has rated",
  },
  permission: "assessments.create",
  params: byId,
  query: z.strictObject({ expectedVersion: z.coerce.number().int().min(1) }),
  problems: [...notOpen, "changed-meanwhile", "team-lead-only", "rated-already", "no-team"],
});

export const listTeamCandidates = endpoint("GET /assessments/{id}/team/candidates", {
  summary: { zh: "可以加入测评组的账号", en: "Accounts that can be chosen for the team" },
  permission: "assessments.create",
  params: byId,
  reply: listOf(TeamCandidate),
  problems: ["not-found"],
});

export const readOwnAnswers = endpoint("GET /assessments/{id}/team/answers", {
  summary: {
    zh: "本人的评分与备注，以及被测方的自述",
    en: "The own ratings and notes, and what the centre states",
  },
  permission: "assessments.read",
  params: byId,
  reply: OwnAnswers,
  problems: ["not-found"],
});

export const stateCriterion = endpoint("PUT /assessments/{id}/team/stated/{criterion}/{angle}", {
  summary: {
    zh: "被测方自述一个条目做到的程度（不计分）",
    en: "State, for the centre, how far a criterion is met; it never counts",
  },
  permission: "assessments.state",
  params: onCriterion.extend({ angle: z.string().max(60) }),
  body: NewRating,
  reply: Rating,
  problems: [
    ...notOpen,
    ...outside,
    "no-team",
    "not-in-team",
    "angle-unknown",
    "value-unknown",
    "rating-changed",
    "criterion-not-applicable",
  ],
});

export const writeStatedNote = endpoint("PUT /assessments/{id}/team/stated-notes/{criterion}", {
  summary: { zh: "被测方写条目说明", en: "Write, for the centre, the note of a criterion" },
  permission: "assessments.state",
  params: onCriterion,
  body: NewNote,
  reply: Note,
  problems: [...notOpen, ...outside, "no-team", "not-in-team", "note-changed"],
});

const ofSection = z.strictObject({ id: Id, section: z.string().max(60) });

export const submitSection = endpoint("POST /assessments/{id}/team/sections/{section}/submit", {
  summary: {
    zh: "提交本人的一节评分；须写明未评的项数",
    en: "Submit the own ratings of a section, naming how many are missing",
  },
  permission: "assessments.rate",
  params: ofSection,
  body: z.strictObject({ missing: z.int().min(0) }),
  reply: TeamView,
  problems: [
    ...notOpen,
    "no-team",
    "not-in-team",
    "section-not-yours",
    "section-submitted",
    "missing-changed",
  ],
});

export const takeSectionBack = endpoint("POST /assessments/{id}/team/sections/{section}/take-back", {
  summary: {
    zh: "组长说明理由，退回某成员已提交的一节",
    en: "The lead gives a submitted section back to its assessor, with the reason",
  },
  permission: "assessments.rate",
  params: ofSection,
  body: z.strictObject({ accountId: Id, reason: z.string().trim().min(1).max(4000) }),
  reply: TeamView,
  problems: [...notOpen, "no-team", "team-lead-only", "section-not-submitted"],
});

/** The open sections line by line; `waiting` are those that somebody has not submitted yet. */
export const Consensus = z.strictObject({
  lines: z.array(ConsensusLine),
  notes: z.array(AssessorNote),
  statedNotes: z.array(Note),
  waiting: z.array(z.strictObject({ section: z.string(), submitted: z.int(), assessors: z.int() })),
});
export type Consensus = z.infer<typeof Consensus>;

export const readConsensus = endpoint("GET /assessments/{id}/team/consensus", {
  summary: {
    zh: "会商：各成员均已提交的节，逐项列出各人的评分、备注与决定",
    en: "Consensus: the sections everybody has submitted, with each assessor's value, notes and decisions",
  },
  permission: "assessments.read",
  params: byId,
  query: z.strictObject({ section: z.string().max(60).optional() }),
  reply: Consensus,
  problems: ["not-found", "no-team", "not-in-team"],
});

export const decideRating = endpoint("POST /assessments/{id}/team/decisions/{criterion}/{angle}", {
  summary: {
    zh: "会商后由组长记录决定：评分、理由、不同意见；空值为撤回",
    en: "The lead writes a decision down: value, reason, dissent; null withdraws",
  },
  permission: "assessments.rate",
  params: onCriterion.extend({ angle: z.string().max(60) }),
  body: NewDecision,
  reply: Decision,
  problems: [
    ...notOpen,
    ...outside,
    "no-team",
    "team-lead-only",
    "section-not-open",
    "angle-unknown",
    "value-unknown",
    "criterion-not-applicable",
    "decision-changed",
    "dissent-of-a-stranger",
  ],
});
