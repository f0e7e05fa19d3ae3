import type { Tx } from "../../platform/database/index.ts";

/** A link's row as written. */
export type NewLink = {
  readonly id: string;
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly purpose: "invitation" | "reset";
  readonly secretHash: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
};

/** Keeps a new link in place of any the account had. */
export async function saveLink(tx: Tx, link: NewLink): Promise<void> {
  await tx.deleteFrom("one_time_links").where("account_id", "=", link.accountId).execute();
  await tx
    .insertInto("one_time_links")
    .values({
      id: link.id,
      account_id: link.accountId,
      organisation_id: link.organisationId,
      purpose: link.purpose,
      secret_hash: link.secretHash,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** The link with this secret and whose it is, unless it has expired. */
export function findLink(tx: Tx, secretHash: Buffer, now: Date) {
  return tx
    .selectFrom("one_time_links")
    .innerJoin("accounts", "accounts.id", "one_time_links.account_id")
    .select(["purpose", "name", "login_name as loginName"])
    .where("secret_hash", "=", secretHash)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
}

/** Takes the link away and gives it: of two who redeem it at once, one gets it. */
export function takeLink(tx: Tx, secretHash: Buffer, now: Date) {
  return tx
    .deleteFrom("one_time_links")
    .where("secret_hash", "=", secretHash)
    .where("expires_at", ">", now.toISOString())
    .returning(["account_id", "organisation_id", "purpose"])
    .executeTakeFirst();
}

/** Takes away the links an organisation made for an account. */
export async function dropLinks(tx: Tx, accountId: string, organisationId: string): Promise<void> {
  await tx
    .deleteFrom("one_time_links")
    .where("account_id", "=", accountId)
    .where("organisation_id", "=", organisationId)
    .execute();
}
