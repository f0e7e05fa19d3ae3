import { Problem } from "@plumbline/api";
import type { HandOverFacts, SectionNote } from "@plumbline/core/assessments";
import {
  acknowledged,
  type Field,
  isWaiting,
  keptMine,
  outdated,
  refreshed,
  refused,
  sending,
  settled,
  shown,
  tookTheirs,
  undelivered,
  wanted,
} from "../workspace/field.ts";
import { type Listeners, makeListeners } from "../workspace/listeners.ts";
import { packed, savedNote, unpacked } from "./note-facts.ts";

/** The ways out of the page. */
export type NotePost = {
  readonly send: (section: string, facts: HandOverFacts, expectedVersion: number) => Promise<SectionNote>;
  readonly reread: () => Promise<readonly SectionNote[]>;
  readonly signedOut: () => void;
};

/** How saving stands over all sections. */
export type NoteSaving = {
  /** Notes on their way or waiting for the server. */
  readonly unsent: number;
  /** Sections where somebody else wrote meanwhile or the server refused: the person decides. */
  readonly needsYou: readonly string[];
  readonly isCutOff: boolean;
  readonly savedAt: Date | null;
};

/** The notes on the screen: what the server holds, what is wanted, section by section; sends by itself. */
export type NoteStore = {
  readonly field: (section: string) => Field;
  readonly facts: (section: string) => HandOverFacts;
  /** Takes a change of some cells in; while it is being typed it rests a moment before it goes out. */
  readonly write: (section: string, patch: Partial<HandOverFacts>, isTyping: boolean) => void;
  readonly keepMine: (section: string) => void;
  readonly takeTheirs: (section: string) => void;
  /** Reads what the server holds and lays it under what is wanted. */
  readonly refresh: () => Promise<void>;
  /** Sends at once what rests or waits. */
  readonly now: () => void;
  /** Sections with something the server has not acknowledged. */
  readonly unsaved: () => readonly string[];
  readonly saving: () => NoteSaving;
  /** Hears of one section (its code) or of every change (`*`). */
  readonly listen: Listeners["listen"];
  /** Sends from now on. */
  readonly open: () => void;
  /** Sends what is there once more and then rests. */
  readonly close: () => void;
};

const restMs = 800;
const longestWaitMs = 30_000;

/** Makes the notes of one page. */
export function createNoteStore(first: readonly SectionNote[], post: NotePost): NoteStore {
  const fields = new Map(first.map((note) => [note.section, settled(savedNote(note))]));
  const { listen, tell } = makeListeners();
  const state = { order: 0, failures: 0, waitsUntil: 0, isBusy: false, isClosed: true };
  let saving: NoteSaving = { unsent: 0, needsYou: [], isCutOff: false, savedAt: null };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const none = settled(savedNote(undefined));
  const field = (section: string): Field => fields.get(section) ?? none;
  const unsaved = () => [...fields].flatMap(([section, { draft }]) => (draft ? [section] : []));
  const announce = (section: string, savedAt = saving.savedAt) => {
    const needsYou = unsaved().filter((each) => isHalted(field(each)));
    const unsent = unsaved().length - needsYou.length;
    saving = { unsent, needsYou, isCutOff: state.failures > 0, savedAt };
    tell(section);
    tell("*");
  };
  const change = (section: string, how: (field: Field) => Field, savedAt?: Date) => {
    const next = how(field(section));
    if (next === field(section) && !savedAt) return;
    fields.set(section, next);
    announce(section, savedAt);
  };
  const wish = (rests: boolean) => ({ order: ++state.order, dueAt: Date.now() + (rests ? restMs : 0) });
  const due = () =>
    [...fields]
      .filter(([, each]) => isWaiting(each))
      .map(([section, each]) => ({ section, at: each.draft?.dueAt ?? 0 }))
      .sort((a, b) => a.at - b.at);

  const look = () => {
    clearTimeout(timer);
    const [next] = due();
    if (!next || state.isBusy || state.isClosed) return;
    const wait = Math.max(next.at, state.waitsUntil) - Date.now();
    if (wait > 0) timer = setTimeout(look, wait);
    else void send(next.section);
  };
  const send = async (section: string) => {
    const { draft } = field(section);
    if (!draft) return;
    state.isBusy = true;
    change(section, sending);
    try {
      const note = await post.send(section, unpacked(draft.value), draft.basedOn);
      state.failures = 0;
      change(section, (each) => acknowledged(each, savedNote(note)), new Date(note.changedAt));
    } catch (error) {
      await fail(section, error instanceof Problem ? error : new Problem("unexpected-answer", 0));
    }
    state.isBusy = false;
    look();
  };
  const fail = async (section: string, problem: Problem) => {
    if (problem.status === 401) {
      state.isClosed = true;
      change(section, undelivered);
      return post.signedOut();
    }
    if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      const wait = problem.retryAfterSeconds ?? 2 ** Math.min(state.failures, 5);
      state.failures += 1;
      state.waitsUntil = Date.now() + Math.min(wait * 1000, longestWaitMs);
      return change(section, undelivered);
    }
    const isConflict = problem.code === "section-note-changed";
    change(section, isConflict ? outdated : (each) => refused(each, problem));
    if (isConflict) await refresh().catch(() => {});
  };
  const refresh = async () => {
    for (const note of await post.reread()) {
      // An answer that was asked for before the last save is older than what is known.
      if (note.version < field(note.section).saved.version) continue;
      change(note.section, (each) => refreshed(each, savedNote(note)));
    }
    look();
  };

  return {
    ...{ field, unsaved, refresh, listen },
    facts: (section) => unpacked(shown(field(section))),
    saving: () => saving,
    write: (section, patch, isTyping) => {
      const value = packed({ ...unpacked(shown(field(section))), ...patch });
      change(section, (each) => wanted(each, value, wish(isTyping)));
      look();
    },
    keepMine: (section) => {
      change(section, (each) => keptMine(each, wish(false)));
      look();
    },
    takeTheirs: (section) => change(section, tookTheirs),
    now: () => {
      state.waitsUntil = 0;
      for (const section of unsaved()) {
        change(section, (each) => (each.draft ? { ...each, draft: { ...each.draft, dueAt: 0 } } : each));
      }
      look();
    },
    open: () => {
      state.isClosed = false;
      look();
    },
    close: () => {
      state.waitsUntil = 0;
      const [next] = due();
      if (next && !state.isBusy && !state.isClosed) void send(next.section);
      state.isClosed = true;
      clearTimeout(timer);
    },
  };
}

function isHalted({ halt }: Field): boolean {
  return halt?.kind === "conflict" || halt?.kind === "refused";
}
