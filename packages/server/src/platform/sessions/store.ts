import { sql } from "kysely";
import { enterOrganisation, type Tx } from "../database/index.ts";
import type { ApiTokenRow, MembershipRow, NewSessionRow, SessionRow } from "./tables.ts";

/** From here on this transaction also sees the memberships of this account, wherever they are; null ends it. */
export async function lookAs(tx: Tx, accountId: string | null): Promise<void> {
  await sql`select set_config('app.account', ${accountId ?? ""}, true)`.execute(tx);
}

/**
 * The session with this token, unless it has ended by `now` or was idle since `idleSince`, with the active membership
 * it works in. Afterwards the transaction looks as its account, which is what lets it see the membership: the row of
 * the session is there before the membership is looked for, and without it none is found.
 */
export async function findSession(tx: Tx, tokenHash: Buffer, now: Date, idleSince: Date) {
  return tx
    .with(
      (held) => held("held").materialized(),
      (held) =>
        held
          .selectFrom("sessions")
          .innerJoin("accounts", "accounts.id", "sessions.account_id")
          .select([
            "sessions.id",
            "sessions.account_id",
            "sessions.organisation_id",
            "sessions.last_seen_at",
            "accounts.name",
            sql<string>`set_config('app.account', sessions.account_id::text, true)`.as("looking_as"),
          ])
          .where("token_hash", "=", tokenHash)
          .where("expires_at", ">", now.toISOString())
          .where("last_seen_at", ">", idleSince.toISOString()),
    )
    .selectFrom("held")
    .leftJoinLateral(
      (within) =>
        within
          .selectFrom("memberships")
          .select(["memberships.name", "memberships.roles"])
          .whereRef("memberships.organisation_id", "=", "held.organisation_id")
          .where(sql<boolean>`memberships.account_id = held.looking_as::uuid`)
          .where("state", "=", "active")
          // Keeps the planner from looking before the session is found.
          .offset(0)
          .as("membership"),
      (join) => join.onTrue(),
    )
    .select([
      "held.id",
      "held.account_id",
      "held.organisation_id",
      "held.last_seen_at",
      "held.name",
      "membership.name as member_name",
      "membership.roles as member_roles",
    ])
    .executeTakeFirst();
}

/** The active membership of an account in one organisation. Needs `lookAs` before it, or a transaction of the organisation. */
export async function activeMembership(
  tx: Tx,
  organisationId: string,
  accountId: string,
): Promise<Pick<MembershipRow, "name" | "roles"> | undefined> {
  return tx
    .selectFrom("memberships")
    .select(["name", "roles"])
    .where("organisation_id", "=", organisationId)
    .where("account_id", "=", accountId)
    .where("state", "=", "active")
    .executeTakeFirst();
}

/**
 * Notes that a session was used, in the session and in the membership it works in. The membership comes first, as
 * where a change of membership ends sessions: the other way round the two would wait for each other.
 */
export async function touchSession(
  tx: Tx,
  session: Pick<SessionRow, "id" | "account_id" | "organisation_id">,
  now: Date,
): Promise<void> {
  const { organisation_id: organisationId } = session;
  if (organisationId) {
    await enterOrganisation(tx, organisationId);
    await tx
      .updateTable("memberships")
      .set({ last_seen_at: now })
      .where("organisation_id", "=", organisationId)
      .where("account_id", "=", session.account_id)
      .execute();
  }
  await tx.updateTable("sessions").set({ last_seen_at: now }).where("id", "=", session.id).execute();
}

/** The token with this hash, unless it has expired. Afterwards the transaction works in its organisation. */
export async function findToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<ApiTokenRow | undefined> {
  await sql`select set_config('app.token_hash', ${tokenHash.toString("hex")}, true)`.execute(tx);
  const token = await tx
    .selectFrom("api_tokens")
    .selectAll()
    .where("token_hash", "=", tokenHash)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  if (token) await enterOrganisation(tx, token.organisation_id);
  return token;
}

/** Notes that a token was used. */
export async function touchToken(tx: Tx, token: ApiTokenRow, now: Date): Promise<void> {
  await tx
    .updateTable("api_tokens")
    .set({ last_used_at: now })
    .where("organisation_id", "=", token.organisation_id)
    .where("id", "=", token.id)
    .execute();
}

/** Keeps a new session and drops those of anybody that ended long ago. */
export async function saveSession(tx: Tx, session: NewSessionRow): Promise<void> {
  const now = session.started_at.toISOString();
  await tx.deleteFrom("sessions").where("expires_at", "<", now).execute();
  await tx.insertInto("sessions").values(session).execute();
}

/** Ends an account's sessions: one, those that work in one organisation, or all. Gives how many ended. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  only: { readonly id?: string; readonly organisationId?: string } = {},
): Promise<number> {
  let query = tx.deleteFrom("sessions").where("account_id", "=", accountId);
  if (only.id) query = query.where("id", "=", only.id);
  if (only.organisationId) query = query.where("organisation_id", "=", only.organisationId);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}
