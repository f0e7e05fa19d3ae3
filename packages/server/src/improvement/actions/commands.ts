import { type improvement as api, mayDo } from "@plumbline/api";
import {
  type Action,
  type ExpectedEffect,
  isProjectable,
  moveAction as moved,
  type NewAction,
  reportProgress as reported,
} from "@plumbline/core/improvement";
import { Refusal } from "@plumbline/core/kernel";
import { assessmentsOfCentre } from "../../assessments/index.ts";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf } from "../../platform/records/index.ts";
import { found, holdOpenFinding, only, refuseOtherVersion, unlessBlind } from "../findings/commands.ts";
import { findFinding } from "../findings/store.ts";
import { keepReminding } from "../reminders/commands.ts";
import * as store from "./store.ts";

/** Plans an action about an open finding. From the first one on, owners of the organisation are reminded daily. */
export async function planAction(context: Context<typeof api.planAction>): Promise<Action> {
  const { actor, body, now, newId, params } = context;
  const finding = await holdOpenFinding(context, params.id);
  await refuseUnfit(context, finding.centreId, body);
  const action: store.WrittenAction = {
    ...body,
    ...{ id: newId(), version: 1, findingId: finding.id, state: "planned", progress: 0, reason: "" },
    ...{ evidence: { text: "", links: [] }, plannedBy: actor.name, plannedAt: now.toISOString() },
    ...{ doneAt: null, verifiedBy: null, verifiedAt: null },
  };
  await store.insertAction(context, action, actor.accountId);
  const data = { title: finding.title, finding: finding.id, ...changeOf(null, body) };
  const told = await unlessBlind(context, finding.id, data);
  await journal(context, "improvement.plan-action", actionSubject(action.id), told);
  await keepReminding(context.services, actor.organisationId);
  return found(await store.findAction(context, action.id));
}

/** Changes what was decided about an action that is not at its end. */
export async function changeAction(context: Context<typeof api.changeAction>): Promise<Action> {
  const { expectedVersion, ...fields } = context.body;
  const before = await holdAction(context, context.params.id, expectedVersion);
  const { state } = before;
  if (state !== "planned" && state !== "in-progress") throw new Refusal("action-not-under-way", { state });
  const change = changeOf(only(before, fields), fields);
  if (!change) return before;
  await refuseUnfit(context, before.centreId, fields);
  const after = { ...before, ...fields, version: before.version + 1 };
  await store.saveAction(context, after, null);
  const data = { title: fields.what, ...change };
  const told = await unlessBlind(context, before.findingId, data);
  await journal(context, "improvement.change-action", actionSubject(before.id), told);
  return found(await store.findAction(context, before.id));
}

/** Notes how far an action is: its owner does, or whoever manages actions. */
export async function reportProgress(context: Context<typeof api.reportProgress>): Promise<Action> {
  const { actor, body, now, newId, params } = context;
  const before = await holdAction(context, params.id, body.expectedVersion);
  refuseOthers(context, before);
  const after = { ...reported(before, body.progress), version: before.version + 1 };
  await store.saveAction(context, after, null);
  const note = { at: now.toISOString(), by: actor.name, progress: body.progress, note: body.note };
  await store.insertProgress(context, { ...note, id: newId(), actionId: before.id, byId: actor.accountId });
  const data = { title: before.what, from: before.progress, to: body.progress, note: body.note };
  const told = await unlessBlind(context, before.findingId, data);
  await journal(context, "improvement.report-progress", actionSubject(before.id), told);
  return found(await store.findAction(context, before.id));
}

/** Moves an action to another state by core's rules. Owners begin and finish; the rest is for those who manage. */
export async function moveAction(context: Context<typeof api.moveAction>): Promise<Action> {
  const { actor, body, params } = context;
  const { expectedVersion, ...move } = body;
  const before = await holdAction(context, params.id, expectedVersion);
  refuseOthers(context, before);
  if (!mayDo(actor.roles, "improvement.manage") && !isOwnersMove(before, move.to)) {
    throw new Refusal("action-needs-manager");
  }
  const after = { ...moved(before, move, actor.accountId), version: before.version + 1 };
  const isVerified = after.state === "verified";
  await store.saveAction(
    context,
    { ...after, ...momentsOf(context, after) },
    isVerified ? actor.accountId : null,
  );
  const { reason, evidence } = after;
  const states = { before: { state: before.state }, after: { state: after.state } };
  const data = { title: before.what, ...states, reason, ...(move.evidence && { evidence }) };
  const told = await unlessBlind(context, before.findingId, data);
  await journal(context, "improvement.move-action", actionSubject(before.id), told);
  return found(await store.findAction(context, before.id));
}

function isOwnersMove(before: Action, to: Action["state"]): boolean {
  return (before.state === "planned" || before.state === "in-progress") && to !== "dropped";
}

/** When an action was done and verified, and by whom, as it is now. */
function momentsOf({ actor, now }: Pick<Context<typeof api.moveAction>, "actor" | "now">, after: Action) {
  const at = now.toISOString();
  if (after.state === "verified") return { verifiedBy: actor.name, verifiedAt: at };
  return { doneAt: after.state === "done" ? at : null, verifiedBy: null, verifiedAt: null };
}

/** An action with its finding and what was said about its progress. */
export async function readAction(context: Context<typeof api.readAction>): Promise<api.ActionSheet> {
  const action = found(await store.findAction(context, context.params.id));
  const finding = found(await findFinding(context, action.findingId));
  return { action, finding, notes: await store.progressOf(context, action.id) };
}

/** The members who can own an action: those who see improvement. */
export async function listOwners(context: Context<typeof api.listOwners>) {
  const members = await store.listMembers(context);
  const entries = members.filter(canOwn).map(({ id, name }) => ({ id, name }));
  return { entries, total: entries.length };
}

function canOwn({ roles }: store.Member): boolean {
  return mayDo(roles, "improvement.work");
}

type Holding =
  | Context<typeof api.changeAction>
  | Context<typeof api.reportProgress>
  | Context<typeof api.moveAction>;

/** Takes an action of an open finding for a change. The finding is locked first, always, so that nobody waits in a circle. */
async function holdAction(
  work: Pick<Holding, "tx" | "actor">,
  id: string,
  expectedVersion: number,
): Promise<Action> {
  const seen = found(await store.findAction(work, id));
  await holdOpenFinding(work, seen.findingId);
  const action = found(await store.findAction(work, id));
  refuseOtherVersion(action, expectedVersion);
  return action;
}

function refuseOthers({ actor }: Pick<Holding, "actor">, { ownerId }: Action): void {
  if (actor.accountId !== ownerId && !mayDo(actor.roles, "improvement.manage"))
    throw new Refusal("not-the-owner");
}

type Planning = Context<typeof api.planAction> | Context<typeof api.changeAction>;

/** Refuses an owner who cannot work on it, days the wrong way round, and effects that could never be projected. */
async function refuseUnfit(context: Planning, centreId: string, action: NewAction): Promise<void> {
  if (action.from !== null && action.dueOn < action.from) throw new Refusal("action-ends-before-it-starts");
  const owner = (await store.listMembers(context)).find(({ id }) => id === action.ownerId);
  if (!owner || !canOwn(owner)) throw new Refusal("owner-cannot-work");
  if (action.effects.length > 0) await refuseUnprojectable(context, centreId, action.effects);
}

async function refuseUnprojectable(
  { tx, actor, services }: Planning,
  centreId: string,
  effects: readonly ExpectedEffect[],
): Promise<void> {
  const assessed = await assessmentsOfCentre({ tx, actor }, centreId);
  for (const effect of effects) {
    const latest = assessed.find(({ summary }) => summary.standard === effect.standard);
    const pack = latest && (await services.pinned.readOne(tx, latest.summary.packHash));
    if (!pack || !isProjectable(pack.standard, effect)) throw new Refusal("effect-not-projectable", effect);
  }
}

function actionSubject(id: string) {
  return { subject: "action", subjectId: id } as const;
}
