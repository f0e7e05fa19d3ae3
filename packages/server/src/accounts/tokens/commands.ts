import type { accounts } from "@plumbline/api";
import type { ApiToken } from "@plumbline/core/accounts";
import { Refusal } from "@plumbline/core/kernel";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { hashSecret, newToken } from "../../platform/sessions/index.ts";
import * as store from "./store.ts";

/** The organisation's tokens. */
export async function listTokens({ tx, actor, now }: Context<typeof accounts.listTokens>) {
  const entries = await store.listTokens(tx, actor.organisationId, now);
  return { entries, total: entries.length };
}

/** Makes a token; its secret is in this reply and nowhere else. */
export async function createToken(
  context: Context<typeof accounts.createToken>,
): Promise<{ token: ApiToken; secret: string }> {
  const { tx, actor, body, now, newId } = context;
  const secret = newToken();
  const token: ApiToken = {
    id: newId(),
    name: body.name,
    roles: [...new Set(body.roles)],
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + body.days * 24 * 60 * 60 * 1000).toISOString(),
    lastUsedAt: null,
  };
  const { organisationId, accountId: createdBy } = actor;
  await store.saveToken(tx, { ...token, organisationId, hash: hashSecret(secret), createdBy });
  const { id, name, roles, expiresAt } = token;
  await journal(context, "accounts.create-token", subjectOf(id), { name, roles, expiresAt });
  return { token, secret };
}

/** Revokes a token at once. */
export async function revokeToken(context: Context<typeof accounts.revokeToken>): Promise<void> {
  const { tx, actor, params } = context;
  const name = await store.dropToken(tx, actor.organisationId, params.id);
  if (name === undefined) throw new Refusal("not-found");
  await journal(context, "accounts.revoke-token", subjectOf(params.id), { name });
}

const subjectOf = (id: string) => ({ subject: "api-token", subjectId: id });
