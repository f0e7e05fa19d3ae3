import type { assessments as api } from "@plumbline/api";
import {
  type AssessmentSummary,
  besideEarlier,
  type EarlierAssessment,
  isOfOneLine,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { type Pack, sectionsInScope } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { holdOpen, subject, type Work } from "../answers/commands.ts";
import { plain, readMarks, readNotes, readRatings, standing } from "../answers/store.ts";
import { readerOf } from "../evidence/commands.ts";
import { readEvidence } from "../evidence/store.ts";
import { assessmentsOfCentre, findAssessment, type KeptAssessment, updateAssessment } from "../store.ts";
import { refuseUnlessManaging } from "../team/commands.ts";

/** What stood on each criterion last time; of a team only what its open sections came to, of evidence what one may read. */
export async function readEarlier(context: Context<typeof api.readEarlier>): Promise<{
  previous: EarlierAssessment | null;
  entries: ReturnType<typeof besideEarlier>[number][];
  total: number;
}> {
  const { params, query, services, tx } = context;
  const kept = await found(context, params.id);
  const now = await services.pinned.readOne(tx, kept.summary.packHash);
  const scope = query.section === undefined ? kept.summary.scope : [query.section];
  sectionsInScope(now.standard, scope);
  const previous = kept.previousId === null ? undefined : await findAssessment(context, kept.previousId);
  if (!previous) return { previous: null, entries: [], total: 0 };
  const { id, packHash } = previous.summary;
  const mayRead = await readerOf(context, id);
  const pieces = (await readEvidence(context, id)).filter(({ withdrawn }) => withdrawn === null);
  const entries = besideEarlier({
    now: { ...now, scope, period: kept.summary },
    before: await services.pinned.readOne(tx, packHash),
    answers: {
      ratings: (await readRatings(context, [id])).map(plain),
      notes: (await readNotes(context, [id])).map(plain),
      notApplicable: standing(await readMarks(context, [id])),
      pieces: pieces.map((piece) => ({ ...piece, isReadable: mayRead(piece) })),
    },
  });
  return { previous: earlierOf(previous), entries: [...entries], total: entries.length };
}

/** The assessments that can stand beside, the latest first; the one that does is among them, archived or not. */
export async function listEarlier(
  context: Context<typeof api.listEarlier>,
): Promise<{ entries: EarlierAssessment[]; total: number; previousId: string | null }> {
  const kept = await found(context, context.params.id);
  const { previousId } = kept;
  const others = await choices(context, kept);
  const isThere = previousId === null || others.some(({ summary }) => summary.id === previousId);
  const previous = isThere ? undefined : await findAssessment(context, previousId);
  const entries = [...(previous ? [previous] : []), ...others].map(earlierOf);
  return { entries, total: entries.length, previousId };
}

/** Names the assessment that stands beside as last time, or none. */
export async function chooseEarlier(context: Context<typeof api.chooseEarlier>): Promise<AssessmentSummary> {
  const { params, body } = context;
  const held = await holdOpen(context, params.id);
  await refuseUnlessManaging(context, params.id);
  const { version, title } = held.summary;
  if (version !== body.expectedVersion) throw new Refusal("changed-meanwhile", { version });
  const { previousId } = body;
  if (previousId === held.previousId) return held.summary;
  if (previousId !== null) await refuseStranger(context, held, previousId);
  await updateAssessment(context, params.id, { previous_id: previousId });
  const change = { before: { previous: held.previousId }, after: { previous: previousId } };
  await journal(context, "assessments.choose-earlier", subject(params.id), { title, ...change });
  return (await found(context, params.id)).summary;
}

/** Refuses to lay an assessment beside that is not of the same centre and line of editions, or the same one. */
export async function refuseStranger(
  work: Work,
  now: {
    readonly summary: Pick<AssessmentSummary, "centreId"> & { readonly id?: string };
    readonly pack: Pick<Pack, "standard">;
  },
  previousId: string,
): Promise<void> {
  const previous = await findAssessment(work, previousId);
  if (!previous) throw new Refusal("not-found");
  const { standard } = await work.services.pinned.readOne(work.tx, previous.summary.packHash);
  const fits =
    previousId !== now.summary.id &&
    previous.revisionOf === null &&
    previous.summary.centreId === now.summary.centreId &&
    isOfOneLine(standard, now.pack.standard);
  if (!fits) throw new Refusal("earlier-not-comparable");
}

async function choices(work: Work, { summary }: KeptAssessment): Promise<KeptAssessment[]> {
  const { pinned } = work.services;
  const all = await assessmentsOfCentre(work, summary.centreId);
  const packs = await pinned.read(
    work.tx,
    [summary, ...all.map((each) => each.summary)].map(({ packHash }) => packHash),
  );
  const standardOf = (one: AssessmentSummary) => packs.get(one.packHash)?.standard;
  const own = standardOf(summary);
  return all.filter((each) => {
    const standard = standardOf(each.summary);
    return each.summary.id !== summary.id && own && standard && isOfOneLine(standard, own);
  });
}

async function found(work: Work, id: string): Promise<KeptAssessment> {
  const kept = await findAssessment(work, id);
  if (!kept) throw new Refusal("not-found");
  return kept;
}

function earlierOf({ summary }: KeptAssessment): EarlierAssessment {
  const { id, title, standard, from, to, state } = summary;
  return { id, title, standard, from, to, state };
}
