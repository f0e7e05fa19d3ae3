import type { Person } from "@plumbline/core/organisation";
import { sql } from "kysely";
import type { Work } from "../../platform/records/index.ts";
import { personColumns } from "../people/store.ts";

/** The people with these staff numbers, archived ones too; `locked` until the transaction ends where asked for. */
export function readByNumber(
  { tx, actor }: Work,
  staffNumbers: readonly string[],
  locked: boolean,
): Promise<Person[]> {
  return tx
    .selectFrom("people")
    .select(personColumns)
    .where("organisation_id", "=", actor.organisationId)
    .where("staff_number", "=", sql<string>`any(${staffNumbers}::text[])`)
    .orderBy("id")
    .$if(locked, (query) => query.forUpdate())
    .execute();
}

/** Nobody can change or archive a centre, team or position until the transaction ends. */
export async function holdPlaces({ tx, actor }: Work): Promise<void> {
  for (const table of ["centres", "teams", "positions"] as const) {
    await tx
      .selectFrom(table)
      .select("id")
      .where("organisation_id", "=", actor.organisationId)
      .orderBy("id")
      .forShare()
      .execute();
  }
}

/** Stores people, new ones and changed ones, in one statement: parameters would not do for thousands of rows. */
export async function savePeople({ tx, actor }: Work, people: readonly Person[]): Promise<void> {
  await sql`
    insert into people (organisation_id, id, version, staff_number, name, email, centre_id, team_id, position_id,
      joined_on, left_on)
    select ${actor.organisationId}::uuid, id, version, "staffNumber", name, email, "centreId", "teamId", "positionId",
      "joinedOn", "leftOn"
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as file (id uuid, version integer, "staffNumber" text,
      name text, email text, "centreId" uuid, "teamId" uuid, "positionId" uuid, "joinedOn" date, "leftOn" date)
    on conflict (organisation_id, id) do update set version = excluded.version, name = excluded.name,
      email = excluded.email, centre_id = excluded.centre_id, team_id = excluded.team_id,
      position_id = excluded.position_id, joined_on = excluded.joined_on, left_on = excluded.left_on`.execute(
    tx,
  );
}
