import type { Account, Role } from "@plumbline/core/accounts";
import type { Language } from "@plumbline/core/kernel";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/index.ts";
import { lookAs } from "../../platform/sessions/index.ts";

/** Adds an account unless its login name is taken; without a password hash it waits for its first link. */
export async function addAccount(
  tx: Tx,
  account: {
    readonly id: string;
    readonly loginName: string;
    readonly name: string;
    readonly language: Language;
    readonly passwordHash: string | null;
    readonly now: Date;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto("accounts")
    .values({
      id: account.id,
      login_name: account.loginName,
      name: account.name,
      language: account.language,
      password_hash: account.passwordHash,
      created_at: account.now,
    })
    .onConflict((taken) => taken.column("login_name").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** Makes an account a member; false where it is one already. */
export async function addMembership(
  tx: Tx,
  membership: {
    readonly organisationId: string;
    readonly accountId: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly now: Date;
  },
): Promise<boolean> {
  const added = await tx
    .insertInto("memberships")
    .values({
      organisation_id: membership.organisationId,
      account_id: membership.accountId,
      name: membership.name,
      roles: [...membership.roles],
      state: "active",
      last_seen_at: null,
      created_at: membership.now,
    })
    .onConflict((taken) => taken.columns(["organisation_id", "account_id"]).doNothing())
    .returning("account_id")
    .executeTakeFirst();
  return added !== undefined;
}

/** The organisation's accounts by name. */
export async function listAccounts(tx: Tx, organisationId: string): Promise<Account[]> {
  const rows = await accountsIn(tx, organisationId).orderBy("memberships.name").execute();
  return rows.map(toAccount);
}

/** The same, and nobody else changes memberships of the organisation until this transaction ends. */
export async function lockAccounts(tx: Tx, organisationId: string): Promise<Account[]> {
  // In one order always, so that two who lock them never wait for each other.
  const rows = await accountsIn(tx, organisationId)
    .orderBy("memberships.account_id")
    .forUpdate("memberships")
    .execute();
  return rows.map(toAccount);
}

function accountsIn(tx: Tx, organisationId: string) {
  return tx
    .selectFrom("memberships")
    .innerJoin("accounts", "accounts.id", "memberships.account_id")
    .select(["accounts.id", "accounts.login_name", "memberships.name", "memberships.roles"])
    .select(["memberships.state", "memberships.email", "memberships.last_seen_at"])
    .select(sql<boolean>`accounts.password_hash is not null`.as("has_password"))
    .where("memberships.organisation_id", "=", organisationId);
}

type Found = Awaited<ReturnType<ReturnType<typeof accountsIn>["execute"]>>[number];

function toAccount({
  id,
  login_name,
  name,
  roles,
  email,
  state,
  last_seen_at,
  has_password,
}: Found): Account {
  const isInvited = state === "active" && !has_password;
  return {
    id,
    loginName: login_name,
    name,
    roles,
    email,
    state: isInvited ? "invited" : state,
    lastSeenAt: last_seen_at,
  };
}

/** Changes a membership's roles, state or address. */
export async function changeMembership(
  tx: Tx,
  organisationId: string,
  accountId: string,
  to: {
    readonly roles?: readonly Role[];
    readonly state?: "active" | "deactivated";
    readonly email?: string | null;
  },
): Promise<void> {
  await tx
    .updateTable("memberships")
    .set({
      ...(to.roles && { roles: [...to.roles] }),
      ...(to.state && { state: to.state }),
      ...(to.email !== undefined && { email: to.email }),
    })
    .where("organisation_id", "=", organisationId)
    .where("account_id", "=", accountId)
    .execute();
}

/** Does the account belong, in whatever state, to another organisation as well? */
export async function isMemberElsewhere(tx: Tx, organisationId: string, accountId: string): Promise<boolean> {
  await lookAs(tx, accountId);
  const other = await tx
    .selectFrom("memberships")
    .select("organisation_id")
    .where("account_id", "=", accountId)
    .where("organisation_id", "<>", organisationId)
    .limit(1)
    .executeTakeFirst();
  await lookAs(tx, null);
  return other !== undefined;
}
