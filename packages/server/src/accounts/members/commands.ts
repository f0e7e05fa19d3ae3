import type { accounts } from "@plumbline/api";
import {
  type Account,
  type OneTimeLink,
  type Role,
  refuseWithoutAdministrator,
} from "@plumbline/core/accounts";
import { Refusal } from "@plumbline/core/kernel";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { endSessions } from "../../platform/sessions/index.ts";
import { makeLink } from "../links/commands.ts";
import { dropLinks } from "../links/store.ts";
import { subjectOf } from "../sign-ins/commands.ts";
import { findByLoginName } from "../sign-ins/store.ts";
import * as store from "./store.ts";

/** The accounts of the organisation. */
export async function listAccounts({ tx, actor }: Context<typeof accounts.listAccounts>) {
  const entries = await store.listAccounts(tx, actor.organisationId);
  return { entries, total: entries.length };
}

/**
 * Makes somebody a member. A new login name gets an account and a link; an account that exists, because another
 * organisation invited it, needs none and keeps its password.
 */
export async function inviteAccount(
  context: Context<typeof accounts.inviteAccount>,
): Promise<{ account: Account; link: OneTimeLink | null }> {
  const { tx, actor, body, now, newId, language } = context;
  const { loginName, name, roles } = body;
  const { organisationId } = actor;
  const fresh = { id: newId(), loginName, name, language, passwordHash: null, now };
  const isNew = await store.addAccount(tx, fresh);
  const accountId = isNew ? fresh.id : await idOf(context, loginName);
  const joined = await store.addMembership(tx, {
    organisationId,
    accountId,
    name,
    roles: unique(roles),
    now,
  });
  if (!joined) throw new Refusal("already-a-member");
  const link = isNew
    ? await makeLink(tx, { id: newId(), accountId, organisationId, purpose: "invitation", now })
    : null;
  await journal(context, "accounts.invite", subjectOf(accountId), { loginName, name, roles: unique(roles) });
  // Read, not locked: who waits for the journal may hold the memberships already.
  return { account: among(await store.listAccounts(tx, organisationId), accountId), link };
}

async function idOf({ tx }: Pick<Context<typeof accounts.inviteAccount>, "tx">, loginName: string) {
  const account = await findByLoginName(tx, loginName);
  if (!account) throw new Error("an account that was there is gone");
  return account.id;
}

const unique = (roles: readonly Role[]): Role[] => [...new Set(roles)];

type InOrganisation = Pick<Context<typeof accounts.listAccounts>, "tx" | "actor">;

/** The member with this id; nobody else changes memberships until the transaction ends (`not-found`). */
async function memberOf({ tx, actor }: InOrganisation, accountId: string): Promise<Account> {
  return among(await store.lockAccounts(tx, actor.organisationId), accountId);
}

function among(members: readonly Account[], accountId: string): Account {
  const member = members.find(({ id }) => id === accountId);
  if (!member) throw new Refusal("not-found");
  return member;
}

/** Changes a member's roles; the member's sessions in this organisation end. */
export async function changeRoles(context: Context<typeof accounts.changeRoles>): Promise<Account> {
  const { tx, actor, params, body } = context;
  const members = await store.lockAccounts(tx, actor.organisationId);
  const member = among(members, params.id);
  const roles = unique(body.roles);
  refuseWithoutAdministrator(members, member.id, roles);
  await store.changeMembership(tx, actor.organisationId, member.id, { roles });
  await endSessions(tx, member.id, { organisationId: actor.organisationId });
  await journal(context, "accounts.change-roles", subjectOf(member.id), { from: member.roles, to: roles });
  return { ...member, roles };
}

/** Changes the address this organisation knows of a member. */
export async function changeEmail(context: Context<typeof accounts.changeEmail>): Promise<Account> {
  const { tx, actor, params, body } = context;
  const member = await memberOf(context, params.id);
  const { email } = body;
  if (email === member.email) return member;
  await store.changeMembership(tx, actor.organisationId, member.id, { email });
  await journal(context, "accounts.change-email", subjectOf(member.id), { from: member.email, to: email });
  return { ...member, email };
}

/** Makes a link by which a member sets a password: only where no other organisation relies on the account. */
export async function resetAccount(context: Context<typeof accounts.resetAccount>): Promise<OneTimeLink> {
  const { tx, actor, params, now, newId } = context;
  const { organisationId } = actor;
  const member = await memberOf(context, params.id);
  if (member.state === "deactivated") throw new Refusal("account-deactivated");
  if (await store.isMemberElsewhere(tx, organisationId, member.id)) throw new Refusal("member-elsewhere");
  const purpose = member.state === "invited" ? "invitation" : "reset";
  const link = await makeLink(tx, { id: newId(), accountId: member.id, organisationId, purpose, now });
  await journal(context, "accounts.reset", subjectOf(member.id), { purpose, expiresAt: link.expiresAt });
  return link;
}

/** Keeps a member out of this organisation: sessions end, links of ours no longer work. */
export async function deactivateAccount(
  context: Context<typeof accounts.deactivateAccount>,
): Promise<Account> {
  const { tx, actor, params } = context;
  const { organisationId } = actor;
  const members = await store.lockAccounts(tx, organisationId);
  const member = among(members, params.id);
  if (member.state === "deactivated") return member;
  refuseWithoutAdministrator(members, member.id, null);
  await store.changeMembership(tx, organisationId, member.id, { state: "deactivated" });
  await endSessions(tx, member.id, { organisationId });
  await dropLinks(tx, member.id, organisationId);
  await journal(context, "accounts.deactivate", subjectOf(member.id), {});
  return { ...member, state: "deactivated" };
}

/** Lets a member in again, with the roles held before. */
export async function reactivateAccount(
  context: Context<typeof accounts.reactivateAccount>,
): Promise<Account> {
  const { tx, actor, params } = context;
  const member = await memberOf(context, params.id);
  if (member.state !== "deactivated") return member;
  await store.changeMembership(tx, actor.organisationId, member.id, { state: "active" });
  await journal(context, "accounts.reactivate", subjectOf(member.id), {});
  return among(await store.listAccounts(tx, actor.organisationId), member.id);
}
