import type { assessments as api } from "@plumbline/api";
import {
  type AssessmentSummary,
  assess,
  figuresOf,
  type NewAssessment,
  type Weights,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { outline, standardName } from "@plumbline/core/standards";
import { findPack } from "@plumbline/documents";
import { chooseCentre } from "../organisation/index.ts";
import type { Context } from "../platform/http/index.ts";
import { journal } from "../platform/journal/index.ts";
import { changeOf } from "../platform/records/index.ts";
import { packsAtHand } from "../standards/index.ts";
import {
  type CountingAnswers,
  countingAnswers,
  figuresFrom,
  type HeldAssessment,
  hold,
  holdOpen,
  subject,
  type Work,
} from "./answers/commands.ts";
import { readNotes, saveMarks, saveNotes, saveRatings } from "./answers/store.ts";
import { refuseStranger } from "./earlier/commands.ts";
import { carryNotes } from "./hand-over/commands.ts";
import { newMark } from "./not-applicable/commands.ts";
import { lapseRound } from "./sign-off/commands.ts";
import * as store from "./store.ts";
import { refuseUnlessManaging } from "./team/commands.ts";

/** Sets up an assessment of a centre and pins the standard as it is at hand now: from the shelf, or the organisation's own. */
export function createAssessment(context: Context<typeof api.createAssessment>): Promise<AssessmentSummary> {
  return setUpAssessment(context, context.body);
}

type NewFacts = NewAssessment & { readonly previousId?: string | null };

/** The same, whoever asks for it: the schedule of a centre does, too. */
export async function setUpAssessment(work: Work, facts: NewFacts): Promise<AssessmentSummary> {
  const { tx, actor, now, newId, services } = work;
  refuseBackwards(facts);
  const pack = findPack(await packsAtHand(work), facts.standard);
  const figures = figuresOf(assess(pack.standard, { rows: [], scope: facts.scope, held: facts.held }));
  const centre = await chooseCentre(work, facts.centreId);
  const { previousId = null } = facts;
  if (previousId !== null) {
    await refuseStranger(work, { pack, summary: { centreId: centre.id } }, previousId);
  }
  await services.pinned.pin(tx, pack, now);
  const id = newId();
  const row = {
    ...{ id, centre_id: centre.id, standard: standardName(pack.standard), pack_hash: pack.hash, weights: {} },
    ...{ ...factsOf(facts), created_at: now.toISOString(), created_by: actor.accountId },
    previous_id: previousId,
  };
  await store.insertAssessment(work, row, figures);
  const after = { ...facts, centreName: centre.name, packHash: pack.hash };
  await journal(work, "assessments.create-assessment", subject(id), { title: facts.title, after });
  return summaryNow(work, id);
}

/** Changes title, purpose, days, scope and level held. A narrower scope keeps the answers outside it. */
export async function changeAssessment(
  context: Context<typeof api.changeAssessment>,
): Promise<AssessmentSummary> {
  const { params, body } = context;
  refuseBackwards(body);
  const held = await holdOpen(context, params.id);
  await refuseUnlessManaging(context, params.id);
  refuseOtherVersion(held, body.expectedVersion);
  const { expectedVersion: _seen, ...facts } = body;
  const change = changeOf(held.summary, facts);
  if (!change) return held.summary;
  const figures = figuresFrom(held.pack, body, await countingAnswers(context, params.id));
  await store.updateAssessment(context, params.id, factsOf(body));
  await store.countAnswers(context, params.id, figures);
  await journal(context, "assessments.change-assessment", subject(params.id), {
    title: body.title,
    ...change,
  });
  return summaryNow(context, params.id);
}

/** Sets the effort weights of the next-level plan, in place of all former ones. */
export async function changeWeights(
  context: Context<typeof api.changeWeights>,
): Promise<{ assessment: AssessmentSummary; weights: Weights }> {
  const { params, body } = context;
  const held = await holdOpen(context, params.id);
  refuseOtherVersion(held, body.expectedVersion);
  const known = outline(held.pack.standard).criterion;
  const unknown = Object.keys(body.weights).find((criterion) => !known.has(criterion));
  if (unknown !== undefined) throw new Refusal("criterion-unknown", { criterion: unknown });
  await store.updateAssessment(context, params.id, { weights: body.weights });
  const change = { before: held.weights, after: body.weights };
  await journal(context, "assessments.change-weights", subject(params.id), {
    title: held.summary.title,
    ...change,
  });
  return { assessment: await summaryNow(context, params.id), weights: body.weights };
}

/** Closes an assessment: its answers no longer change, and its years in operation stay as they are known now. */
export async function closeAssessment(
  context: Context<typeof api.closeAssessment>,
): Promise<AssessmentSummary> {
  const { params, body, now } = context;
  const held = await holdOpen(context, params.id);
  await refuseUnlessManaging(context, params.id);
  refuseOtherVersion(held, body.expectedVersion);
  await store.updateAssessment(context, params.id, {
    closed_at: now.toISOString(),
    years_at_close: held.years,
  });
  return moved(context, "close", held);
}

/** Opens a closed assessment again; the journal keeps the reason. */
export async function reopenAssessment(
  context: Context<typeof api.reopenAssessment>,
): Promise<AssessmentSummary> {
  const { params, body } = context;
  const held = await hold(context, params.id);
  if (held.summary.state === "archived") throw new Refusal("assessment-archived");
  if (held.summary.state === "open") throw new Refusal("assessment-open");
  if (held.summary.signedAt !== null) throw new Refusal("assessment-signed");
  await refuseUnlessManaging(context, params.id);
  refuseOtherVersion(held, body.expectedVersion);
  await store.updateAssessment(context, params.id, { closed_at: null, years_at_close: null });
  await lapseRound(context, params.id, body.reason);
  return moved(context, "reopen", held, { reason: body.reason });
}

/** Puts an assessment away, open or closed. */
export async function archiveAssessment(
  context: Context<typeof api.archiveAssessment>,
): Promise<AssessmentSummary> {
  const { params, body, now } = context;
  const held = await hold(context, params.id);
  if (held.summary.state === "archived") throw new Refusal("assessment-archived");
  if (held.summary.signedAt !== null) throw new Refusal("assessment-signed");
  refuseOtherVersion(held, body.expectedVersion);
  await store.updateAssessment(context, params.id, { archived_at: now.toISOString() });
  return moved(context, "archive", held);
}

/** Brings an archived assessment back, open or closed as it was; its centre must not be archived. */
export async function restoreAssessment(
  context: Context<typeof api.restoreAssessment>,
): Promise<AssessmentSummary> {
  const { params, body } = context;
  const held = await hold(context, params.id);
  if (held.summary.state !== "archived") throw new Refusal("assessment-not-archived");
  refuseOtherVersion(held, body.expectedVersion);
  await chooseCentre(context, held.summary.centreId);
  await store.updateAssessment(context, params.id, { archived_at: null });
  return moved(context, "restore", held);
}

/**
 * Sets up the same assessment for other days, on the same pinned standard. What is copied is the copier's word.
 * Evidence is not copied, for it speaks of its days: it stands beside as last time's.
 */
export async function copyAssessment(
  context: Context<typeof api.copyAssessment>,
): Promise<AssessmentSummary> {
  const { actor, params, body, now, newId } = context;
  refuseBackwards(body);
  const source = await hold(context, params.id);
  const { summary, weights } = source;
  await chooseCentre(context, summary.centreId);
  const found = await countingAnswers(context, params.id);
  const id = newId();
  const answers = body.withRatings ? copied(context, source, found, id) : { ratings: [], marks: [] };
  const { title, from, to } = body;
  const row = {
    ...{ id, centre_id: summary.centreId, standard: summary.standard, pack_hash: summary.packHash, weights },
    ...factsOf({ ...summary, title, from, to }),
    ...{ created_at: now.toISOString(), created_by: actor.accountId, previous_id: params.id },
  };
  await store.insertAssessment(context, row, figuresFrom(source.pack, summary, answers));
  if (body.withRatings) await saveCopies(context, answers, params.id, id);
  await carryNotes(context, params.id, id);
  const after = {
    copiedFrom: params.id,
    ...body,
    centreName: summary.centreName,
    packHash: summary.packHash,
  };
  await journal(context, "assessments.copy-assessment", subject(id), { title, after });
  return summaryNow(context, id);
}

function copied(work: Work, source: HeldAssessment, answers: CountingAnswers, id: string): CountingAnswers {
  const { actor, now } = work;
  const own = {
    assessmentId: id,
    raterId: actor.accountId,
    raterName: actor.name,
    changedAt: now.toISOString(),
  };
  const copy = { ...source, summary: { ...source.summary, id } };
  return {
    ratings: answers.ratings
      .filter(({ value }) => value !== null)
      .map((rating) => ({ ...rating, ...own, version: 1 })),
    marks: answers.marks
      .filter((mark) => mark.standing)
      .map((mark) => newMark(work, copy, { ratings: [], marks: [] }, mark)),
  };
}

async function saveCopies(
  work: Work,
  { ratings, marks }: CountingAnswers,
  from: string,
  id: string,
): Promise<void> {
  const own = { assessmentId: id, changedBy: work.actor.name, changedAt: work.now.toISOString(), version: 1 };
  const notes = (await readNotes(work, [from])).filter(({ text }) => text !== "");
  await saveRatings(work, ratings);
  await saveMarks(work, marks);
  await saveNotes(
    work,
    notes.map((note) => ({ ...note, ...own })),
  );
}

type Facts = Pick<AssessmentSummary, "title" | "purpose" | "from" | "to" | "scope" | "held">;

function factsOf({ title, purpose, from, to, scope, held }: Facts) {
  return { title, purpose, first_day: from, last_day: to, scope, held };
}

async function moved(
  context: Work,
  verb: "close" | "reopen" | "archive" | "restore",
  { summary: before }: HeldAssessment,
  more: object = {},
): Promise<AssessmentSummary> {
  const summary = await summaryNow(context, before.id);
  const states = { before: { state: before.state }, after: { state: summary.state } };
  const data = { title: before.title, ...states, ...more };
  await journal(context, `assessments.${verb}-assessment`, subject(before.id), data);
  return summary;
}

/** An assessment as it is at this point of a change. */
export async function summaryNow(work: Work, id: string): Promise<AssessmentSummary> {
  const kept = await store.findAssessment(work, id);
  if (!kept) throw new Refusal("not-found");
  return kept.summary;
}

/** Refuses a change that was based on another version of the assessment. */
export function refuseOtherVersion({ summary: { version } }: HeldAssessment, expectedVersion: number): void {
  if (version !== expectedVersion) throw new Refusal("changed-meanwhile", { version });
}

function refuseBackwards({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) throw new Refusal("period-ends-before-it-starts");
}
