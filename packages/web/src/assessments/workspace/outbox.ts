import { Problem } from "@plumbline/api";
import type { Answers } from "./answers.ts";
import {
  acknowledged,
  type Draft,
  type Field,
  type FieldId,
  outdated,
  placeOf,
  refused,
  type Saved,
  sending,
  undelivered,
} from "./field.ts";

/** The ways out of the page. */
export type Post = {
  /** Does the person's role allow sending? */
  readonly isAllowed: boolean;
  readonly send: (id: FieldId, draft: Draft) => Promise<Saved>;
  /** Reads what the server holds and lays it under the answers. */
  readonly reread: () => Promise<void>;
  readonly signedOut: () => void;
};

/** Sends what is wanted, one request at a time a criterion, and tries again until it is acknowledged. */
export type Outbox = {
  readonly open: () => void;
  /** Looks for something to send; call it after every change. */
  readonly look: () => void;
  /** Tries at once, resting notes and a running wait included. */
  readonly now: () => void;
  /** Sends what is there once more and then rests. */
  readonly close: () => void;
  /** The last try found no server. */
  readonly isCutOff: () => boolean;
};

const abreast = 3;
const longestWaitMs = 30_000;
/** A server that keeps failing on one field is not asked for ever. */
const mostFaults = 4;

const conflicts = ["rating-changed", "note-changed", "not-applicable-changed"];
const locks = ["assessment-closed", "assessment-archived"];

/** Makes the outbox of one page. */
export function createOutbox(answers: Answers, post: Post, onTurn: () => void = () => {}): Outbox {
  const state = { isOpen: false, failures: 0, waitsUntil: 0 };
  const faults = new Map<FieldId, number>();
  const underWay = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const mayLeave = () => post.isAllowed && answers.assessment().state === "open";
  const wakeAt = (moment: number) => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, moment - Date.now()));
  };
  const look = () => {
    if (!state.isOpen || !mayLeave()) return;
    if (Date.now() < state.waitsUntil) return wakeAt(state.waitsUntil);
    sendDue(Date.now());
    const later = answers
      .waiting()
      .flatMap(([, { draft }]) => (draft && draft.dueAt > Date.now() ? [draft.dueAt] : []));
    if (later.length > 0) wakeAt(Math.min(...later));
  };
  const sendDue = (now: number) => {
    for (const [id, { draft }] of answers.waiting()) {
      if (underWay.size >= (state.failures > 0 ? 1 : abreast)) return;
      if (draft && draft.dueAt <= now && !underWay.has(placeOf(id).criterion)) void send(id, draft);
    }
  };
  const send = async (id: FieldId, draft: Draft): Promise<void> => {
    const { criterion } = placeOf(id);
    underWay.add(criterion);
    answers.change(id, sending);
    try {
      const saved = await post.send(id, draft);
      turn(0, 0);
      faults.delete(id);
      answers.change(id, (field) => acknowledged(field, saved));
    } catch (error) {
      await fail(id, error);
    }
    underWay.delete(criterion);
    look();
  };
  const fail = async (id: FieldId, error: unknown): Promise<void> => {
    const problem = error instanceof Problem ? error : new Problem("unexpected-answer", 0);
    if (problem.status === 401) {
      state.isOpen = false;
      answers.change(id, undelivered);
      return post.signedOut();
    }
    if (mayPass(problem) && !isHopeless(id, problem)) {
      answers.change(id, undelivered);
      const wait = problem.retryAfterSeconds ?? 2 ** Math.min(state.failures, 5);
      return turn(state.failures + 1, Date.now() + Math.min(wait * 1000, longestWaitMs));
    }
    if (locks.includes(problem.code)) answers.change(id, undelivered);
    else if (conflicts.includes(problem.code)) answers.change(id, outdated);
    else answers.change(id, (field) => refused(field, problem));
    await rereadAfter(id);
  };
  /** Where reading again shows no other version after all, the next try comes a little later. */
  const rereadAfter = async (id: FieldId): Promise<void> => {
    await post.reread().catch(() => {});
    answers.change(id, (field) => rested(field, Date.now() + 2000));
  };
  const isHopeless = (id: FieldId, { status }: Problem): boolean => {
    if (status !== 500) return false;
    faults.set(id, (faults.get(id) ?? 0) + 1);
    return (faults.get(id) ?? 0) >= mostFaults;
  };
  const turn = (failures: number, waitsUntil: number) => {
    const isTurned = state.failures > 0 !== failures > 0;
    Object.assign(state, { failures, waitsUntil });
    if (isTurned) onTurn();
  };

  return {
    look,
    open: () => {
      state.isOpen = true;
      look();
    },
    now: () => {
      state.waitsUntil = 0;
      for (const [id] of answers.waiting()) answers.change(id, (field) => rested(field, 0));
      look();
    },
    close: () => {
      state.waitsUntil = 0;
      if (state.isOpen && mayLeave()) sendDue(Number.POSITIVE_INFINITY);
      state.isOpen = false;
      clearTimeout(timer);
    },
    isCutOff: () => state.failures > 0,
  };
}

function rested(field: Field, dueAt: number): Field {
  if (!field.draft || field.draft.dueAt === dueAt) return field;
  return { ...field, draft: { ...field.draft, dueAt } };
}

/** May the same request succeed later? A proxy's page, too: the way to the server is broken, not the request. */
function mayPass({ status, code }: Problem): boolean {
  return status === 0 || status === 429 || status >= 500 || (code === "unexpected-answer" && status !== 404);
}
