import type { Centre, NewCentre } from "@plumbline/core/organisation";
import type { RecordStore, Work } from "../../platform/records/index.ts";

const columns = [
  "id",
  "version",
  "archived_at as archivedAt",
  "name",
  "city",
  "region",
  "opened_on as openedOn",
  "seats",
  "channels",
  "business_types as businessTypes",
  "industry",
  "operating_model as operatingModel",
] as const;

function centres({ tx, actor }: Work) {
  return tx.selectFrom("centres").select(columns).where("organisation_id", "=", actor.organisationId);
}

/** The centres by name, archived ones only where asked for. */
export function listCentres(work: Work, { archived }: { readonly archived: boolean }): Promise<Centre[]> {
  return centres(work)
    .$if(!archived, (query) => query.where("archived_at", "is", null))
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export function findCentre(work: Work, id: string): Promise<Centre | undefined> {
  return centres(work).where("id", "=", id).executeTakeFirst();
}

/** The centre, which nobody can change or archive until the transaction ends. */
export function holdCentre(work: Work, id: string): Promise<Centre | undefined> {
  return centres(work).where("id", "=", id).forShare().executeTakeFirst();
}

/** What in the organisation is not archived and belongs to a centre. */
export async function countMembers({ tx, actor }: Work, centreId: string) {
  const of = (table: "teams" | "people") =>
    tx
      .selectFrom(table)
      .where("organisation_id", "=", actor.organisationId)
      .where("centre_id", "=", centreId)
      .where("archived_at", "is", null)
      .select(({ fn }) => fn.countAll<number>().as("count"));
  return tx
    .selectNoFrom([
      of("teams").$asScalar().$notNull().as("teams"),
      of("people").$asScalar().$notNull().as("people"),
    ])
    .executeTakeFirstOrThrow();
}

const columnsOf = (centre: Centre) => ({
  version: centre.version,
  archived_at: centre.archivedAt,
  name: centre.name,
  city: centre.city,
  region: centre.region,
  opened_on: centre.openedOn,
  seats: centre.seats,
  channels: centre.channels,
  business_types: centre.businessTypes,
  industry: centre.industry,
  operating_model: centre.operatingModel,
});

export const centreStore: RecordStore<NewCentre> = {
  lock: (work, id) => centres(work).where("id", "=", id).forUpdate().executeTakeFirst(),
  insert: ({ tx, actor }, centre) =>
    tx
      .insertInto("centres")
      .values({ organisation_id: actor.organisationId, id: centre.id, ...columnsOf(centre) })
      .execute(),
  save: ({ tx, actor }, centre) =>
    tx
      .updateTable("centres")
      .set(columnsOf(centre))
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", centre.id)
      .execute(),
};
