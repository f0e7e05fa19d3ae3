import { Refusal } from "../../kernel/index.ts";
import type { AssessmentState, Purpose } from "../model.ts";
import type { SignOffBlock, SignOffRound, SignOffState, TwoPeopleRule } from "./model.ts";

/** Does an assessment of this purpose take two different people? */
export function asksTwoPeople(rule: TwoPeopleRule, purpose: Purpose): boolean {
  return rule === "always" || (rule === "external" && purpose === "external");
}

/** The round that has not ended; undefined where there is none. */
export function standingRound<R extends Pick<SignOffRound, "ended">>(rounds: readonly R[]): R | undefined {
  return rounds.find(({ ended }) => ended === null);
}

/** How far the sign-off is, from the state of the assessment and the rounds there were. */
export function signOffState(state: AssessmentState, rounds: readonly SignOffRound[]): SignOffState {
  if (state !== "closed") return state;
  const round = standingRound(rounds);
  if (!round) return "closed";
  if (round.approved) return "signed";
  return round.reviewed ? "reviewed" : "asked";
}

/** Refuses what is blocked, with how much of what is in the way. */
export function refuseBlocked(blocks: readonly SignOffBlock[]): void {
  if (blocks.length > 0) throw new Refusal("sign-off-blocked", { blocks });
}

/** Whoever reviewed, also as the lead of the team, does not approve alone where two people are asked for. */
export function refuseAlone(asksTwo: boolean, reviewerId: string, approverId: string): void {
  if (asksTwo && reviewerId === approverId) throw new Refusal("sign-off-needs-another");
}
