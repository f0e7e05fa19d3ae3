import type { assessments as api } from "@plumbline/api";
import {
  mayRateInTeam,
  type Note,
  type OwnAnswers,
  openSections,
  type Rating,
  ratingKey,
  type TeamRole,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { outline } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import {
  countingAnswers,
  type HeldAssessment,
  holdOpen,
  isRepeated,
  joinOpen,
  refuseMarked,
  refuseOutside,
  refuseUnknownValue,
  renewFigures,
  subject,
  versionOf,
  type Work,
} from "../answers/commands.ts";
import { readMarks } from "../answers/store.ts";
import { findAssessment } from "../store.ts";
import { readTeam, roleOfActor, sectionsOf } from "../team/commands.ts";
import { findPart, type OwnPart, readParts, roleInTeam, saveSubmission } from "../team/store.ts";
import type { AnswerKind } from "../team/tables.ts";
import * as store from "./store.ts";

/** What a rating names: where it stands and what it says. */
export type GivenRating = {
  readonly params: { readonly id: string; readonly criterion: string; readonly angle: string };
  readonly body: { readonly value: string | null; readonly expectedVersion: number };
};

/** Rates in a team: the actor's own rating, in a section that is his and not submitted yet. */
export async function rateOwn(work: Work & GivenRating, role: TeamRole | null): Promise<Rating> {
  const { params, body } = work;
  const held = await joinOpen(work, params.id);
  refuseOutside(held, params.criterion);
  refuseUnknownValue(held.pack.standard, params, body.value);
  const section = sectionOf(held, params.criterion);
  await refuseUnlessRating(work, role, section);
  refuseMarked({ marks: await readMarks(work, [params.id]) }, params.criterion);
  const { rating, before } = await saveOwnRating(work, section, "rated");
  // What it says is not written down here: whoever reads the journal may be one who must not know yet.
  if (before !== rating) await journalBlind(work, held, "assessments.rate-criterion", rating);
  return rating;
}

/** What a note names. */
export type GivenNote = {
  readonly params: { readonly id: string; readonly criterion: string };
  readonly body: { readonly text: string; readonly expectedVersion: number };
};

/** Writes, in a team, the actor's own note on a criterion of a section that is his. */
export async function writeOwnNote(work: Work & GivenNote, role: TeamRole | null): Promise<Note> {
  const held = await joinOpen(work, work.params.id);
  refuseOutside(held, work.params.criterion);
  const section = sectionOf(held, work.params.criterion);
  await refuseUnlessRating(work, role, section);
  const { note, before } = await saveOwnNote(work, section, "rated");
  if (before !== note) await journalBlind(work, held, "assessments.write-note", note);
  return note;
}

/** States for the centre how far a criterion is met. */
export async function stateCriterion(context: Context<typeof api.stateCriterion>): Promise<Rating> {
  const { params, body } = context;
  const held = await holdStated(context, params);
  refuseUnknownValue(held.pack.standard, params, body.value);
  refuseMarked(await countingAnswers(context, params.id), params.criterion);
  const { rating, before } = await saveOwnRating(context, sectionOf(held, params.criterion), "stated");
  if (before === rating) return rating;
  await journal(context, "assessments.state-criterion", subject(params.id), {
    ...{ title: held.summary.title, criterion: params.criterion, angle: params.angle },
    ...{ version: rating.version, before: before?.value ?? null, after: rating.value },
  });
  return rating;
}

/** Writes, for the centre, what there is to say on a criterion. */
export async function writeStatedNote(context: Context<typeof api.writeStatedNote>): Promise<Note> {
  const { params } = context;
  const held = await holdStated(context, params);
  const { note, before } = await saveOwnNote(context, sectionOf(held, params.criterion), "stated");
  if (before === note) return note;
  await journal(context, "assessments.write-stated-note", subject(params.id), {
    ...{ title: held.summary.title, criterion: params.criterion, version: note.version },
    ...{ before: before?.text ?? null, after: note.text },
  });
  return note;
}

/** What the actor wrote himself, and what the centre states: the newest word of its people. */
export async function readOwnAnswers(context: Context<typeof api.readOwnAnswers>): Promise<OwnAnswers> {
  const { actor, params } = context;
  if (!(await findAssessment(context, params.id))) throw new Refusal("not-found");
  const role = await roleInTeam(context, params.id, actor.accountId);
  const kind: AnswerKind = role === "respondent" ? "stated" : "rated";
  const own = { kind, raterId: actor.accountId };
  const ratings = await store.readTeamRatings(context, [params.id], own);
  const notes = await store.readTeamNotes(context, [params.id], own);
  const stated = await readStated(context, params.id);
  return { ratings: ratings.map(plainRating), notes: notes.map(plainNote), ...stated };
}

/** What the centre's people state, of each criterion and angle the newest. */
export async function readStated(
  work: Work,
  id: string,
): Promise<Pick<OwnAnswers, "stated" | "statedNotes">> {
  const ratings = await store.readTeamRatings(work, [id], { kind: "stated" });
  const notes = await store.readTeamNotes(work, [id], { kind: "stated" });
  const newest = new Map(
    ratings.filter(({ value }) => value !== null).map((rating) => [ratingKey(rating), plainRating(rating)]),
  );
  const newestNote = new Map(
    notes.filter(({ text }) => text !== "").map((note) => [note.criterion, plainNote(note)]),
  );
  return { stated: [...newest.values()], statedNotes: [...newestNote.values()] };
}

/** Submits a section of the actor; with the last one it opens, and the journal keeps what everybody gave. */
export async function submitSection(context: Context<typeof api.submitSection>): Promise<api.TeamView> {
  const { actor, now, params, body } = context;
  const held = await holdOpen(context, params.id);
  if (!mayRateInTeam(await roleOfActor(context, params.id))) throw new Refusal("not-in-team");
  refuseSubmitted(await ownPart(context, params.id, params.section), params.section);
  const missing = await missingIn(context, held, params.section);
  if (missing !== body.missing) throw new Refusal("missing-changed", { missing });
  const place = { ...params, accountId: actor.accountId };
  await saveSubmission(context, place, { at: now.toISOString(), missing });
  const isOpen = openSections(await readParts(context, [params.id])).has(params.section);
  if (isOpen) await renewFigures(context, held, await countingAnswers(context, params.id));
  await journal(context, "assessments.submit-section", subject(params.id), {
    ...{ title: held.summary.title, section: params.section, missing },
    ...(isOpen && { opened: await everything(context, params) }),
  });
  return readTeam(context);
}

/** The leaf section a criterion stands in; the criterion was looked up before. */
export function sectionOf({ pack }: HeldAssessment, criterion: string): string {
  const placed = outline(pack.standard).criterion.get(criterion);
  if (!placed) throw new Refusal("criterion-unknown", { criterion });
  return placed.section;
}

async function holdStated(
  work: Work,
  { id, criterion }: { readonly id: string; readonly criterion: string },
) {
  const held = await joinOpen(work, id);
  if ((await roleOfActor(work, id)) !== "respondent") throw new Refusal("not-in-team");
  refuseOutside(held, criterion);
  return held;
}

async function refuseUnlessRating(
  work: Work & { readonly params: { readonly id: string } },
  role: TeamRole | null,
  section: string,
): Promise<void> {
  if (!mayRateInTeam(role)) throw new Refusal("not-in-team");
  refuseSubmitted(await ownPart(work, work.params.id, section), section);
}

async function ownPart(work: Work, id: string, section: string): Promise<OwnPart> {
  const own = await findPart(work, { id, section, accountId: work.actor.accountId });
  if (!own) throw new Refusal("section-not-yours", { section });
  return own;
}

function refuseSubmitted({ submittedAt }: OwnPart, section: string): void {
  if (submittedAt !== null) throw new Refusal("section-submitted", { section });
}

async function saveOwnRating(work: Work & GivenRating, section: string, kind: AnswerKind) {
  const { actor, now, params, body } = work;
  const own = { kind, raterId: actor.accountId, criterion: params.criterion };
  const given = await store.readTeamRatings(work, [params.id], own);
  const kept = given.find(({ angle }) => angle === params.angle);
  const before = kept && plainRating(kept);
  if (before && isRepeated(before, body) && before.value === body.value) return { rating: before, before };
  if (versionOf(before) !== body.expectedVersion) {
    throw new Refusal("rating-changed", { by: before?.raterName ?? null, current: before ?? null });
  }
  const rating = {
    ...{ criterion: params.criterion, angle: params.angle, value: body.value },
    ...{ version: body.expectedVersion + 1, changedAt: now.toISOString() },
    ...{ raterId: actor.accountId, raterName: actor.name },
  };
  if (!(await store.saveTeamRating(work, kind, { ...rating, section, assessmentId: params.id }))) {
    throw new Refusal("rating-changed", { by: actor.name, current: null });
  }
  return { rating, before };
}

async function saveOwnNote(work: Work & GivenNote, section: string, kind: AnswerKind) {
  const { actor, now, params, body } = work;
  const own = { kind, raterId: actor.accountId, criterion: params.criterion };
  const [kept] = await store.readTeamNotes(work, [params.id], own);
  const before = kept && plainNote(kept);
  if (before && isRepeated(before, body) && before.text === body.text) return { note: before, before };
  if (versionOf(before) !== body.expectedVersion) {
    throw new Refusal("note-changed", { by: before?.changedBy ?? null, current: before ?? null });
  }
  const note = {
    ...{ criterion: params.criterion, text: body.text, version: body.expectedVersion + 1 },
    ...{ changedAt: now.toISOString(), changedBy: actor.name },
  };
  if (!(await store.saveTeamNote(work, kind, { ...note, section, assessmentId: params.id }))) {
    throw new Refusal("note-changed", { by: actor.name, current: null });
  }
  return { note, before };
}

type Blind = "assessments.rate-criterion" | "assessments.write-note";

async function journalBlind(
  work: Work,
  { summary }: HeldAssessment,
  action: Blind,
  answer: { readonly criterion: string; readonly angle?: string; readonly version: number },
): Promise<void> {
  const { criterion, angle, version } = answer;
  const data = { title: summary.title, criterion, ...(angle && { angle }), version, blind: true };
  await journal(work, action, subject(summary.id), data);
}

async function missingIn(work: Work, held: HeldAssessment, section: string): Promise<number> {
  const { marks } = await countingAnswers(work, held.summary.id);
  const isMarked = new Set(marks.filter(({ standing }) => standing).map(({ criterion }) => criterion));
  const found = sectionsOf(held).find(({ code }) => code === section);
  const asked = (found?.criteria ?? []).filter(({ id }) => !isMarked.has(id)).length;
  const counts = await store.countRated(work, held.summary.id);
  const own = counts.find((one) => one.section === section && one.accountId === work.actor.accountId);
  return asked * held.pack.standard.angles.length - (own?.rated ?? 0);
}

/** What all assessors gave in a section that has just opened. */
async function everything(work: Work, { id, section }: { readonly id: string; readonly section: string }) {
  const ratings = await store.readTeamRatings(work, [id], { kind: "rated" });
  return ratings
    .filter((rating) => rating.section === section)
    .map(({ criterion, angle, raterName, value }) => ({ criterion, angle, raterName, value }));
}

function plainRating({ assessmentId: _where, section: _in, ...rating }: store.OfTeam<Rating>): Rating {
  return rating;
}

function plainNote({
  assessmentId: _where,
  section: _in,
  raterId: _who,
  ...note
}: store.OfTeam<Note> & { readonly raterId: string }): Note {
  return note;
}
