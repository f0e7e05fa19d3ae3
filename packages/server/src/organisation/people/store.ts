import type { NewPerson, Person } from "@plumbline/core/organisation";
import { likeOf } from "../../platform/database/index.ts";
import type { RecordStore, Work } from "../../platform/records/index.ts";

export const personColumns = [
  "id",
  "version",
  "archived_at as archivedAt",
  "staff_number as staffNumber",
  "name",
  "email",
  "centre_id as centreId",
  "team_id as teamId",
  "position_id as positionId",
  "joined_on as joinedOn",
  "left_on as leftOn",
] as const;

function people({ tx, actor }: Work) {
  return tx.selectFrom("people").where("organisation_id", "=", actor.organisationId);
}

type PersonFilter = {
  readonly archived: boolean;
  readonly centreId?: string | undefined;
  readonly teamId?: string | undefined;
  /** Part of the name, staff number or e-mail address, case aside. */
  readonly search?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** A page of the people by staff number, and how many match in all. */
export async function listPeople(
  work: Work,
  filter: PersonFilter,
): Promise<{ entries: Person[]; total: number }> {
  const matching = matchingPeople(work, filter);
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const entries = await matching
    .select(personColumns)
    .orderBy("staff_number")
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { entries, total };
}

function matchingPeople(work: Work, { archived, centreId, teamId, search }: PersonFilter) {
  let query = people(work);
  if (!archived) query = query.where("archived_at", "is", null);
  if (centreId) query = query.where("centre_id", "=", centreId);
  if (teamId) query = query.where("team_id", "=", teamId);
  if (!search) return query;
  const part = likeOf(search);
  return query.where((where) =>
    where.or([
      where("name", "ilike", part),
      where("staff_number", "ilike", part),
      where("email", "ilike", part),
    ]),
  );
}

/** Who works in a centre on a day, by staff number, with team and position by name; archived people are left out. */
export async function staffOfCentre({ tx, actor }: Work, centreId: string, on: string) {
  return tx
    .selectFrom("people")
    .leftJoin("teams", (join) =>
      join
        .onRef("teams.organisation_id", "=", "people.organisation_id")
        .onRef("teams.id", "=", "people.team_id"),
    )
    .leftJoin("positions", (join) =>
      join
        .onRef("positions.organisation_id", "=", "people.organisation_id")
        .onRef("positions.id", "=", "people.position_id"),
    )
    .where("people.organisation_id", "=", actor.organisationId)
    .where("people.centre_id", "=", centreId)
    .where("people.archived_at", "is", null)
    .where((eb) => eb.or([eb("people.left_on", "is", null), eb("people.left_on", ">=", on)]))
    .select(["people.name", "teams.name as team", "positions.name as position"])
    .orderBy("people.staff_number")
    .execute();
}

const columnsOf = (person: Person) => ({
  version: person.version,
  archived_at: person.archivedAt,
  staff_number: person.staffNumber,
  name: person.name,
  email: person.email,
  centre_id: person.centreId,
  team_id: person.teamId,
  position_id: person.positionId,
  joined_on: person.joinedOn,
  left_on: person.leftOn,
});

export const personStore: RecordStore<NewPerson> = {
  lock: (work, id) => people(work).select(personColumns).where("id", "=", id).forUpdate().executeTakeFirst(),
  insert: ({ tx, actor }, person) =>
    tx
      .insertInto("people")
      .values({ organisation_id: actor.organisationId, id: person.id, ...columnsOf(person) })
      .execute(),
  save: ({ tx, actor }, person) =>
    tx
      .updateTable("people")
      .set(columnsOf(person))
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", person.id)
      .execute(),
};
