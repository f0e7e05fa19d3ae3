import type { Role } from "@plumbline/core/accounts";
import type { Action, ActionState, ProgressNote } from "@plumbline/core/improvement";
import { sql } from "kysely";
import type { Place } from "../../assessments/index.ts";
import { json, likeOf } from "../../platform/database/index.ts";
import { isShownTo, type Reader } from "../findings/store.ts";

/** What a list of actions is narrowed by. */
export type ActionFilter = {
  readonly limit: number;
  readonly offset: number;
  readonly centreId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly state?: ActionState | undefined;
  readonly overdueOn?: string | undefined;
  readonly search?: string | undefined;
};

/** A page of actions, the first due first, and how many there are in all. */
export async function listActions(
  place: Place,
  filter: ActionFilter,
): Promise<{ entries: Action[]; total: number }> {
  const matching = narrowed(place, filter);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await withColumns(matching)
    .orderBy("action.due_on")
    .orderBy("action.id")
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { entries: rows.map(actionOf), total };
}

/** The actions about a finding, the first due first. */
export async function actionsOfFinding(place: Place, findingId: string): Promise<Action[]> {
  const rows = await withColumns(actions(place))
    .where("action.finding_id", "=", findingId)
    .orderBy("action.due_on")
    .orderBy("action.id")
    .execute();
  return rows.map(actionOf);
}

/** Every action of a centre that is not dropped. */
export async function actionsOfCentre(place: Place, centreId: string): Promise<Action[]> {
  const rows = await withColumns(actions(place))
    .where("finding.centre_id", "=", centreId)
    .where("action.state", "<>", "dropped")
    .orderBy("action.due_on")
    .orderBy("action.id")
    .execute();
  return rows.map(actionOf);
}

/** The unfinished actions of an owner, or of everybody. */
export async function unfinishedActions(place: Place, ownerId?: string): Promise<Action[]> {
  const rows = await withColumns(actions(place))
    .where("action.state", "in", ["planned", "in-progress"])
    .$if(ownerId !== undefined, (own) => own.where("action.owner_id", "=", ownerId ?? ""))
    .orderBy("action.due_on")
    .orderBy("action.id")
    .execute();
  return rows.map(actionOf);
}

/** The actions due in a span of days with the standard of what they are about, those of archived centres aside. */
export async function actionsBetween(
  place: Reader,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<(Action & { standard: string | null })[]> {
  const rows = await withColumns(actions(place))
    .select("finding.standard as standard")
    .where("centres.archived_at", "is", null)
    .where("action.due_on", ">=", from)
    .where("action.due_on", "<=", to)
    .execute();
  return rows.map((row) => ({ ...actionOf(row), standard: row.standard }));
}

/** Unfinished actions, and those of them overdue on a day, of each centre and standard. */
export function countActions(place: Reader, on: string) {
  return actions(place)
    .where("action.state", "in", ["planned", "in-progress"])
    .groupBy(["finding.centre_id", "finding.standard"])
    .select(["finding.centre_id as centreId", "finding.standard as standard"])
    .select((eb) => eb.fn.countAll<number>().as("open"))
    .select((eb) => eb.fn.countAll<number>().filterWhere("action.due_on", "<", on).as("overdue"))
    .execute();
}

/** One action; undefined where this organisation has none of that id. */
export async function findAction(place: Place, id: string): Promise<Action | undefined> {
  const row = await withColumns(actions(place)).where("action.id", "=", id).executeTakeFirst();
  return row && actionOf(row);
}

/** What is written down of an action, without what is looked up elsewhere. */
export type WrittenAction = Omit<Action, "findingTitle" | "centreId" | "centreName" | "ownerName">;

/** Writes a new action down. */
export async function insertAction(
  { tx, actor }: Place,
  action: WrittenAction,
  plannedBy: string,
): Promise<void> {
  await tx
    .insertInto("improvement_actions")
    .values({
      ...{ organisation_id: actor.organisationId, id: action.id, finding_id: action.findingId },
      ...{ planned_by: plannedBy, planned_by_name: action.plannedBy, planned_at: action.plannedAt },
      ...{ verified_by: null, ...columnsOf(action) },
    })
    .execute();
}

/** Saves an action as it is now. Needs the lock of its finding. */
export async function saveAction(
  { tx, actor }: Place,
  action: WrittenAction,
  verifiedBy: string | null,
): Promise<void> {
  await tx
    .updateTable("improvement_actions")
    .set({ ...columnsOf(action), verified_by: verifiedBy })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", action.id)
    .execute();
}

function columnsOf(action: WrittenAction) {
  return {
    ...{ version: action.version, what: action.what, owner_id: action.ownerId },
    ...{ first_day: action.from, due_on: action.dueOn },
    ...{ cost_fen: action.cost?.fen ?? null, cost_currency: action.cost?.currency ?? null },
    ...{
      effects: json(action.effects),
      progress: action.progress,
      state: action.state,
      reason: action.reason,
    },
    ...{ evidence_text: action.evidence.text, evidence_links: action.evidence.links },
    ...{ done_at: action.doneAt, verified_by_name: action.verifiedBy, verified_at: action.verifiedAt },
  };
}

/** Writes down how far an action is. */
export async function insertProgress(
  { tx, actor }: Place,
  { id, actionId, byId, ...note }: ProgressNote & { id: string; actionId: string; byId: string },
): Promise<void> {
  await tx
    .insertInto("improvement_progress")
    .values({
      ...{ organisation_id: actor.organisationId, id, action_id: actionId, at: note.at },
      ...{ by_id: byId, by_name: note.by, progress: note.progress, note: note.note },
    })
    .execute();
}

/** What was said about the progress of an action, the newest first. */
export function progressOf({ tx, actor }: Place, actionId: string): Promise<ProgressNote[]> {
  return tx
    .selectFrom("improvement_progress")
    .select(["at", "by_name as by", "progress", "note"])
    .where("organisation_id", "=", actor.organisationId)
    .where("action_id", "=", actionId)
    .orderBy("id", "desc")
    .execute();
}

/** A member of the organisation who may sign in. */
export type Member = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

/** The active members by name. */
export function listMembers({ tx, actor }: Place): Promise<Member[]> {
  return tx
    .selectFrom("memberships")
    .select(["account_id as id", "name", "roles"])
    .where("organisation_id", "=", actor.organisationId)
    .where("state", "=", "active")
    .orderBy("name")
    .execute();
}

function actions({ tx, actor }: Reader) {
  return tx
    .selectFrom("improvement_actions as action")
    .innerJoin("improvement_findings as finding", (join) =>
      join
        .onRef("finding.organisation_id", "=", "action.organisation_id")
        .onRef("finding.id", "=", "action.finding_id"),
    )
    .where("action.organisation_id", "=", actor.organisationId)
    .where(isShownTo(actor));
}
type Query = ReturnType<typeof actions>;

function narrowed(place: Place, { centreId, ownerId, state, overdueOn, search }: ActionFilter): Query {
  return actions(place)
    .$if(centreId !== undefined, (of) => of.where("finding.centre_id", "=", centreId ?? ""))
    .$if(ownerId !== undefined, (of) => of.where("action.owner_id", "=", ownerId ?? ""))
    .$if(state !== undefined, (which) => which.where("action.state", "=", state ?? "planned"))
    .$if(overdueOn !== undefined, (late) =>
      late
        .where("action.state", "in", ["planned", "in-progress"])
        .where("action.due_on", "<", overdueOn ?? ""),
    )
    .$if(Boolean(search), (named) =>
      named.where(
        sql<boolean>`(action.what ilike ${likeOf(search ?? "")} or finding.title ilike ${likeOf(search ?? "")})`,
      ),
    );
}

function withColumns(query: Query) {
  return query
    .innerJoin("centres", (join) =>
      join
        .onRef("centres.organisation_id", "=", "finding.organisation_id")
        .onRef("centres.id", "=", "finding.centre_id"),
    )
    .innerJoin("memberships", (join) =>
      join
        .onRef("memberships.organisation_id", "=", "action.organisation_id")
        .onRef("memberships.account_id", "=", "action.owner_id"),
    )
    .selectAll("action")
    .select(["finding.title as finding_title", "finding.centre_id as centre_id"])
    .select(["centres.name as centre_name", "memberships.name as owner_name"]);
}
type Row = Awaited<ReturnType<ReturnType<typeof withColumns>["executeTakeFirstOrThrow"]>>;

function actionOf(row: Row): Action {
  const { cost_fen: fen, cost_currency: currency } = row;
  return {
    ...{ id: row.id, version: row.version, findingId: row.finding_id, findingTitle: row.finding_title },
    ...{ centreId: row.centre_id, centreName: row.centre_name, what: row.what },
    ...{ ownerId: row.owner_id, ownerName: row.owner_name, from: row.first_day, dueOn: row.due_on },
    cost: fen === null || currency === null ? null : { fen, currency },
    ...{ effects: row.effects, progress: row.progress, state: row.state, reason: row.reason },
    evidence: { text: row.evidence_text, links: row.evidence_links },
    ...{ plannedBy: row.planned_by_name, plannedAt: row.planned_at, doneAt: row.done_at },
    ...{ verifiedBy: row.verified_by_name, verifiedAt: row.verified_at },
  };
}
