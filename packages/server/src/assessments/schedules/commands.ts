import { type assessments as api, mayDo } from "@plumbline/api";
import type { AssessmentSummary, Assignee, NewSchedule, Schedule } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { sectionsInScope } from "@plumbline/core/standards";
import { findPack } from "@plumbline/documents";
import { accountsOf } from "../../accounts/index.ts";
import { chooseCentre } from "../../organisation/index.ts";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf } from "../../platform/records/index.ts";
import { packsAtHand } from "../../standards/index.ts";
import type { Work } from "../answers/commands.ts";
import { levelHeld } from "../certificates/commands.ts";
import { setUpAssessment } from "../commands.ts";
import { carryNotes } from "../hand-over/commands.ts";
import { findAssessment } from "../store.ts";
import * as store from "./store.ts";

/** Sets a schedule; a centre has one for each standard. */
export async function createSchedule(context: Context<typeof api.createSchedule>): Promise<Schedule> {
  const { actor, body, now, newId } = context;
  const centre = await chooseCentre(context, body.centreId);
  await refuseUnknownScope(context, body.standard, body.scope);
  await refuseUnfit(context, body.accountId);
  const id = newId();
  const at = now.toISOString();
  const isNew = await store.insertSchedule(context, {
    ...{ id, centre_id: body.centreId, standard: body.standard, counts_from: at, ...columnsOf(body) },
    ...{ created_at: at, created_by: actor.accountId },
  });
  if (!isNew) throw new Refusal("schedule-there-already");
  const after = { ...body, centreName: centre.name };
  await journal(context, "assessments.create-schedule", subject(id), { title: body.title, after });
  return scheduleNow(context, id);
}

/** Changes a schedule. Another start day begins the count anew: runs finished before do not move it on. */
export async function changeSchedule(context: Context<typeof api.changeSchedule>): Promise<Schedule> {
  const { params, body, now } = context;
  const { schedule } = await held(context, params.id, body.expectedVersion);
  if (schedule.endedAt !== null) throw new Refusal("schedule-ended");
  const { expectedVersion: _seen, ...facts } = body;
  const change = changeOf(schedule, facts);
  if (!change) return schedule;
  await refuseUnknownScope(context, schedule.standard, body.scope);
  if (body.accountId !== schedule.accountId) await refuseUnfit(context, body.accountId);
  const isMoved = body.startsOn !== schedule.startsOn;
  const counts = isMoved ? { counts_from: now.toISOString() } : {};
  await store.updateSchedule(context, params.id, { ...columnsOf(body), ...counts });
  const data = { title: body.title, ...change };
  await journal(context, "assessments.change-schedule", subject(params.id), data);
  return scheduleNow(context, params.id);
}

/** Ends a schedule: nothing of it is due any more. Ending what has ended changes nothing. */
export async function endSchedule(context: Context<typeof api.endSchedule>): Promise<Schedule> {
  const { params, body, now } = context;
  const { schedule } = await held(context, params.id, body.expectedVersion);
  if (schedule.endedAt !== null) return schedule;
  await store.updateSchedule(context, params.id, { ended_at: now.toISOString() });
  await journal(context, "assessments.end-schedule", subject(params.id), { title: schedule.title });
  return scheduleNow(context, params.id);
}

/** Resumes an ended schedule, unless its centre is archived or has another for the standard by now. */
export async function resumeSchedule(context: Context<typeof api.resumeSchedule>): Promise<Schedule> {
  const { params, body } = context;
  const { schedule } = await held(context, params.id, body.expectedVersion);
  if (schedule.endedAt === null) return schedule;
  await chooseCentre(context, schedule.centreId);
  const isAlone = await store.updateSchedule(context, params.id, { ended_at: null });
  if (!isAlone) throw new Refusal("schedule-there-already");
  await journal(context, "assessments.resume-schedule", subject(params.id), { title: schedule.title });
  return scheduleNow(context, params.id);
}

/**
 * Sets up the next run: on the standard as it is on the shelf now, with the scope the schedule names or else that of
 * the run before, whose hand-over notes come along. Nothing is rated beforehand. The schedule moves on by itself.
 */
export async function startRun(context: Context<typeof api.startRun>): Promise<AssessmentSummary> {
  const { params, body } = context;
  const { schedule } = await held(context, params.id, body.expectedVersion);
  if (schedule.endedAt !== null) throw new Refusal("schedule-ended");
  if (schedule.underWay) throw new Refusal("run-under-way", { title: schedule.underWay.title });
  const before = schedule.lastRun && (await findAssessment(context, schedule.lastRun.assessmentId));
  const { centreId, standard } = schedule;
  const certified = await levelHeld(context, { centreId, standard, day: body.to });
  const made = await setUpAssessment(context, {
    ...{ centreId: schedule.centreId, standard: schedule.standard, purpose: schedule.purpose },
    ...{ title: body.title, from: body.from, to: body.to },
    scope: schedule.scope ?? before?.summary.scope ?? [],
    previousId: before?.summary.id ?? null,
    held: certified === undefined ? (before?.summary.held ?? null) : certified,
  });
  if (before) await carryNotes(context, before.summary.id, made.id);
  await store.updateSchedule(context, params.id, { started_id: made.id });
  const data = { title: schedule.title, assessment: made.id, run: made.title };
  await journal(context, "assessments.start-run", subject(params.id), data);
  return made;
}

/** The members who may carry out a run, by name. */
export async function listAssignees({ tx, actor }: Context<typeof api.listAssignees>) {
  const entries: Assignee[] = (await accountsOf(tx, actor.organisationId))
    .filter(({ state, roles }) => state !== "deactivated" && mayDo(roles, "assessments.create"))
    .map(({ id, name }) => ({ accountId: id, name }));
  return { entries, total: entries.length };
}

type Facts = Omit<NewSchedule, "centreId" | "standard">;

function columnsOf({ every, startsOn, title, purpose, scope, accountId, leadDays }: Facts) {
  const days = { starts_on: startsOn, lead_days: leadDays };
  return { every, title, purpose, scope, account_id: accountId, ...days };
}

function subject(id: string) {
  return { subject: "schedule", subjectId: id } as const;
}

async function held(work: Work, id: string, expectedVersion: number): Promise<store.KeptSchedule> {
  const kept = await store.lockSchedule(work, id);
  if (!kept) throw new Refusal("not-found");
  const { version } = kept.schedule;
  if (version !== expectedVersion) throw new Refusal("changed-meanwhile", { version });
  return kept;
}

async function scheduleNow(work: Work, id: string): Promise<Schedule> {
  const kept = await store.findSchedule(work, id);
  if (!kept) throw new Refusal("not-found");
  return kept.schedule;
}

/** Refuses a standard that is not at hand and codes it does not have. */
async function refuseUnknownScope(work: Work, name: string, scope: readonly string[] | null): Promise<void> {
  sectionsInScope(findPack(await packsAtHand(work), name).standard, scope ?? []);
}

async function refuseUnfit({ tx, actor }: Work, accountId: string | null): Promise<void> {
  if (accountId === null) return;
  const account = (await accountsOf(tx, actor.organisationId)).find(({ id }) => id === accountId);
  if (!account) throw new Refusal("not-found");
  const isFit = account.state !== "deactivated" && mayDo(account.roles, "assessments.create");
  if (!isFit) throw new Refusal("account-may-not-assess");
}
