import type { Organisation } from "@plumbline/core/organisation";
import type { Work } from "../platform/records/index.ts";

const columns = ["id", "name", "version"] as const;

/** Where the organisation is read: every request's work is one, and so is the program's own. */
type Place = Pick<Work, "tx"> & { readonly actor: Pick<Work["actor"], "organisationId"> };

function own({ tx, actor }: Place) {
  return tx.selectFrom("organisations").select(columns).where("id", "=", actor.organisationId);
}

/** The organisation worked in; every actor belongs to one that is there. */
export function readOrganisation(work: Place): Promise<Organisation> {
  return own(work).executeTakeFirstOrThrow();
}

/**
 * The organisation worked in; nobody else changes it until the transaction ends. Not locked more than that: every
 * journal row refers to it, and whoever writes one would wait for us while we wait for the journal.
 */
export function lockOrganisation(work: Work): Promise<Organisation> {
  return own(work).forNoKeyUpdate().executeTakeFirstOrThrow();
}

export async function saveOrganisation({ tx, actor }: Work, { name, version }: Organisation): Promise<void> {
  await tx
    .updateTable("organisations")
    .set({ name, version })
    .where("id", "=", actor.organisationId)
    .execute();
}
