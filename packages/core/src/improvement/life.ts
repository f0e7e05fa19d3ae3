import { Refusal } from "../kernel/index.ts";
import type { Action, ActionMove, ActionState, EffectEvidence } from "./model.ts";

/** Where an action may go from each state. A verified one stays so: what was wrong with it is a new finding. */
const ways: Readonly<Record<ActionState, readonly ActionState[]>> = {
  planned: ["in-progress", "done", "dropped"],
  "in-progress": ["planned", "done", "dropped"],
  done: ["in-progress", "verified", "dropped"],
  verified: [],
  dropped: ["planned"],
};

/** What of an action its life depends on. */
export type LivingAction = Pick<Action, "state" | "progress" | "ownerId" | "evidence" | "reason">;

/** An action is open until it is verified or dropped. */
export function isOpenAction({ state }: { readonly state: ActionState }): boolean {
  return state !== "verified" && state !== "dropped";
}

/** The states an action may move to, in the order of the board. */
export function movesFrom(state: ActionState): readonly ActionState[] {
  return ways[state];
}

/**
 * An action after a move. Dropping, resuming and sending back need a reason; done needs evidence of the effect;
 * verified needs somebody other than the owner. Progress follows: done is 100, sent back 90 at most.
 */
export function moveAction<A extends LivingAction>(action: A, move: ActionMove, actorId: string): A {
  const { to, reason } = move;
  const evidence = move.evidence ?? action.evidence;
  if (!ways[action.state].includes(to)) {
    throw new Refusal("action-move-not-possible", { from: action.state, to });
  }
  if (needsReason(action.state, to) && reason === "") throw new Refusal("action-reason-missing", { to });
  if (to === "done" && !hasEvidence(evidence)) throw new Refusal("effect-evidence-missing");
  if (to === "verified" && actorId === action.ownerId) throw new Refusal("verifier-is-owner");
  return { ...action, state: to, reason, evidence, progress: progressIn(to, action.progress) };
}

/** Does this move have to say why? */
export function needsReason(from: ActionState, to: ActionState): boolean {
  return to === "dropped" || from === "dropped" || (from === "done" && to === "in-progress");
}

function hasEvidence({ text, links }: EffectEvidence): boolean {
  return text !== "" || links.length > 0;
}

function progressIn(state: ActionState, progress: number): number {
  if (state === "done" || state === "verified") return 100;
  if (state === "planned") return 0;
  return state === "in-progress" ? Math.min(progress, 90) : progress;
}

/** An action after its owner said how far it is. A planned one that has begun is in progress; done is a move of its own. */
export function reportProgress<A extends LivingAction>(action: A, progress: number): A {
  if (action.state !== "planned" && action.state !== "in-progress") {
    throw new Refusal("action-not-under-way", { state: action.state });
  }
  return { ...action, progress, state: progress > 0 ? "in-progress" : action.state };
}

/** Refuses to close a finding whose actions are not at their end. */
export function refuseWithOpenActions(actions: readonly { readonly state: ActionState }[]): void {
  const count = actions.filter(isOpenAction).length;
  if (count > 0) throw new Refusal("finding-has-open-actions", { count });
}
