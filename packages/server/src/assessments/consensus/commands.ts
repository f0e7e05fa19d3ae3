import type { assessments as api } from "@plumbline/api";
import {
  type ConsensusLine,
  consensusLines,
  type Decision,
  decisionsByKey,
  type InSection,
  type LineFacts,
  maySeeRatings,
  openSections,
  type TeamFacts,
} from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { type Standard, sectionsInScope } from "@plumbline/core/standards";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import {
  countingAnswers,
  holdOpen,
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
import { readTeam, roleOfActor } from "../team/commands.ts";
import { readParts, saveSubmission } from "../team/store.ts";
import { readStated, sectionOf } from "../team-answers/commands.ts";
import { addDecisions, readDecisions, readTeamFacts, readTeamNotes } from "../team-answers/store.ts";

/** The open sections line by line, for those who rate, lead or observe; what the rest gave stays with them. */
export async function readConsensus(context: Context<typeof api.readConsensus>): Promise<api.Consensus> {
  const { params, query, services, tx } = context;
  const kept = await findAssessment(context, params.id);
  if (!kept) throw new Refusal("not-found");
  if (!maySeeRatings(await roleOfActor(context, params.id))) throw new Refusal("not-in-team");
  const { standard } = await services.pinned.readOne(tx, kept.summary.packHash);
  const { stated, statedNotes } = await readStated(context, params.id);
  const isWanted = (section: string) => query.section === undefined || query.section === section;
  const facts = (await readTeamFacts(context, [params.id])).get(params.id);
  const marks = await readMarks(context, [params.id]);
  const lines = linesOf({ standard, scope: kept.summary.scope, facts, marks, stated });
  const parts = await readParts(context, [params.id]);
  const open = openSections(parts);
  const notes = (await readTeamNotes(context, [params.id], { kind: "rated" })).filter(
    ({ section, text, raterId }) =>
      open.has(section) &&
      isWanted(section) &&
      text !== "" &&
      parts.some((part) => part.section === section && part.accountId === raterId),
  );
  const waiting = sectionsInScope(standard, kept.summary.scope)
    .map(({ code }) => ({ code, own: parts.filter(({ section }) => section === code) }))
    .filter(({ code }) => !open.has(code))
    .map(({ code, own }) => ({
      ...{ section: code, assessors: own.length },
      submitted: own.filter(({ submittedAt }) => submittedAt !== null).length,
    }));
  return {
    lines: lines.filter(({ section }) => isWanted(section)),
    notes: notes.map(({ criterion, raterId, changedBy, text }) => ({
      ...{ criterion, raterId, raterName: changedBy, text },
    })),
    ...{ statedNotes, waiting },
  };
}

/** Writes a decision of the team down in its next version; the ones before stay. */
export async function decideRating(context: Context<typeof api.decideRating>): Promise<Decision> {
  const { actor, now, params, body } = context;
  const { id, criterion, angle } = params;
  const held = await holdOpen(context, id);
  await refuseUnlessTheLead(context, id);
  refuseOutside(held, criterion);
  refuseUnknownValue(held.pack.standard, params, body.value);
  refuseMarked(await countingAnswers(context, id), criterion);
  const section = sectionOf(held, criterion);
  const facts = (await readTeamFacts(context, [id])).get(id);
  if (!facts || !openSections(facts.parts).has(section)) throw new Refusal("section-not-open", { section });
  const before = decisionsByKey(
    facts.decisions.filter((one) => one.criterion === criterion && one.angle === angle),
  )
    .values()
    .next().value?.[0];
  if (versionOf(before) !== body.expectedVersion) {
    throw new Refusal("decision-changed", { by: before?.decidedBy ?? null });
  }
  const decision = {
    ...{ criterion, angle, value: body.value, reason: body.reason, version: body.expectedVersion + 1 },
    ...{ dissent: dissentOf(facts, section, body.dissent) },
    ...{ decidedBy: actor.name, decidedAt: now.toISOString() },
  };
  await addDecisions(context, [{ ...decision, section, assessmentId: id }]);
  await renewFigures(context, held, await countingAnswers(context, id));
  await journal(context, "assessments.decide-rating", subject(id), {
    ...{ title: held.summary.title, criterion, angle, version: decision.version },
    ...{ reason: decision.reason, dissent: decision.dissent },
    ...{ before: before?.value ?? null, after: decision.value },
  });
  return decision;
}

/** Gives a submitted section back to its assessor; what was decided there is withdrawn, with the same reason. */
export async function takeSectionBack(context: Context<typeof api.takeSectionBack>): Promise<api.TeamView> {
  const { params, body } = context;
  const { id, section } = params;
  const held = await holdOpen(context, id);
  await refuseUnlessTheLead(context, id);
  const parts = await readParts(context, [id]);
  const part = parts.find((one) => one.section === section && one.accountId === body.accountId);
  if (!part || part.submittedAt === null) throw new Refusal("section-not-submitted", { section });
  const withdrawn = await withdrawals(context, { id, section, reason: body.reason });
  await addDecisions(context, withdrawn);
  await saveSubmission(context, { id, section, accountId: body.accountId }, null);
  await renewFigures(context, held, await countingAnswers(context, id));
  await journal(context, "assessments.take-section-back", subject(id), {
    ...{ title: held.summary.title, section, assessor: part.name, reason: body.reason },
    withdrawn: withdrawn.map(({ criterion, angle, version }) => ({ criterion, angle, version })),
  });
  return readTeam(context);
}

type Laid = {
  readonly standard: Standard;
  readonly scope: readonly string[];
  readonly facts: TeamFacts | undefined;
  readonly marks: readonly { readonly criterion: string; readonly standing: boolean }[];
  readonly stated: LineFacts["stated"];
};

/** The lines of a team's open sections, criteria not applicable left out. */
export function linesOf({ standard, scope, facts, marks, stated }: Laid): readonly ConsensusLine[] {
  if (!facts) return [];
  const isMarked = new Set(marks.filter(({ standing }) => standing).map(({ criterion }) => criterion));
  const isAsked = (criterion: string) => !isMarked.has(criterion);
  return consensusLines(standard, sectionsInScope(standard, scope), { ...facts, stated, isAsked });
}

async function refuseUnlessTheLead(work: Work, id: string): Promise<void> {
  if ((await roleOfActor(work, id)) !== "lead") throw new Refusal("team-lead-only");
}

function dissentOf(
  { parts }: TeamFacts,
  section: string,
  dissent: readonly { readonly accountId: string; readonly why: string }[],
): Decision["dissent"] {
  return dissent.map(({ accountId, why }) => {
    const part = parts.find((one) => one.section === section && one.accountId === accountId);
    if (!part) throw new Refusal("dissent-of-a-stranger");
    return { accountId, name: part.name, why };
  });
}

type Withdrawal = InSection<Decision> & { readonly assessmentId: string };

async function withdrawals(
  work: Work,
  of: { readonly id: string; readonly section: string; readonly reason: string },
): Promise<readonly Withdrawal[]> {
  const decisions = (await readDecisions(work, [of.id])).filter(({ section }) => section === of.section);
  return [...decisionsByKey(decisions).values()].flatMap(([newest]) => {
    if (!newest || newest.value === null) return [];
    const by = { decidedBy: work.actor.name, decidedAt: work.now.toISOString() };
    return [{ ...newest, ...by, value: null, reason: of.reason, dissent: [], version: newest.version + 1 }];
  });
}
