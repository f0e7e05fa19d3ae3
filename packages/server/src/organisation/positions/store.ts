import type { NewPosition, Position } from "@plumbline/core/organisation";
import type { RecordStore, Work } from "../../platform/records/index.ts";

const columns = ["id", "version", "archived_at as archivedAt", "name", "duties"] as const;

function positions({ tx, actor }: Work) {
  return tx.selectFrom("positions").select(columns).where("organisation_id", "=", actor.organisationId);
}

/** The positions by name, archived ones only where asked for. */
export function listPositions(work: Work, { archived }: { readonly archived: boolean }): Promise<Position[]> {
  return positions(work)
    .$if(!archived, (query) => query.where("archived_at", "is", null))
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** The position, which nobody can change or archive until the transaction ends. */
export function holdPosition(work: Work, id: string): Promise<Position | undefined> {
  return positions(work).where("id", "=", id).forShare().executeTakeFirst();
}

/** How many people who are not archived hold the position. */
export async function countHolders({ tx, actor }: Work, positionId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("people")
    .where("organisation_id", "=", actor.organisationId)
    .where("position_id", "=", positionId)
    .where("archived_at", "is", null)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

const columnsOf = (position: Position) => ({
  version: position.version,
  archived_at: position.archivedAt,
  name: position.name,
  duties: position.duties,
});

export const positionStore: RecordStore<NewPosition> = {
  lock: (work, id) => positions(work).where("id", "=", id).forUpdate().executeTakeFirst(),
  insert: ({ tx, actor }, position) =>
    tx
      .insertInto("positions")
      .values({ organisation_id: actor.organisationId, id: position.id, ...columnsOf(position) })
      .execute(),
  save: ({ tx, actor }, position) =>
    tx
      .updateTable("positions")
      .set(columnsOf(position))
      .where("organisation_id", "=", actor.organisationId)
      .where("id", "=", position.id)
      .execute(),
};
