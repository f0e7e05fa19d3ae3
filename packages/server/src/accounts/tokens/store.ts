import type { ApiToken } from "@plumbline/core/accounts";
import type { Tx } from "../../platform/database/index.ts";

/** The organisation's tokens that have not expired, newest first. */
export async function listTokens(tx: Tx, organisationId: string, now: Date): Promise<ApiToken[]> {
  const rows = await tx
    .selectFrom("api_tokens")
    .select(["id", "name", "roles", "created_at", "expires_at", "last_used_at"])
    .where("organisation_id", "=", organisationId)
    .where("expires_at", ">", now.toISOString())
    .orderBy("created_at", "desc")
    .execute();
  return rows.map(({ id, name, roles, created_at, expires_at, last_used_at }) => {
    return { id, name, roles, createdAt: created_at, expiresAt: expires_at, lastUsedAt: last_used_at };
  });
}

/** Keeps a new token by its hash. */
export async function saveToken(
  tx: Tx,
  token: ApiToken & {
    readonly organisationId: string;
    readonly hash: Buffer;
    readonly createdBy: string;
  },
): Promise<void> {
  await tx
    .insertInto("api_tokens")
    .values({
      organisation_id: token.organisationId,
      id: token.id,
      name: token.name,
      roles: token.roles,
      token_hash: token.hash,
      created_by: token.createdBy,
      created_at: new Date(token.createdAt),
      expires_at: new Date(token.expiresAt),
      last_used_at: null,
    })
    .execute();
}

/** Takes a token away and gives its name; undefined where there is none. */
export async function dropToken(tx: Tx, organisationId: string, id: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom("api_tokens")
    .where("organisation_id", "=", organisationId)
    .where("id", "=", id)
    .returning("name")
    .executeTakeFirst();
  return row?.name;
}
