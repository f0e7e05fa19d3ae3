import { mayDo } from "@plumbline/api";
import { type Role, sessionSeconds } from "@plumbline/core/accounts";
import type { Database, Tx } from "../database/index.ts";
import { hashSecret, newSecret } from "./secret.ts";
import * as store from "./store.ts";

/** Who acts, in which organisation and as what. For a token, `accountId` is whoever made it. */
export type Actor = {
  readonly accountId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly tokenId?: string;
};

/** Who calls, as far as it is proved: a person's session (`sessionId`) or a program's token (`tokenId`). */
export type Caller = {
  readonly accountId: string;
  readonly name: string;
  /** Null while the person belongs to no organisation, or none is chosen. */
  readonly organisationId: string | null;
  readonly roles: readonly Role[];
  readonly sessionId?: string;
  readonly tokenId?: string;
};

const tokenPrefix = "plb_";
const minute = 60_000;

/** A new token for programs, `plb_…`; shown once. */
export function newToken(): string {
  return newSecret(tokenPrefix);
}

/** Who holds this session cookie, with the roles they have at this moment; null where it has ended. */
export async function callerBySession(database: Database, secret: string, now: Date): Promise<Caller | null> {
  const idleSince = new Date(now.getTime() - sessionSeconds.idle * 1000);
  return database.inInstallation(async (tx) => {
    const session = await store.findSession(tx, hashSecret(secret), now, idleSince);
    if (!session) return null;
    if (isStale(session.last_seen_at, now)) await store.touchSession(tx, session, now);
    const { id, account_id: accountId, organisation_id, name, member_name, member_roles } = session;
    return {
      accountId,
      name: member_name ?? name,
      organisationId: member_roles ? organisation_id : null,
      roles: member_roles ?? [],
      sessionId: id,
    };
  });
}

/**
 * Who holds this bearer token; null where it is unknown, expired or revoked, and while whoever made it may make none:
 * a token does not outlast the right it came from.
 */
export async function callerByToken(database: Database, secret: string, now: Date): Promise<Caller | null> {
  if (!secret.startsWith(tokenPrefix)) return null;
  return database.inInstallation(async (tx) => {
    const token = await store.findToken(tx, hashSecret(secret), now);
    if (!token) return null;
    const maker = await store.activeMembership(tx, token.organisation_id, token.created_by);
    if (!maker || !mayDo(maker.roles, "tokens.manage")) return null;
    if (!token.last_used_at || isStale(token.last_used_at, now)) await store.touchToken(tx, token, now);
    return {
      accountId: token.created_by,
      name: token.name,
      organisationId: token.organisation_id,
      roles: token.roles,
      tokenId: token.id,
    };
  });
}

// "Last seen" is written at most once a minute, so that reading does not mean writing.
function isStale(lastSeen: string, now: Date): boolean {
  return now.getTime() - Date.parse(lastSeen) >= minute;
}

/** Starts a session and gives its secret, which only the cookie holds. */
export async function startSession(
  tx: Tx,
  given: {
    readonly id: string;
    readonly accountId: string;
    readonly organisationId: string | null;
    readonly device: string;
    readonly now: Date;
  },
): Promise<string> {
  const secret = newSecret();
  await store.saveSession(tx, {
    id: given.id,
    account_id: given.accountId,
    organisation_id: given.organisationId,
    token_hash: hashSecret(secret),
    device: given.device,
    started_at: given.now,
    last_seen_at: given.now,
    expires_at: new Date(given.now.getTime() + sessionSeconds.absolute * 1000),
  });
  return secret;
}
