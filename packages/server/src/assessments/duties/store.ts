import { type CentreDuty, type DutyDeed, dutyDueOn } from "@plumbline/core/assessments";
import { sql } from "kysely";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";

/** What duties are narrowed by. */
export type DutyFilter = {
  readonly id?: string | undefined;
  readonly centreId?: string | undefined;
  readonly standard?: string | undefined;
  /** Only those that are followed, of centres that are not archived. */
  readonly followed?: boolean;
};

/** Duties that were once taken up, each with the last time it was done; two queries however many there are. */
export async function readDuties(place: Place, filter: DutyFilter = {}): Promise<CentreDuty[]> {
  const { id, centreId, standard, followed = false } = filter;
  const rows = await duties(place)
    .$if(id !== undefined, (one) => one.where("own.id", "=", id ?? ""))
    .$if(centreId !== undefined, (of) => of.where("own.centre_id", "=", centreId ?? ""))
    .$if(standard !== undefined, (by) => by.where("own.standard", "=", standard ?? ""))
    .$if(followed, (on) => on.where("own.followed", "=", true).where("centres.archived_at", "is", null))
    .orderBy("own.id")
    .execute();
  const ids = rows.map((row) => row.id);
  const last = new Map((await lastDeeds(place, ids)).map(({ dutyId, ...deed }) => [dutyId, deed]));
  return rows.map((row) => dutyOf(row, last.get(row.id) ?? null));
}

/** One duty; undefined where this organisation has none of that id. */
export async function findDuty(place: Place, id: string): Promise<CentreDuty | undefined> {
  const [found] = await readDuties(place, { id });
  return found;
}

/** The same, and until the transaction ends nobody else changes it. */
export async function lockDuty(place: Place, id: string): Promise<CentreDuty | undefined> {
  const { tx, actor } = place;
  await tx
    .selectFrom("assessment_duties")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .execute();
  return findDuty(place, id);
}

/** Takes duties up, or leaves them, in one statement; a plan made before is kept. */
export async function chooseDuties(
  { tx, actor }: Work,
  chosen: readonly (CentreDuty & { readonly id: string })[],
): Promise<void> {
  await tx
    .insertInto("assessment_duties")
    .values(chosen.map((duty) => rowOf(actor.organisationId, duty)))
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "centre_id", "standard", "key"]).doUpdateSet((eb) => ({
        followed: eb.ref("excluded.followed"),
        task_zh: eb.ref("excluded.task_zh"),
        task_en: eb.ref("excluded.task_en"),
        // One that was left long ago begins anew; a day somebody set and that is still to come stays.
        starts_on: sql`greatest(assessment_duties.starts_on, excluded.starts_on)`,
        version: sql`assessment_duties.version + 1`,
      })),
    )
    .execute();
}

/** Plans a duty and counts its version up. Needs the lock. */
export async function saveDuty(
  { tx, actor }: Place,
  duty: CentreDuty & { readonly id: string },
): Promise<void> {
  const { months, positionId, accountId, startsOn, version } = duty;
  await tx
    .updateTable("assessment_duties")
    .set({ version, months, position_id: positionId, account_id: accountId, starts_on: startsOn })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", duty.id)
    .execute();
}

/** Writes down that a duty was done. */
export async function insertDeed({ tx, actor }: Work, dutyId: string, deed: DutyDeed): Promise<void> {
  await tx
    .insertInto("assessment_duty_deeds")
    .values({
      ...{ organisation_id: actor.organisationId, id: deed.id, duty_id: dutyId, done_on: deed.doneOn },
      ...{ done_by: deed.by, note: deed.note, link: deed.link, recorded_at: deed.recordedAt },
      ...{ recorded_by: actor.accountId, recorded_by_name: deed.recordedBy },
      ...{ withdrawn_at: null, withdrawn_by_name: null },
    })
    .execute();
}

/** Every time a duty was done, the newest first, withdrawn records included. */
export function readDeeds(place: Place, dutyId: string): Promise<DutyDeed[]> {
  return deeds(place)
    .where("duty_id", "=", dutyId)
    .orderBy("done_on", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** Marks a record as withdrawn; false where it was already. */
export async function withdrawDeed(
  { tx, actor, now }: Work,
  { id, deed }: { readonly id: string; readonly deed: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("assessment_duty_deeds")
    .set({ withdrawn_at: now.toISOString(), withdrawn_by_name: actor.name })
    .where("organisation_id", "=", actor.organisationId)
    .where("duty_id", "=", id)
    .where("id", "=", deed)
    .where("withdrawn_at", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

function deeds({ tx, actor }: Place) {
  return tx
    .selectFrom("assessment_duty_deeds")
    .where("organisation_id", "=", actor.organisationId)
    .select(["id", "done_on as doneOn", "done_by as by", "note", "link", "recorded_by_name as recordedBy"])
    .select(["recorded_at as recordedAt", "withdrawn_at as withdrawnAt"]);
}

function lastDeeds(place: Place, ids: readonly string[]) {
  return deeds(place)
    .select("duty_id as dutyId")
    .distinctOn("duty_id")
    .where("duty_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .where("withdrawn_at", "is", null)
    .orderBy("duty_id")
    .orderBy("done_on", "desc")
    .orderBy("id", "desc")
    .execute();
}

function duties({ tx, actor }: Place) {
  return tx
    .selectFrom("assessment_duties as own")
    .innerJoin("centres", (join) =>
      join
        .onRef("centres.organisation_id", "=", "own.organisation_id")
        .onRef("centres.id", "=", "own.centre_id"),
    )
    .leftJoin("positions", (join) =>
      join
        .onRef("positions.organisation_id", "=", "own.organisation_id")
        .onRef("positions.id", "=", "own.position_id"),
    )
    .leftJoin("memberships as member", (join) =>
      join
        .onRef("member.organisation_id", "=", "own.organisation_id")
        .onRef("member.account_id", "=", "own.account_id"),
    )
    .where("own.organisation_id", "=", actor.organisationId)
    .selectAll("own")
    .select(["centres.name as centre_name", "positions.name as position_name", "member.name as member_name"]);
}
type Row = Awaited<ReturnType<ReturnType<typeof duties>["executeTakeFirstOrThrow"]>>;

function dutyOf(row: Row, last: DutyDeed | null): CentreDuty {
  const rhythm = { every: row.every, months: row.months, startsOn: row.starts_on };
  return {
    ...{ id: row.id, version: row.version, centreId: row.centre_id, centreName: row.centre_name },
    ...{ standard: row.standard, key: row.key, criterion: row.criterion },
    ...{ task: { zh: row.task_zh, en: row.task_en }, on: row.occasion, ...rhythm },
    ...{ isAsked: true, isFollowed: row.followed },
    ...{ positionId: row.position_id, positionName: row.position_name },
    ...{ accountId: row.account_id, accountName: row.member_name },
    ...{ last, dueOn: dutyDueOn(rhythm, last?.doneOn ?? null) },
  };
}

function rowOf(organisation: string, duty: CentreDuty & { readonly id: string }) {
  return {
    ...{ organisation_id: organisation, id: duty.id, version: 1, centre_id: duty.centreId },
    ...{ standard: duty.standard, key: duty.key, criterion: duty.criterion },
    ...{ task_zh: duty.task.zh, task_en: duty.task.en, every: duty.every, occasion: duty.on },
    ...{ followed: duty.isFollowed, months: duty.months, starts_on: duty.startsOn },
    ...{ position_id: duty.positionId, account_id: duty.accountId },
  };
}
