import { type assessments as api, mayDo } from "@plumbline/api";
import {
  type CentreDuty,
  type DutyDeed,
  type DutyPlan,
  firstDueOn,
  laidTogether,
} from "@plumbline/core/assessments";
import { furthestDay, Refusal, utcDay } from "@plumbline/core/kernel";
import { standardName } from "@plumbline/core/standards";
import { findPack } from "@plumbline/documents";
import { accountsOf } from "../../accounts/index.ts";
import { chooseCentre, findCentre, holdPosition } from "../../organisation/index.ts";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf, choosable } from "../../platform/records/index.ts";
import { packsAtHand } from "../../standards/index.ts";
import type { Work } from "../answers/commands.ts";
import * as store from "./store.ts";

/** The duties of a standard as a centre has them, in printed order, those it never took up included. */
export async function listCentreDuties(context: Context<typeof api.listCentreDuties>) {
  const { params, query } = context;
  const centre = await findCentre(context, params.id);
  if (!centre) throw new Refusal("not-found");
  return laidOut(context, centre, query.standard);
}

/** Takes duties up or leaves them. What is chosen already counts no change; the rest is one journal row. */
export async function followDuties(context: Context<typeof api.followDuties>) {
  const { params, body, now, newId } = context;
  const centre = await chooseCentre(context, params.id);
  const { entries } = await laidOut(context, centre, body.standard);
  const byKey = new Map(entries.map((duty) => [duty.key, duty]));
  const unknown = body.keys.filter((key) => !byKey.has(key));
  if (unknown.length > 0) throw new Refusal("duty-unknown", { keys: unknown });
  const chosen = [...new Set(body.keys)].flatMap((key) => {
    const duty = byKey.get(key);
    return duty && duty.isFollowed !== body.followed ? [duty] : [];
  });
  if (chosen.length === 0) return { entries: [...entries], total: entries.length };
  const today = utcDay(now);
  await store.chooseDuties(
    context,
    chosen.map((duty) => ({
      ...{ ...duty, id: duty.id ?? newId(), isFollowed: body.followed },
      startsOn: body.followed ? firstDueOn(duty.every, today) : duty.startsOn,
    })),
  );
  const action = body.followed ? "assessments.follow-duties" : "assessments.leave-duties";
  const keys = chosen.map(({ key }) => key);
  const data = { title: centre.name, standard: body.standard, keys };
  await journal(context, action, { subject: "centre", subjectId: centre.id }, data);
  return laidOut(context, centre, body.standard);
}

/** Says whose a duty is, how often, and from when. */
export async function planDuty(context: Context<typeof api.planDuty>): Promise<CentreDuty> {
  const { params, body } = context;
  const before = await held(context, params.id);
  if (before.version !== body.expectedVersion) {
    throw new Refusal("changed-meanwhile", { version: before.version });
  }
  refuseLeft(before);
  const { expectedVersion: _seen, ...plan } = body;
  // The standard's own interval is not the centre's to set.
  const fields = { ...plan, months: before.every === "interval" ? plan.months : null };
  const change = changeOf(planOf(before), fields);
  if (!change) return before;
  await refuseUnfit(context, before, fields);
  await store.saveDuty(context, { ...before, ...fields, id: params.id, version: before.version + 1 });
  await journal(context, "assessments.plan-duty", subject(params.id), { ...named(before), ...change });
  return dutyNow(context, params.id);
}

/** Writes down that a duty was done, and moves its due day on. */
export async function recordDeed(context: Context<typeof api.recordDeed>): Promise<CentreDuty> {
  const { actor, params, body, now, newId } = context;
  const duty = await held(context, params.id);
  refuseLeft(duty);
  refuseStranger(context, duty);
  if (body.doneOn > furthestDay(now)) throw new Refusal("done-in-future");
  const deed: DutyDeed = {
    ...{ ...body, id: newId(), by: body.by || actor.name, recordedBy: actor.name },
    ...{ recordedAt: now.toISOString(), withdrawnAt: null },
  };
  await store.insertDeed(context, params.id, deed);
  const { doneOn, by, note, link } = deed;
  const data = { ...named(duty), after: { doneOn, by, note, link } };
  await journal(context, "assessments.do-duty", subject(params.id), data);
  return dutyNow(context, params.id);
}

/** Each time a duty was done. */
export async function listDeeds(context: Context<typeof api.listDeeds>) {
  const duty = await store.findDuty(context, context.params.id);
  if (!duty) throw new Refusal("not-found");
  const entries = await store.readDeeds(context, context.params.id);
  return { entries, total: entries.length };
}

/** Withdraws a record made by mistake. Withdrawing what is withdrawn changes nothing. */
export async function withdrawDeed(context: Context<typeof api.withdrawDeed>): Promise<CentreDuty> {
  const { params } = context;
  const duty = await held(context, params.id);
  const deed = (await store.readDeeds(context, params.id)).find(({ id }) => id === params.deed);
  if (!deed) throw new Refusal("not-found");
  refuseStranger(context, duty);
  const isNew = await store.withdrawDeed(context, params);
  if (!isNew) return duty;
  const data = { ...named(duty), doneOn: deed.doneOn, by: deed.by };
  await journal(context, "assessments.withdraw-deed", subject(params.id), data);
  return dutyNow(context, params.id);
}

async function laidOut(work: Work, centre: { readonly id: string; readonly name: string }, standard: string) {
  const pack = findPack(await packsAtHand(work), standard);
  const name = standardName(pack.standard);
  const kept = await store.readDuties(work, { centreId: centre.id, standard: name });
  const entries = [...laidTogether(pack, centre, kept)];
  return { entries, total: entries.length };
}

async function held(work: Work, id: string): Promise<CentreDuty> {
  const duty = await store.lockDuty(work, id);
  if (!duty) throw new Refusal("not-found");
  return duty;
}

async function dutyNow(work: Work, id: string): Promise<CentreDuty> {
  const duty = await store.findDuty(work, id);
  if (!duty) throw new Refusal("not-found");
  return duty;
}

function refuseLeft({ isFollowed }: CentreDuty): void {
  if (!isFollowed) throw new Refusal("duty-not-followed");
}

function refuseStranger({ actor }: Work, { accountId }: CentreDuty): void {
  if (accountId !== actor.accountId && !mayDo(actor.roles, "duties.manage")) {
    throw new Refusal("duty-of-somebody-else");
  }
}

/** Only what is newly chosen is looked at: a position archived since stays where it was given. */
async function refuseUnfit(
  work: Work,
  before: CentreDuty,
  { positionId, accountId }: DutyPlan,
): Promise<void> {
  if (positionId !== null && positionId !== before.positionId) {
    choosable(await holdPosition(work, positionId));
  }
  if (accountId === null || accountId === before.accountId) return;
  const accounts = await accountsOf(work.tx, work.actor.organisationId);
  const account = accounts.find(({ id }) => id === accountId);
  if (!account) throw new Refusal("not-found");
  if (account.state === "deactivated") throw new Refusal("account-not-active");
}

function planOf({ months, positionId, accountId, startsOn }: CentreDuty): DutyPlan {
  return { months, positionId, accountId, startsOn };
}

function named({ task, centreName, standard, key }: CentreDuty) {
  return { title: task.zh, centreName, standard, key };
}

function subject(id: string) {
  return { subject: "duty", subjectId: id } as const;
}
