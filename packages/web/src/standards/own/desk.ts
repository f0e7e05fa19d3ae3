import type { standards as api } from "@plumbline/api";
import {
  changedDraft,
  type Draft,
  type DraftChange,
  type DraftFault,
  partsChanged,
} from "@plumbline/core/standards";

/** A change that the server does not have yet, and the version of the draft it was begun at. */
export type Pending = { readonly change: DraftChange; readonly since: number };

/** A draft on the desk: as the server has it, and what was written since. */
export type Desk = {
  readonly base: Draft;
  readonly own: api.OwnStandard;
  readonly faults: readonly DraftFault[];
  readonly sending: Pending | null;
  readonly waiting: readonly Pending[];
  /** A change the server will not take as it is: somebody else wrote there, or it is not right. */
  readonly refused: (Pending & { readonly problem: Error }) | null;
  /** Sending failed, and is tried again later. */
  readonly failed: boolean;
  /** Others changed something: the draft must be read anew. */
  readonly outdated: boolean;
  readonly savedAt: Date | null;
};

/** What happens on the desk. */
export type DeskEvent =
  | { readonly kind: "read"; readonly reading: api.OwnStandardReading }
  | { readonly kind: "edit"; readonly change: DraftChange }
  | { readonly kind: "send" }
  | { readonly kind: "kept"; readonly state: api.OwnStandardState; readonly at: Date }
  | { readonly kind: "lost" }
  | { readonly kind: "refused"; readonly problem: Error }
  | { readonly kind: "replaced" }
  | { readonly kind: "insist" }
  | { readonly kind: "give-up" };

/** The desk as it is when a draft is first laid on it. */
export function laidOut({ own, faults, standard }: api.OwnStandardReading): Desk {
  return {
    ...{ base: standard, own, faults, sending: null, waiting: [], refused: null },
    ...{ failed: false, outdated: false, savedAt: null },
  };
}

/** The draft as it is written now, with what the server does not have yet. */
export function draftOn({ base, sending, refused, waiting }: Desk): Draft {
  return [sending, refused, ...waiting].reduce(
    (draft, pending) => (pending ? written(draft, pending.change) : draft),
    base,
  );
}

/** How many changes the server does not have. */
export function unsent({ sending, refused, waiting }: Desk): number {
  return waiting.length + (sending ? 1 : 0) + (refused ? 1 : 0);
}

/** What becomes of the desk. */
export function after(desk: Desk, event: DeskEvent): Desk {
  switch (event.kind) {
    case "read": {
      const { own, faults, standard } = event.reading;
      return own.version < desk.own.version
        ? desk
        : { ...desk, base: standard, own, faults, outdated: false };
    }
    case "edit":
      return { ...desk, waiting: joined(desk.waiting, { change: event.change, since: desk.own.version }) };
    case "send": {
      const [sending = null, ...waiting] = desk.waiting;
      return desk.sending || desk.refused ? desk : { ...desk, sending, waiting, failed: false };
    }
    case "kept":
      return desk.sending ? kept(desk, desk.sending, event) : desk;
    case "lost":
      return {
        ...desk,
        sending: null,
        waiting: [desk.sending, ...desk.waiting].filter((one) => one !== null),
        failed: true,
      };
    case "refused":
      return {
        ...desk,
        sending: null,
        refused: desk.sending && { ...desk.sending, problem: event.problem },
        outdated: true,
      };
    case "replaced":
      return { ...desk, outdated: true };
    case "insist":
      return insisted(desk);
    case "give-up":
      return { ...desk, refused: null };
  }
}

/** Typing goes on at the same part: the change grows instead of another following it. */
function joined(waiting: readonly Pending[], next: Pending): readonly Pending[] {
  const last = waiting.at(-1);
  if (!last || !isSamePart(last.change, next.change)) return [...waiting, next];
  return [...waiting.slice(0, -1), { since: last.since, change: grown(last.change, next.change) }];
}

function isSamePart(one: DraftChange, next: DraftChange): boolean {
  if (one.part !== "criterion" || next.part !== "criterion") return one.part === next.part;
  return one.criterion.id === next.id;
}

function grown(before: DraftChange, next: DraftChange): DraftChange {
  if (before.part === "tree" && next.part === "tree")
    return { ...next, criteria: [...next.criteria, ...before.criteria] };
  if (before.part === "criterion" && next.part === "criterion") return { ...next, id: before.id };
  return next;
}

type Kept = { readonly state: api.OwnStandardState; readonly at: Date };

/** The server has it. Where others wrote in between, what waits keeps the version it was begun at, but for our own part. */
function kept(desk: Desk, sent: Pending, { state: { own, faults }, at }: Kept): Desk {
  const base = written(desk.base, sent.change);
  const isAlone = own.version <= desk.own.version + 1;
  const ours = new Set(partsChanged(desk.base, sent.change));
  const waiting = desk.waiting.map((pending) => {
    const isOurs = isAlone || partsChanged(base, pending.change).some((part) => ours.has(part));
    return isOurs ? { ...pending, since: own.version } : pending;
  });
  return {
    ...desk,
    base,
    own,
    faults,
    sending: null,
    waiting,
    savedAt: at,
    failed: false,
    outdated: !isAlone,
  };
}

/** The refused change goes first again, knowing what others wrote. */
function insisted(desk: Desk): Desk {
  if (!desk.refused) return desk;
  const { change } = desk.refused;
  return { ...desk, refused: null, waiting: [{ change, since: desk.own.version }, ...desk.waiting] };
}

/** A change of a criterion that others took away cannot be laid over what is there. */
function written(draft: Draft, change: DraftChange): Draft {
  try {
    return changedDraft(draft, change);
  } catch {
    return draft;
  }
}
