import type { NotApplicable, Verdict } from "@plumbline/core/assessments";
import { notApplicableRule } from "@plumbline/core/assessments";
import { type LeafSection, outline, type Standard, sectionsInScope } from "@plumbline/core/standards";
import { type Answers, createAnswers } from "./answers.ts";
import type { Drafts } from "./drafts.ts";
import {
  type Draft,
  type FieldId,
  fieldId,
  keptMine,
  placeOf,
  ratingId,
  type Saved,
  type Seen,
  shown,
  tookTheirs,
  wanted,
} from "./field.ts";
import { verdictOf, whenAtRest } from "./figures.ts";
import { makeListeners } from "./listeners.ts";
import { createOutbox, type Outbox, type Post } from "./outbox.ts";
import { createPlaces, type Places, type Start } from "./place.ts";
import { type Sheet, savedMark } from "./saved-answers.ts";
import { isLocked, type TeamMode, type TeamSheet } from "./team-mode.ts";
import { createUndoList, type Done } from "./undo.ts";

/** Where saving stands, all fields taken together. */
export type Saving = {
  /** Wishes not acknowledged, conflicts and refusals aside. */
  readonly unsent: number;
  readonly isCutOff: boolean;
  /** Fields that wait for the person: somebody else changed them, or the server refused. */
  readonly needsYou: readonly FieldId[];
  readonly savedAt: Date | null;
  /** Fields that lie on this device until they are sent. */
  readonly onDevice: number;
};

/** What came of taking the last thing back: done, nothing there, or somebody changed it since. */
export type Undone = { readonly outcome: "done" | "nothing" | "changed"; readonly done?: Done };

/** What the rating page works with. */
export type Workspace = {
  readonly standard: Standard;
  readonly sections: readonly LeafSection[];
  readonly angles: Standard["angles"];
  readonly notApplicable: ReturnType<typeof notApplicableRule>;
  /** Not applicable is one more answer beside the values: nobody has to approve it, and there is one angle only. */
  readonly isMarkAnAnswer: boolean;
  readonly mayRate: boolean;
  readonly answers: Answers;
  readonly places: Places;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly isReadOnly: () => boolean;
  /** The team and the part one has in it, as last read; null where there is none. */
  readonly team: () => TeamMode | null;
  /** May this field be written now? In a team that follows the part one has, and what is submitted. */
  readonly mayWrite: (id: FieldId) => boolean;
  readonly saving: () => Saving;
  readonly verdict: () => Verdict;
  readonly canUndo: () => boolean;
  /** Hears of `saving`, `verdict`, `undo` or `team`. */
  readonly listen: (topic: "saving" | "verdict" | "undo" | "team", listener: () => void) => () => void;
  /**
   * Rates, or takes the rating back with null. A criterion marked not applicable takes none; where the mark is an
   * answer among others, another answer takes its place.
   */
  readonly rate: (criterion: string, angle: string, value: string | null) => void;
  /** Writes a note; it rests while `isTyping`. */
  readonly write: (criterion: string, text: string, isTyping: boolean) => void;
  /** Marks not applicable with the reason, or takes the mark back. */
  readonly mark: (criterion: string, reason: string | null) => void;
  readonly approved: (mark: NotApplicable) => void;
  readonly keepMine: (id: FieldId) => void;
  readonly takeTheirs: (id: FieldId) => void;
  readonly undo: () => Undone;
  readonly refresh: () => Promise<void>;
  /** Starts the work in the background; the answer ends it. */
  readonly open: () => () => void;
};

/** What a workspace is made from. */
export type Making = {
  readonly standard: Standard;
  readonly sheet: Sheet;
  readonly team?: TeamMode | null;
  readonly drafts: Drafts;
  readonly mayRate: boolean;
  readonly start: Start;
  readonly read: () => Promise<TeamSheet>;
  readonly send: (id: FieldId, draft: Draft, seen: Seen) => Promise<Saved>;
  readonly signedOut: () => void;
};

const typingMs = 900;

/** Joins answers, outbox, places and undo for one assessment. */
export function createWorkspace(making: Making): Workspace {
  const { standard, sheet, drafts } = making;
  const mayRate = mayRateIn(making.team ?? null, making.mayRate);
  const sections = sectionsInScope(standard, sheet.assessment.scope);
  const angles = standard.angles.map(({ id }) => id);
  const notApplicable = notApplicableRule(standard);
  const isMarkAnAnswer = notApplicable.allowed && !notApplicable.needsApprover && angles.length === 1;
  const answers = createAnswers({ sections, angles }, sheet, drafts);
  const places = createPlaces(sections, outline(standard), answers, angles, making.start);
  const { listen, tell } = makeListeners();
  const undoList = createUndoList();
  const held = { order: answers.open().length, years: sheet.years, savedAt: null as Date | null, saves: 0 };
  const teams = { now: making.team ?? null };
  const sectionOf = new Map(
    sections.flatMap(({ code, criteria }) => criteria.map(({ id }) => [id, code] as const)),
  );

  const refresh = async () => {
    const since = answers.saves();
    const next = await making.read();
    held.years = next.sheet.years;
    teams.now = next.team;
    answers.refresh(next.sheet, since);
    tell("team");
    outbox.look();
  };
  const send: Post["send"] = (id, draft) => making.send(id, draft, seenAt(answers, angles, id));
  const post = { isAllowed: mayRate, send, reread: refresh, signedOut: making.signedOut };
  const outbox = createOutbox(answers, post, () => renewSaving());

  const judged = () => verdictOf(standard, sections, answers, held.years);
  let verdict = judged();
  const judging = whenAtRest(() => {
    verdict = judged();
    tell("verdict");
  });
  let saving = savingOf(answers, outbox, held.savedAt);
  const renewSaving = () => {
    if (answers.saves() > held.saves) held.savedAt = new Date();
    held.saves = answers.saves();
    saving = savingOf(answers, outbox, held.savedAt);
    tell("saving");
  };

  const isReadOnly = () => !mayRate || answers.assessment().state !== "open";
  const mayWrite = (id: FieldId) => {
    const { criterion, aspect } = placeOf(id);
    if (isReadOnly() || !teams.now) return !isReadOnly();
    return aspect === "mark" ? teams.now.mayMark : !isLocked(teams.now, sectionOf.get(criterion) ?? "");
  };
  const next = (restMs = 0) => ({ order: held.order++, dueAt: restMs > 0 ? Date.now() + restMs : 0 });
  const want = (id: FieldId, value: string | null, restMs = 0) => {
    if (!mayWrite(id)) return;
    answers.change(id, (field) => wanted(field, value, next(restMs)));
    outbox.look();
  };
  const wantUndoably = (id: FieldId, value: string | null) => {
    const from = shown(answers.field(id));
    if (!mayWrite(id) || from === value) return;
    undoList.did({ id, from, to: value });
    want(id, value);
    tell("undo");
  };

  return {
    ...{ standard, sections, mayRate, answers, places, outbox, drafts, isReadOnly, mayWrite, refresh },
    team: () => teams.now,
    angles: standard.angles,
    ...{ notApplicable, isMarkAnAnswer },
    saving: () => saving,
    verdict: () => verdict,
    canUndo: () => undoList.count() > 0,
    listen,
    rate: (criterion, angle, value) => {
      const mark = fieldId(criterion, "mark");
      const isMarked = shown(answers.field(mark)) !== null;
      if (isMarked && !isMarkAnAnswer) return;
      wantUndoably(mark, null);
      if (!isMarked || value !== null) wantUndoably(ratingId(criterion, angle), value);
    },
    write: (criterion, text, isTyping) => {
      const id = fieldId(criterion, "note");
      const { draft } = answers.field(id);
      // Leaving the field sends what rests in it; a note that was not touched is left alone.
      if (isTyping || (draft && draft.dueAt > 0) || shown(answers.field(id)) !== text) {
        want(id, text, isTyping ? typingMs : 0);
      }
    },
    mark: (criterion, reason) => wantUndoably(fieldId(criterion, "mark"), reason),
    approved: (mark) => {
      answers.change(fieldId(mark.criterion, "mark"), (field) =>
        field.draft ? field : { ...field, saved: savedMark(mark) },
      );
    },
    keepMine: (id) => {
      answers.change(id, (field) => keptMine(field, next()));
      outbox.look();
    },
    takeTheirs: (id) => answers.change(id, tookTheirs),
    undo: () => {
      const done = isReadOnly() ? undefined : undoList.takeLast();
      if (!done) return { outcome: "nothing" };
      tell("undo");
      const isAsLeft = shown(answers.field(done.id)) === done.to;
      if (isAsLeft) want(done.id, done.from);
      places.openCriterion(placeOf(done.id).criterion);
      return { outcome: isAsLeft ? "done" : "changed", done };
    },
    open: () => {
      const quiet = answers.listen("*", () => {
        renewSaving();
        judging.ask();
      });
      outbox.open();
      return () => {
        quiet();
        judging.stop();
        outbox.close();
      };
    },
  };
}

/** A mark covers the ratings below it: whoever sets one has seen them as the screen shows them. */
function seenAt(answers: Answers, angles: readonly string[], id: FieldId): Seen {
  const { criterion, aspect } = placeOf(id);
  const { saved } = answers.field(id);
  if (aspect !== "mark") return { saved, beside: [] };
  const { rating } = answers.criterion(criterion);
  return { saved, beside: angles.map((field) => ({ field, value: shown(rating(field)) })) };
}

/** In a team the part one has decides; a lead without sections still says what is not applicable. */
function mayRateIn(team: TeamMode | null, mayRate: boolean): boolean {
  if (!team) return mayRate;
  return team.kind === "stated" || (mayRate && (team.kind === "rated" || team.mayMark));
}

function savingOf(answers: Answers, outbox: Outbox, savedAt: Date | null): Saving {
  const open = answers.open();
  const needsYou = open
    .filter(([, { halt }]) => halt?.kind === "conflict" || halt?.kind === "refused")
    .map(([id]) => id);
  const unsent = open.length - needsYou.length;
  return { unsent, isCutOff: outbox.isCutOff(), needsYou, savedAt, onDevice: answers.onDevice() };
}
