import { mayDo } from "@plumbline/api";
import { nextDueOn, type Schedule, type ScheduledRun } from "@plumbline/core/assessments";
import { isTaken } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";
import type { ScheduleTable } from "../tables.ts";

/** A schedule with what only the server needs of it. */
export type KeptSchedule = {
  readonly schedule: Schedule;
  /** Runs finished before this moment move nothing on. */
  readonly countsFrom: string;
};

type Filter = { readonly id?: string; readonly centreId?: string | undefined; readonly ended?: boolean };

/** The schedules, the first due first; ended ones only where asked for. Two queries, however many there are. */
export async function readSchedules(place: Place, filter: Filter = {}): Promise<KeptSchedule[]> {
  const rows = await withNames(place)
    .$if(filter.ended !== true, (query) => query.where("own.ended_at", "is", null))
    .$if(filter.id !== undefined, (query) => query.where("own.id", "=", filter.id ?? ""))
    .$if(filter.centreId !== undefined, (query) => query.where("own.centre_id", "=", filter.centreId ?? ""))
    .execute();
  const runs = Map.groupBy(
    await runsOf(
      place,
      rows.map(({ id }) => id),
    ),
    ({ scheduleId }) => scheduleId,
  );
  return rows
    .map((row) => keptOf(row, runs.get(row.id) ?? []))
    .sort((a, b) => compare(a.schedule.dueOn, b.schedule.dueOn) || compare(a.schedule.id, b.schedule.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One schedule, ended or not, which nobody else changes until the transaction ends. */
export async function lockSchedule(place: Place, id: string): Promise<KeptSchedule | undefined> {
  const { tx, actor } = place;
  await tx
    .selectFrom("assessment_schedules")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", id)
    .forNoKeyUpdate()
    .execute();
  return findSchedule(place, id);
}

/** One schedule, ended or not; undefined where this organisation has none of that id. */
export async function findSchedule(place: Place, id: string): Promise<KeptSchedule | undefined> {
  const [found] = await readSchedules(place, { id, ended: true });
  return found;
}

/** How many schedules of a centre have not ended. */
export async function countRunning({ tx, actor }: Place, centreId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("assessment_schedules")
    .where("organisation_id", "=", actor.organisationId)
    .where("centre_id", "=", centreId)
    .where("ended_at", "is", null)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

type NewRow = Omit<ScheduleTable, "organisation_id" | "version" | "ended_at" | "started_id">;

/** Writes a new schedule down; false where the centre has one for the standard already. */
export async function insertSchedule({ tx, actor }: Place, row: NewRow): Promise<boolean> {
  return unlessTaken(
    tx
      .insertInto("assessment_schedules")
      .values({ ...row, organisation_id: actor.organisationId })
      .execute(),
  );
}

type Changes = Partial<
  Omit<NewRow, "id" | "centre_id" | "standard" | "created_at" | "created_by"> &
    Pick<ScheduleTable, "ended_at" | "started_id">
>;

/** Changes a schedule and counts its version up; false where another one of its centre and standard runs. */
export async function updateSchedule({ tx, actor }: Place, id: string, changes: Changes): Promise<boolean> {
  return unlessTaken(
    tx
      .updateTable("assessment_schedules")
      .set((eb) => ({ ...changes, version: eb("version", "+", 1) }))
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", id)
      .execute(),
  );
}

async function unlessTaken(writing: Promise<unknown>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

function withNames({ tx, actor }: Place) {
  return tx
    .selectFrom("assessment_schedules as own")
    .innerJoin("centres", (join) =>
      join
        .onRef("centres.organisation_id", "=", "own.organisation_id")
        .onRef("centres.id", "=", "own.centre_id"),
    )
    .leftJoin("memberships as member", (join) =>
      join
        .onRef("member.organisation_id", "=", "own.organisation_id")
        .onRef("member.account_id", "=", "own.account_id"),
    )
    .where("own.organisation_id", "=", actor.organisationId)
    .selectAll("own")
    .select(["centres.name as centre_name", "member.name as member_name"])
    .select(["member.roles as member_roles", "member.state as member_state"]);
}
type Row = Awaited<ReturnType<ReturnType<typeof withNames>["executeTakeFirstOrThrow"]>>;

/** The finished assessments of each schedule's centre and standard, and the one it started, archived ones aside. */
async function runsOf({ tx, actor }: Place, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("assessment_schedules as own")
    .innerJoin("assessments as run", (join) =>
      join
        .onRef("run.organisation_id", "=", "own.organisation_id")
        .onRef("run.centre_id", "=", "own.centre_id")
        // A run may have gone over to another edition since it was started.
        .on((eb) =>
          eb.or([
            eb("run.standard", "=", eb.ref("own.standard")),
            eb("run.id", "=", eb.ref("own.started_id")),
          ]),
        ),
    )
    .where("own.organisation_id", "=", actor.organisationId)
    .where("own.id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .where("run.archived_at", "is", null)
    .where((eb) => eb.or([eb("run.closed_at", "is not", null), eb("run.id", "=", eb.ref("own.started_id"))]))
    .select(["own.id as scheduleId", "run.id as assessmentId", "run.title", "run.last_day as lastDay"])
    .select("run.closed_at as closedAt")
    .orderBy("run.last_day")
    .orderBy("run.id")
    .execute();
}
type Run = Awaited<ReturnType<typeof runsOf>>[number];

function keptOf(row: Row, runs: readonly Run[]): KeptSchedule {
  const finished = runs.filter(({ closedAt }) => closedAt !== null);
  const underWay = runs.find(({ closedAt }) => closedAt === null);
  const counting = finished.filter(({ closedAt }) => closedAt !== null && closedAt >= row.counts_from);
  const lastDays = [...counting, ...(underWay ? [underWay] : [])].map(({ lastDay }) => lastDay).sort();
  const { every, starts_on: startsOn } = row;
  const schedule: Schedule = {
    ...{ id: row.id, centreId: row.centre_id, centreName: row.centre_name, standard: row.standard },
    ...{ every, startsOn, title: row.title, purpose: row.purpose, scope: row.scope },
    ...{ leadDays: row.lead_days, version: row.version, endedAt: row.ended_at },
    ...{ accountId: row.account_id, accountName: row.member_name, accountMay: mayStart(row) },
    lastRun: shown(finished.at(-1)),
    underWay: shown(underWay),
    dueOn: nextDueOn({ every, startsOn, lastDay: lastDays.at(-1) ?? null }),
  };
  return { schedule, countsFrom: row.counts_from };
}

function mayStart({ member_roles, member_state }: Row): boolean {
  return member_state === "active" && mayDo(member_roles ?? [], "assessments.create");
}

function shown(run: Run | undefined): ScheduledRun | null {
  return run ? { assessmentId: run.assessmentId, title: run.title, lastDay: run.lastDay } : null;
}
