import { isDeepStrictEqual } from "node:util";
import type { assessments as api } from "@plumbline/api";
import type { AssessmentSummary, FactDecision, OfferedFact } from "@plumbline/core/assessments";
import { type Fact, Refusal, utcDay } from "@plumbline/core/kernel";
import { outline, sectionsInScope } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { type HeldAssessment, holdOpen, subject, type Work } from "../answers/commands.ts";
import { blank, newPiece, put } from "../evidence/commands.ts";
import * as evidence from "../evidence/store.ts";
import { rateCriterion } from "../ratings/commands.ts";
import { findAssessment } from "../store.ts";
import { teamVersion } from "../team/store.ts";
import { insertDecision, readDecisions } from "./store.ts";

/** What the records show now about the criteria in scope; of a finished assessment, what was decided on then. */
export async function offeredFacts(context: Context<typeof api.listFacts>): Promise<OfferedFact[]> {
  const kept = await findAssessment(context, context.params.id);
  if (!kept) throw new Refusal("not-found");
  const decisions = await readDecisions(context, context.params.id);
  if (kept.summary.state !== "open") {
    return decisions.map((decision) => ({ fact: decision.fact, decision, changed: false }));
  }
  const facts = await factsNow(context, kept.summary);
  return facts.map((fact) => offered(fact, decisions));
}

/** Takes a fact over: its value becomes the rating in the actor's name, and what the records show goes on file. */
export async function acceptFact(context: Context<typeof api.acceptFact>): Promise<OfferedFact> {
  const { params, body } = context;
  const { held, fact, decisions } = await seenFact(context, params, body.figures);
  const { criterion, angle, suggested } = fact;
  if (suggested === null) throw new Refusal("fact-without-suggestion");
  await rateCriterion({
    ...context,
    params: { id: params.id, criterion, angle },
    body: { value: suggested, expectedVersion: body.expectedVersion },
  });
  await fileFact(context, held, fact);
  const decision = await decide(context, held, decisions, { outcome: "accepted", reason: "", fact });
  await journal(context, "assessments.accept-fact", subject(params.id), {
    ...{ title: held.summary.title, fact: fact.id, criterion, angle, version: decision.version },
    figures: fact.figures.map(({ value }) => value),
  });
  return { fact, decision, changed: false };
}

/** Sets a fact aside, with the reason. The rating is the assessor's own affair. */
export async function overruleFact(context: Context<typeof api.overruleFact>): Promise<OfferedFact> {
  const { params, body } = context;
  const { held, fact, decisions } = await seenFact(context, params, body.figures);
  const made = { outcome: "overruled", reason: body.reason, fact } as const;
  const decision = await decide(context, held, decisions, made);
  const { criterion, angle } = fact;
  await unfileFact(context, held, decision);
  await journal(context, "assessments.overrule-fact", subject(params.id), {
    ...{ title: held.summary.title, fact: fact.id, criterion, angle, version: decision.version },
    ...{ reason: body.reason, figures: fact.figures.map(({ value }) => value) },
  });
  return { fact, decision, changed: false };
}

/** The facts about an assessment's criteria up to its last day, or to today where that is to come. */
async function factsNow(work: Work, assessment: AssessmentSummary): Promise<Fact[]> {
  const { tx, actor, now, services } = work;
  const today = utcDay(now);
  const day = assessment.to < today ? assessment.to : today;
  const { standard } = await services.pinned.readOne(tx, assessment.packHash);
  const sections = sectionsInScope(standard, assessment.scope).map(({ code }) => code);
  const question = { centreId: assessment.centreId, standard: assessment.standard, day };
  const facts = await services.facts({ tx, actor, ...question, assessmentId: assessment.id });
  const { criterion } = outline(standard);
  return facts.filter((fact) => sections.includes(criterion.get(fact.criterion)?.section ?? ""));
}

function offered(fact: Fact, decisions: readonly FactDecision[]): OfferedFact {
  const decision = decisions.find((one) => one.fact.id === fact.id) ?? null;
  return { fact, decision, changed: decision !== null && !isSame(decision.fact, fact) };
}

/** The figures and what follows from them; the days they were counted up to move on by themselves. */
function isSame(one: Fact, other: Fact): boolean {
  const told = ({ figures, suggested }: Fact) => [figures.map(({ value }) => value), suggested];
  return isDeepStrictEqual(told(one), told(other));
}

/** A fact that still shows what the caller saw, in an open assessment. */
async function seenFact(
  work: Work,
  params: { readonly id: string; readonly fact: string },
  figures: readonly number[],
) {
  const held = await holdOpen(work, params.id);
  // Whoever decided on a fact would show the others how he rates.
  if ((await teamVersion(work, params.id)) !== undefined) throw new Refusal("fact-in-team");
  const facts = await factsNow(work, held.summary);
  const fact = facts.find(({ id }) => id === params.fact);
  if (!fact) throw new Refusal("fact-changed");
  const present = fact.figures.map(({ value }) => value);
  if (!isDeepStrictEqual(present, [...figures])) throw new Refusal("fact-changed");
  return { held, fact, decisions: await readDecisions(work, params.id) };
}

async function decide(
  work: Work,
  { summary }: HeldAssessment,
  decisions: readonly FactDecision[],
  made: Pick<FactDecision, "outcome" | "reason" | "fact">,
): Promise<FactDecision> {
  const former = decisions.find(({ fact }) => fact.id === made.fact.id);
  const by = { by: work.actor.name, at: work.now.toISOString() };
  const decision = { ...made, ...by, version: (former?.version ?? 0) + 1 };
  await insertDecision(work, summary.id, decision);
  return decision;
}

async function onFile(work: Work, { summary }: HeldAssessment, fact: Fact) {
  const all = await evidence.readEvidence(work, summary.id);
  return all.find((piece) => piece.fact?.id === fact.id && !piece.withdrawn);
}

/** A fact that was accepted before and is now set aside counts as evidence no longer. */
async function unfileFact(work: Work, held: HeldAssessment, { fact, reason, by, at }: FactDecision) {
  const before = await onFile(work, held, fact);
  if (!before) return;
  const withdrawn = { reason, by, at };
  await evidence.saveEvidence(work, before, { ...before, version: before.version + 1, withdrawn });
}

/** Puts what the records show on file; accepted anew, the piece on file takes the new figures. */
async function fileFact(work: Work, held: HeldAssessment, fact: Fact): Promise<void> {
  const before = await onFile(work, held, fact);
  if (before) {
    await evidence.saveEvidence(work, before, { ...before, fact, version: before.version + 1 });
    return;
  }
  const { zh, en } = fact.shows;
  const links = [{ criterion: fact.criterion, angle: fact.angle }];
  const words = { title: `${zh} ${en}`.slice(0, 200), kind: "fact", confidentiality: "team" } as const;
  const piece = newPiece(work, { ...blank, ...words, holds: null, links });
  await put(work, held, { ...piece, validFrom: fact.period.from, validTo: null, fact });
}
