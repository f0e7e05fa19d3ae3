import { assessments as api } from "@plumbline/api";
import { json } from "../../platform/database/index.ts";
import type { Work } from "../../platform/records/index.ts";
import "./tables.ts";

/** A merge applied earlier: the hash of what was asked, and the answer given. */
export type KeptMerge = { readonly asked: string; readonly reply: api.Merge };

/** The merge the actor applied to an assessment under a key. */
export async function findMerge(
  { tx, actor }: Work,
  of: { readonly id: string; readonly key: string },
): Promise<KeptMerge | undefined> {
  const row = await tx
    .selectFrom("assessment_merges")
    .select(["asked", "reply"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", of.id)
    .where("account_id", "=", actor.accountId)
    .where("key", "=", of.key)
    .executeTakeFirst();
  return row && { asked: row.asked, reply: api.Merge.parse(row.reply) };
}

/** Notes down that the actor applied a merge; false where another request with its key was quicker. */
export async function keepMerge(
  { tx, actor, now }: Work,
  { id, key, asked, reply }: KeptMerge & { readonly id: string; readonly key: string },
): Promise<boolean> {
  const kept = await tx
    .insertInto("assessment_merges")
    .values({
      ...{ organisation_id: actor.organisationId, assessment_id: id, account_id: actor.accountId, key },
      ...{ asked, reply: json<unknown>(reply), merged_at: now.toISOString() },
    })
    .onConflict((former) => former.doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}
