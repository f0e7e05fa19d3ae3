import type { assessments as api } from "@plumbline/api";
import {
  type AssessmentSummary,
  type Carrying,
  carryHeld,
  carryingOf,
  carryPlaces,
  carryScope,
  carryWeights,
  placesAfterUndo,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { difference, standardName } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import {
  countingAnswers,
  type HeldAssessment,
  holdOpen,
  renewFigures,
  subject,
  type Work,
} from "../answers/commands.ts";
import { refuseOtherVersion, summaryNow } from "../commands.ts";
import { partsAfter, rowsAfter } from "../edition-answers/commands.ts";
import { type AnswerRows, insertAnswerRows, moveAnswers, readAnswerRows } from "../edition-answers/store.ts";
import { targetPack } from "../edition-preview/commands.ts";
import { updateAssessment } from "../store.ts";
import { refuseUnlessManaging } from "../team/commands.ts";
import { readMembers, readParts, removeTeam, teamVersion } from "../team/store.ts";
import * as store from "./store.ts";

/** Goes over to another edition: what is asked the same keeps its answers, everything else stays with the former one. */
export async function changeEdition(context: Context<typeof api.changeEdition>): Promise<AssessmentSummary> {
  const { params, body, now, newId, services, tx } = context;
  const held = await holdOpen(context, params.id);
  await refuseUnlessManaging(context, params.id);
  refuseOtherVersion(held, body.expectedVersion);
  const pack = await targetPack(context, held, body.standard);
  if (pack.hash !== body.hash) throw new Refusal("edition-moved");
  await services.pinned.pin(tx, pack, now);
  const carrying = carryingOf(difference(held.pack, pack), held.pack, pack);
  const facts = factsAfter(held, carrying);
  const answersId = newId();
  await setApart(context, params.id, answersId);
  const links = await store.readLinks(context, params.id);
  await store.relink(context, links, carryPlaces(links, carrying));
  await carryOver(context, { id: params.id, carrying, rows: await movedRows(context, params.id, answersId) });
  const named = { standard: standardName(pack.standard), pack_hash: pack.hash };
  await updateAssessment(context, params.id, { ...named, ...facts });
  const [last] = await store.readChanges(context, params.id);
  await store.insertChange(context, {
    ...{ assessment_id: params.id, number: (last?.number ?? 0) + 1, answers_id: answersId },
    ...{ from_standard: held.summary.standard, from_hash: held.summary.packHash },
    ...{ to_standard: named.standard, to_hash: pack.hash },
  });
  return finish(context, "assessments.change-edition", { ...held, pack }, facts);
}

/** Takes the last change of edition back; the answers given since stay readable in a row of their own. */
export async function undoEdition(context: Context<typeof api.undoEdition>): Promise<AssessmentSummary> {
  const { params, body, newId, services, tx } = context;
  const held = await holdOpen(context, params.id);
  await refuseUnlessManaging(context, params.id);
  const last = (await store.readChanges(context, params.id)).find(({ undone_at }) => undone_at === null);
  if (!last) throw new Refusal("no-edition-change");
  refuseOtherVersion(held, body.expectedVersion);
  const pack = await services.pinned.readOne(tx, last.from_hash);
  const carrying = carryingOf(difference(pack, held.pack), pack, held.pack);
  const sinceId = newId();
  await setApart(context, params.id, sinceId);
  await moveAnswers(context, params.id, sinceId);
  await moveAnswers(context, last.answers_id, params.id);
  await bringPlanBack(context, params.id, last.answers_id);
  await bringLinksBack(context, params.id, last.answers_id, carrying);
  const before = await store.factsOf(context, last.answers_id);
  const named = { standard: last.from_standard, pack_hash: last.from_hash };
  await updateAssessment(context, params.id, { ...named, ...before });
  await store.noteUndone(context, last, sinceId);
  return finish(context, "assessments.undo-edition", { ...held, pack }, before);
}

/** Scope, level held and weights as the later edition can have them. */
function factsAfter({ summary, weights }: HeldAssessment, carrying: Carrying) {
  const scope = carryScope(summary.scope, carrying);
  if (summary.scope.length > 0 && scope.length === 0) throw new Refusal("edition-leaves-nothing");
  return {
    scope: [...scope],
    held: carryHeld(summary.held, carrying),
    weights: carryWeights(weights, carrying),
  };
}

/** Makes the row that the present answers move to, with the plan of the team and what evidence speaks to. */
async function setApart(work: Work, id: string, answersId: string): Promise<void> {
  await store.insertRevision(work, id, answersId);
  await store.copyPlan(work, id, answersId);
  await store.keepLinks(work, answersId, await store.readLinks(work, id));
}

async function movedRows(work: Work, id: string, answersId: string): Promise<AnswerRows> {
  const rows = await readAnswerRows(work, id);
  await moveAnswers(work, id, answersId);
  return rows;
}

type Over = { readonly id: string; readonly carrying: Carrying; readonly rows: AnswerRows };

async function carryOver(work: Work, { id, carrying, rows }: Over): Promise<void> {
  const version = await teamVersion(work, id);
  const parts = version === undefined ? null : partsAfter(rows, carrying, await readParts(work, [id]));
  const answering = parts && { parts, members: await readMembers(work, id) };
  await insertAnswerRows(work, rowsAfter(work, id, { rows, carrying, answering }));
  if (!parts || version === undefined) return;
  await store.replaceParts(work, id, parts);
  await store.raisePlan(work, id, version + 1);
}

async function bringPlanBack(work: Work, id: string, answersId: string): Promise<void> {
  const version = (await teamVersion(work, id)) ?? 0;
  await removeTeam(work, id);
  await store.copyPlan(work, answersId, id);
  const before = (await teamVersion(work, id)) ?? 0;
  await store.raisePlan(work, id, Math.max(version, before) + 1);
}

async function bringLinksBack(work: Work, id: string, answersId: string, carrying: Carrying): Promise<void> {
  const now = await store.readLinks(work, id);
  const before = await store.readKeptLinks(work, answersId);
  const pieces = new Set([...now, ...before].map(({ evidenceId }) => evidenceId));
  const after = [...pieces].flatMap((piece) => {
    const of = (links: readonly store.LinkOfPiece[]) =>
      links.filter(({ evidenceId }) => evidenceId === piece);
    return placesAfterUndo(of(before), of(now), carrying);
  });
  await store.relink(work, now, after);
}

type Facts = Pick<AssessmentSummary, "scope" | "held">;

async function finish(
  work: Work,
  action: "assessments.change-edition" | "assessments.undo-edition",
  held: HeldAssessment,
  facts: Facts,
): Promise<AssessmentSummary> {
  const { id, title, standard, packHash } = held.summary;
  const summary = { ...held.summary, ...facts };
  await renewFigures(work, { ...held, summary }, await countingAnswers(work, id));
  const after = await summaryNow(work, id);
  await journal(work, action, subject(id), {
    title,
    before: { standard, packHash },
    after: { standard: after.standard, packHash: after.packHash },
  });
  return after;
}
