import type { AssessorNote, ConsensusLine, TeamRole, TeamSite } from "../../assessments/index.ts";
import type { AssessmentReport } from "../model.ts";

/** Somebody of the team, and how many sections are his; no account. */
export type Attendant = { readonly name: string; readonly role: TeamRole; readonly sections: number };

/** Everything a consensus protocol prints, in one language; plain JSON. Only open sections are in it. */
export type ConsensusProtocol = {
  readonly kind: "consensus-protocol";
  readonly report: AssessmentReport;
  readonly attendance: readonly Attendant[];
  readonly sites: readonly TeamSite[];
  readonly lines: readonly ConsensusLine[];
  readonly notes: readonly AssessorNote[];
  /** What each value of each angle is called. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Sections that not all their assessors have submitted. */
  readonly waiting: readonly string[];
};
