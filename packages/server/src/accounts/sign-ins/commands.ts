import type { accounts } from "@plumbline/api";
import {
  attemptsForgottenSeconds,
  freeAttempts,
  refuseCommonPassword,
  type Session,
  sessionSeconds,
  waitSeconds,
} from "@plumbline/core/accounts";
import { Refusal } from "@plumbline/core/kernel";
import { enterOrganisation, type Tx } from "../../platform/database/index.ts";
import type { OpenContext, Visit } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { endSessions, hashPassword, isPassword, startSession } from "../../platform/sessions/index.ts";
import { changeMembership } from "../members/store.ts";
import * as store from "./store.ts";

/** Signs in. Failures are counted by account and by address; the refusal is returned so that the count stays. */
export async function signIn(context: OpenContext<typeof accounts.signIn>): Promise<Session | Refusal> {
  const { tx, body, visit, now } = context;
  const loginName = body.loginName.trim().toLowerCase();
  const waiting = await mustWait(tx, loginName, visit.address, now);
  if (waiting) return waiting;
  const account = await store.findByLoginName(tx, loginName);
  if (!(await isPassword(account?.password_hash, body.password)) || !account) {
    return failed(tx, loginName, visit.address, now);
  }
  // The place for a second factor: here the password is right and no session exists yet. A one-time code or a
  // passkey would be asked for by a short-lived challenge in place of the session; an OpenID provider replaces
  // the password check above and comes to this same line.
  await store.forgetFailures(tx, { kind: "account", of: loginName }, forgottenBefore(now));
  if (visit.caller?.sessionId) await endSessions(tx, visit.caller.accountId, { id: visit.caller.sessionId });
  return beginSession(context, account.id);
}

type Beginning = Pick<OpenContext<typeof accounts.signIn>, "tx" | "visit" | "now" | "newId">;

/** Starts a session with a new secret, in the organisation given or the one used last, and tells who is signed in. */
export async function beginSession(
  { tx, visit, now, newId }: Beginning,
  accountId: string,
  preferred?: string | null,
): Promise<Session> {
  const memberships = await store.membershipsOf(tx, accountId);
  const chosen = memberships.find(({ id }) => id === preferred) ?? memberships[0];
  const organisationId = chosen?.id ?? null;
  visit.keep(await startSession(tx, { id: newId(), accountId, organisationId, device: visit.device, now }));
  return store.readSession(tx, accountId, organisationId);
}

async function mustWait(tx: Tx, loginName: string, address: string, now: Date): Promise<Refusal | null> {
  const account = { kind: "account", of: loginName } as const;
  // Guesses on one account are tried one after another, so that none slips past the count.
  if (!(await store.lockAttempts(tx, account))) return tooMany(1);
  const until = await store.blockedUntil(tx, [account, { kind: "address", of: address }], now);
  return until ? tooMany(Math.ceil((Date.parse(until) - now.getTime()) / 1000)) : null;
}

function tooMany(retryAfterSeconds: number): Refusal {
  return new Refusal("too-many-attempts", { retryAfterSeconds });
}

async function failed(tx: Tx, loginName: string, address: string, now: Date): Promise<Refusal> {
  await count(tx, { kind: "account", of: loginName }, freeAttempts.account, now);
  await count(tx, { kind: "address", of: address }, freeAttempts.address, now);
  return new Refusal("sign-in-failed");
}

async function count(tx: Tx, key: store.AttemptKey, free: number, now: Date): Promise<void> {
  const failures = await store.countFailure(tx, key, now, forgottenBefore(now));
  const wait = waitSeconds(failures, free);
  if (wait > 0) await store.block(tx, key, new Date(now.getTime() + wait * 1000));
}

const forgottenBefore = (now: Date) => new Date(now.getTime() - attemptsForgottenSeconds * 1000);

/** Who is signed in with a session; the adapter has let nobody else through to `signed-in` endpoints. */
function person(visit: Visit) {
  const { caller } = visit;
  if (!caller?.sessionId) throw new Refusal("session-needed");
  return { ...caller, sessionId: caller.sessionId };
}

/** Ends this session. */
export async function signOut({ tx, visit }: OpenContext<typeof accounts.signOut>): Promise<void> {
  const { accountId, sessionId } = person(visit);
  await endSessions(tx, accountId, { id: sessionId });
  visit.forget();
}

/** Who is signed in, where and as what. */
export function readSession({ tx, visit }: OpenContext<typeof accounts.readSession>): Promise<Session> {
  const { accountId, organisationId } = person(visit);
  return store.readSession(tx, accountId, organisationId);
}

/** Moves the session to another of the person's organisations, or changes the language. */
export async function changeSession({
  tx,
  body,
  visit,
}: OpenContext<typeof accounts.changeSession>): Promise<Session> {
  const { accountId, sessionId, organisationId } = person(visit);
  if (body.language) await store.changeLanguage(tx, accountId, body.language);
  if (!body.organisationId) return store.readSession(tx, accountId, organisationId);
  const memberships = await store.membershipsOf(tx, accountId);
  if (!memberships.some(({ id }) => id === body.organisationId)) throw new Refusal("not-found");
  await store.moveSession(tx, sessionId, body.organisationId);
  return store.readSession(tx, accountId, body.organisationId);
}

/** Changes the address that the organisation worked in knows of oneself. */
export async function changeOwnEmail(context: OpenContext<typeof accounts.changeOwnEmail>): Promise<Session> {
  const { tx, body, visit, now } = context;
  const { accountId, name, organisationId } = person(visit);
  if (!organisationId) throw new Refusal("no-organisation");
  const before = await store.readSession(tx, accountId, organisationId);
  const { email } = body;
  if (email === before.account.email) return before;
  await enterOrganisation(tx, organisationId);
  await changeMembership(tx, organisationId, accountId, { email });
  const data = { from: before.account.email, to: email };
  await journal(
    { tx, actor: { accountId, name, organisationId }, now },
    "accounts.change-email",
    subjectOf(accountId),
    data,
  );
  return store.readSession(tx, accountId, organisationId);
}

/** Changes one's own password: every session of the account ends, and this one goes on under a new secret. */
export async function changePassword(
  context: OpenContext<typeof accounts.changePassword>,
): Promise<undefined | Refusal> {
  const { tx, body, visit, now } = context;
  const { accountId, name, organisationId } = person(visit);
  const account = await store.readAccount(tx, accountId);
  const waiting = await mustWait(tx, account.login_name, visit.address, now);
  if (waiting) return waiting;
  if (!(await isPassword(account.password_hash, body.current))) {
    return failed(tx, account.login_name, visit.address, now);
  }
  refuseCommonPassword(body.password, account.login_name);
  await store.changePassword(tx, accountId, await hashPassword(body.password));
  await endSessions(tx, accountId);
  await beginSession(context, accountId, organisationId);
  if (!organisationId) return;
  await enterOrganisation(tx, organisationId);
  const actor = { accountId, name, organisationId };
  await journal({ tx, actor, now }, "accounts.change-password", subjectOf(accountId), {});
}

/** The account as the record a journal entry speaks of. */
export function subjectOf(accountId: string) {
  return { subject: "account", subjectId: accountId };
}

/** One's own sign-ins that have not ended. */
export async function listSignIns({ tx, visit, now }: OpenContext<typeof accounts.listSignIns>) {
  const { accountId, sessionId } = person(visit);
  const idleSince = new Date(now.getTime() - sessionSeconds.idle * 1000);
  const sessions = await store.listSessions(tx, accountId, now, idleSince);
  const entries = sessions.map(({ id, started_at, last_seen_at, device }) => {
    return { id, startedAt: started_at, lastSeenAt: last_seen_at, device, current: id === sessionId };
  });
  return { entries, total: entries.length };
}

/** Ends one of one's own sign-ins, wherever it is. */
export async function endSignIn({
  tx,
  params,
  visit,
}: OpenContext<typeof accounts.endSignIn>): Promise<void> {
  const { accountId, sessionId } = person(visit);
  const ended = await endSessions(tx, accountId, { id: params.id });
  if (ended === 0) throw new Refusal("not-found");
  if (params.id === sessionId) visit.forget();
}
