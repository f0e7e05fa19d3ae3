import { organisationFacts, type StaffRecords } from "@plumbline/core/organisation";
import type { FactQuestion, FactSource } from "../../platform/facts/index.ts";
import { lastEntries } from "../../platform/journal/index.ts";

/** The actions of the journal by which a position's description comes to be what it is. */
const writing = ["organisation.create-position", "organisation.change-position"];

/** What the records of centres, teams, positions and people show. */
export const factsOfOrganisation: FactSource = async (question) =>
  organisationFacts(question.centreId, await staffRecords(question), question.day);

async function staffRecords(question: FactQuestion): Promise<StaffRecords> {
  const people = await inPost(question)
    .select(["position_id", "team_id"])
    .select(({ fn }) => fn.countAll<number>().as("people"))
    .groupBy(["position_id", "team_id"])
    .execute();
  const sum = (rows: typeof people) => rows.reduce((total, row) => total + row.people, 0);
  const byTeam = Map.groupBy(people, ({ team_id }) => team_id);
  const byPosition = Map.groupBy(people, ({ position_id }) => position_id);
  const ids = [...byPosition.keys()].flatMap((id) => id ?? []);
  const described = await describedPositions(question, ids);
  const changed = await lastEntries(question, { actions: writing, ids });
  return {
    positions: ids.map((id) => ({
      people: sum(byPosition.get(id) ?? []),
      isDescribed: described.has(id),
      changedOn: changed.get(id)?.slice(0, 10) ?? null,
    })),
    withoutPosition: sum(byPosition.get(null) ?? []),
    teamSizes: [...byTeam].flatMap(([id, rows]) => (id === null ? [] : [sum(rows)])),
    withoutTeam: sum(byTeam.get(null) ?? []),
  };
}

/** The people who work for the centre on the day, so far as their days are recorded. */
function inPost({ tx, actor, centreId, day }: FactQuestion) {
  return tx
    .selectFrom("people")
    .where("organisation_id", "=", actor.organisationId)
    .where("centre_id", "=", centreId)
    .where("archived_at", "is", null)
    .where((eb) => eb.or([eb("joined_on", "is", null), eb("joined_on", "<=", day)]))
    .where((eb) => eb.or([eb("left_on", "is", null), eb("left_on", ">", day)]));
}

async function describedPositions({ tx, actor }: FactQuestion, ids: readonly string[]) {
  const rows = await tx
    .selectFrom("positions")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .where("duties", "<>", "")
    .execute();
  return new Set(rows.map(({ id }) => id));
}
