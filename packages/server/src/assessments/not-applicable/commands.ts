import type { assessments as api } from "@plumbline/api";
import { type NotApplicable, notApplicableRule } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import {
  type CountingAnswers,
  countingAnswers,
  type HeldAssessment,
  holdOpen,
  refuseOutside,
  renewFigures,
  subject,
  versionOf,
  type Work,
} from "../answers/commands.ts";
import { approveMark, type Kept, plain, saveMarks } from "../answers/store.ts";
import { countAnswers } from "../store.ts";
import { refuseUnlessLead } from "../team/commands.ts";

type Mark = Kept<NotApplicable>;

/** Marks a criterion not applicable; another reason than before asks for a new approval. */
export async function markNotApplicable(
  context: Context<typeof api.markNotApplicable>,
): Promise<NotApplicable> {
  const { params, body } = context;
  const { held, answers, standing } = await holdMark(context, params);
  await refuseUnlessLead(context, params.id);
  const { criterion } = params;
  if (!notApplicableRule(held.pack.standard).allowed) {
    throw new Refusal("not-applicable-not-allowed", { criterion });
  }
  if (standing?.reason === body.reason) return plain(standing);
  refuseChanged(standing, body.expectedVersion);
  const mark = newMark(context, held, answers, { criterion, reason: body.reason });
  await saveMarks(context, [mark]);
  await renewFigures(context, held, withMark(answers, mark));
  await journal(context, "assessments.mark-not-applicable", subject(params.id), {
    ...{ title: held.summary.title, criterion, version: mark.version },
    ...{ before: standing?.reason ?? null, after: mark.reason },
  });
  return plain(mark);
}

/** Takes a not-applicable mark back; the ratings below it count again. */
export async function unmarkNotApplicable(context: Context<typeof api.unmarkNotApplicable>): Promise<void> {
  const { params, query } = context;
  const { held, answers, standing } = await holdMark(context, params);
  await refuseUnlessLead(context, params.id);
  refuseChanged(standing, query.expectedVersion);
  const { criterion } = params;
  const taken = { ...newMark(context, held, answers, { criterion, reason: "" }), standing: false };
  await saveMarks(context, [taken]);
  await renewFigures(context, held, withMark(answers, taken));
  await journal(context, "assessments.unmark-not-applicable", subject(params.id), {
    ...{ title: held.summary.title, criterion, before: standing?.reason ?? null, after: null },
  });
}

/** Approves a not-applicable mark as it was seen; the policy table says who may. */
export async function approveNotApplicable(
  context: Context<typeof api.approveNotApplicable>,
): Promise<NotApplicable> {
  const { actor, now, params, body } = context;
  const { held, standing } = await holdMark(context, params);
  refuseChanged(standing, body.expectedVersion);
  // A mark that is not there was refused by its version: none has version 0.
  if (!standing) throw new Refusal("not-found");
  if (standing.approvedAt) return plain(standing);
  await approveMark(context, params);
  await countAnswers(context, params.id);
  const mark = {
    ...plain(standing),
    approvedBy: actor.name,
    approvedAt: now.toISOString(),
    version: standing.version + 1,
  };
  await journal(context, "assessments.approve-not-applicable", subject(params.id), {
    ...{ title: held.summary.title, criterion: params.criterion, version: mark.version },
    ...{ reason: mark.reason, markedBy: mark.markedBy, before: null, after: mark.approvedBy },
  });
  return mark;
}

/** A new mark, next in the versions of its criterion; where the scale asks no approver, the marker's word is enough. */
export function newMark(
  { actor, now }: Work,
  { summary, pack }: HeldAssessment,
  { marks }: CountingAnswers,
  { criterion, reason }: { readonly criterion: string; readonly reason: string },
): Mark {
  const former = marks.find((mark) => mark.criterion === criterion);
  const at = now.toISOString();
  const isApproved = !notApplicableRule(pack.standard).needsApprover;
  return {
    ...{ assessmentId: summary.id, criterion, reason, standing: true, version: versionOf(former) + 1 },
    ...{ markedBy: actor.name, markedAt: at },
    ...{ approvedBy: isApproved ? actor.name : null, approvedAt: isApproved ? at : null },
  };
}

/** The answers with a mark in place of the former one of its criterion. */
export function withMark(answers: CountingAnswers, mark: Mark): CountingAnswers {
  return { ...answers, marks: [...answers.marks.filter((one) => one.criterion !== mark.criterion), mark] };
}

async function holdMark(work: Work, { id, criterion }: { readonly id: string; readonly criterion: string }) {
  const held = await holdOpen(work, id);
  refuseOutside(held, criterion);
  const answers = await countingAnswers(work, id);
  return {
    held,
    answers,
    standing: answers.marks.find((mark) => mark.standing && mark.criterion === criterion),
  };
}

function refuseChanged(standing: Mark | undefined, expectedVersion: number): void {
  if (versionOf(standing) === expectedVersion) return;
  const current = standing ? plain(standing) : null;
  const by = standing?.approvedBy ?? standing?.markedBy ?? null;
  throw new Refusal("not-applicable-changed", { by, current });
}
