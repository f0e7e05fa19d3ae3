import type { NewTeam, Team } from "@plumbline/core/organisation";
import type { RecordStore, Work } from "../../platform/records/index.ts";

const columns = ["id", "version", "archived_at as archivedAt", "centre_id as centreId", "name"] as const;

function teams({ tx, actor }: Work) {
  return tx.selectFrom("teams").select(columns).where("organisation_id", "=", actor.organisationId);
}

type TeamFilter = { readonly archived: boolean; readonly centreId?: string | undefined };

/** The teams by name, of one centre or all, archived ones only where asked for. */
export function listTeams(work: Work, { archived, centreId }: TeamFilter): Promise<Team[]> {
  let query = teams(work);
  if (!archived) query = query.where("archived_at", "is", null);
  if (centreId) query = query.where("centre_id", "=", centreId);
  return query.orderBy("name").orderBy("id").execute();
}

/** The team, which nobody can change or archive until the transaction ends. */
export function holdTeam(work: Work, id: string): Promise<Team | undefined> {
  return teams(work).where("id", "=", id).forShare().executeTakeFirst();
}

/** How many people who are not archived belong to the team. */
export async function countMembers({ tx, actor }: Work, teamId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("people")
    .where("organisation_id", "=", actor.organisationId)
    .where("team_id", "=", teamId)
    .where("archived_at", "is", null)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

const columnsOf = (team: Team) => ({
  version: team.version,
  archived_at: team.archivedAt,
  centre_id: team.centreId,
  name: team.name,
});

export const teamStore: RecordStore<NewTeam> = {
  lock: (work, id) => teams(work).where("id", "=", id).forUpdate().executeTakeFirst(),
  insert: ({ tx, actor }, team) =>
    tx
      .insertInto("teams")
      .values({ organisation_id: actor.organisationId, id: team.id, ...columnsOf(team) })
      .execute(),
  save: ({ tx, actor }, team) =>
    tx
      .updateTable("teams")
      .set(columnsOf(team))
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", team.id)
      .execute(),
};
