import type { Session } from "@plumbline/core/accounts";
import type { Language } from "@plumbline/core/kernel";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/index.ts";
import { hashSecret, lookAs } from "../../platform/sessions/index.ts";

/** The account with a login name, compared in lower case. */
export function findByLoginName(tx: Tx, loginName: string) {
  return tx.selectFrom("accounts").selectAll().where("login_name", "=", loginName).executeTakeFirst();
}

/** An account that is known to exist, as the caller's own does. */
export function readAccount(tx: Tx, accountId: string) {
  return tx.selectFrom("accounts").selectAll().where("id", "=", accountId).executeTakeFirstOrThrow();
}

/** Sets the stored password and takes every open link of the account away. */
export async function changePassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await tx.updateTable("accounts").set({ password_hash: passwordHash }).where("id", "=", accountId).execute();
  await tx.deleteFrom("one_time_links").where("account_id", "=", accountId).execute();
}

export async function changeLanguage(tx: Tx, accountId: string, language: Language): Promise<void> {
  await tx.updateTable("accounts").set({ language }).where("id", "=", accountId).execute();
}

/** The organisations an account works in, the one used last first. Needs an installation's transaction. */
export async function membershipsOf(tx: Tx, accountId: string) {
  await lookAs(tx, accountId);
  return tx
    .selectFrom("memberships")
    .innerJoin("organisations", "organisations.id", "memberships.organisation_id")
    .select(["organisations.id", "organisations.name", "memberships.name as called", "memberships.roles"])
    .select("memberships.email")
    .where("memberships.account_id", "=", accountId)
    .where("memberships.state", "=", "active")
    .orderBy("memberships.last_seen_at", (by) => by.desc().nullsLast())
    .orderBy("organisations.name")
    .execute();
}

/** Who is signed in, as the screens see it. */
export async function readSession(
  tx: Tx,
  accountId: string,
  organisationId: string | null,
): Promise<Session> {
  const account = await readAccount(tx, accountId);
  const memberships = await membershipsOf(tx, accountId);
  const current = memberships.find(({ id }) => id === organisationId);
  return {
    account: {
      id: account.id,
      loginName: account.login_name,
      name: current?.called ?? account.name,
      language: account.language,
      email: current?.email ?? null,
    },
    organisation: current ? { id: current.id, name: current.name } : null,
    roles: current?.roles ?? [],
    organisations: memberships.map(({ id, name }) => ({ id, name })),
  };
}

/** Makes a session work in another organisation. */
export async function moveSession(tx: Tx, sessionId: string, organisationId: string): Promise<void> {
  await tx
    .updateTable("sessions")
    .set({ organisation_id: organisationId })
    .where("id", "=", sessionId)
    .execute();
}

/** An account's sign-ins that have not ended, newest first. */
export function listSessions(tx: Tx, accountId: string, now: Date, idleSince: Date) {
  return tx
    .selectFrom("sessions")
    .select(["id", "started_at", "last_seen_at", "device"])
    .where("account_id", "=", accountId)
    .where("expires_at", ">", now.toISOString())
    .where("last_seen_at", ">", idleSince.toISOString())
    .orderBy("started_at", "desc")
    .execute();
}

/** What is counted: attempts on an account, or from an address. Stored as a hash only. */
export type AttemptKey = { readonly kind: "account" | "address"; readonly of: string };

const stored = ({ kind, of }: AttemptKey) => hashSecret(`${kind}:${of}`);

/** Makes this transaction the only one that tries this account; false where another one does at this moment. */
export async function lockAttempts(tx: Tx, key: AttemptKey): Promise<boolean> {
  const name = stored(key).toString("hex");
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 1)) as locked`.execute(tx);
  return rows[0]?.locked === true;
}

/** The last moment until which one of these has to wait; null where none has. */
export async function blockedUntil(tx: Tx, keys: readonly AttemptKey[], now: Date): Promise<string | null> {
  const row = await tx
    .selectFrom("sign_in_attempts")
    .select((eb) => eb.fn.max("blocked_until").as("until"))
    .where("key", "in", keys.map(stored))
    .where("blocked_until", ">", now.toISOString())
    .executeTakeFirst();
  return row?.until ?? null;
}

/** Counts one more failure and gives how many there are; those before `forgottenBefore` no longer count. */
export async function countFailure(
  tx: Tx,
  key: AttemptKey,
  now: Date,
  forgottenBefore: Date,
): Promise<number> {
  const row = await tx
    .insertInto("sign_in_attempts")
    .values({ key: stored(key), failures: 1, last_at: now, blocked_until: null })
    .onConflict((taken) =>
      taken.column("key").doUpdateSet({
        last_at: now,
        failures: sql<number>`case when sign_in_attempts.last_at < ${forgottenBefore.toISOString()}::timestamptz
          then 1 else sign_in_attempts.failures + 1 end`,
      }),
    )
    .returning("failures")
    .executeTakeFirstOrThrow();
  return row.failures;
}

/** Makes whoever has this key wait. */
export async function block(tx: Tx, key: AttemptKey, until: Date): Promise<void> {
  await tx
    .updateTable("sign_in_attempts")
    .set({ blocked_until: until })
    .where("key", "=", stored(key))
    .execute();
}

/** Forgets an account's failures after a success, and whatever is older than `before`, unless somebody counts there now. */
export async function forgetFailures(tx: Tx, key: AttemptKey, before: Date): Promise<void> {
  await tx.deleteFrom("sign_in_attempts").where("key", "=", stored(key)).execute();
  await tx
    .deleteFrom("sign_in_attempts")
    .where("key", "in", (old) =>
      old
        .selectFrom("sign_in_attempts")
        .select("key")
        .where("last_at", "<", before.toISOString())
        .limit(100)
        .forUpdate()
        .skipLocked(),
    )
    .execute();
}
