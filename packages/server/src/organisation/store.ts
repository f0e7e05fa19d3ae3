import type { Organisation } from "@plumbline/core/organisation";
import type { Work } from "../platform/records/index.ts";

const columns = ["id", "name", "version"] as const;

function own({ tx, actor }: Work) {
  return tx.selectFrom("organisations").select(columns).where("id", "=", actor.organisationId);
}

/** The organisation worked in; every actor belongs to one that is there. */
export function readOrganisation(work: Work): Promise<Organisation> {
  return own(work).executeTakeFirstOrThrow();
}

/** The organisation worked in, locked until the transaction ends. */
export function lockOrganisation(work: Work): Promise<Organisation> {
  return own(work).forUpdate().executeTakeFirstOrThrow();
}

export async function saveOrganisation({ tx, actor }: Work, { name, version }: Organisation): Promise<void> {
  await tx
    .updateTable("organisations")
    .set({ name, version })
    .where("id", "=", actor.organisationId)
    .execute();
}
