import type { accounts } from "@plumbline/api";
import { linkSeconds, type OneTimeLink, refuseCommonPassword, type Session } from "@plumbline/core/accounts";
import { Refusal } from "@plumbline/core/kernel";
import { type Database, enterOrganisation, type Tx } from "../../platform/database/index.ts";
import type { OpenContext } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { endSessions, hashPassword, hashSecret, newSecret } from "../../platform/sessions/index.ts";
import { isSetUpSecret } from "../set-up/store.ts";
import { beginSession, subjectOf } from "../sign-ins/commands.ts";
import * as signIns from "../sign-ins/store.ts";
import * as store from "./store.ts";

/** The page that redeems a secret. Behind `#` it never travels to a server, so no log or proxy sees it. */
export function linkPath(secret: string): string {
  return `/link#${secret}`;
}

type Making = {
  readonly id: string;
  readonly accountId: string;
  /** Null where whoever runs the installation makes it. */
  readonly organisationId: string | null;
  readonly purpose: "invitation" | "reset";
  readonly now: Date;
};

/** Makes a one-time link in place of any the account had: an invitation for 7 days, a reset for 24 hours. */
export async function makeLink(tx: Tx, making: Making): Promise<OneTimeLink> {
  const secret = newSecret();
  const expiresAt = new Date(making.now.getTime() + linkSeconds[making.purpose] * 1000);
  await store.saveLink(tx, { ...making, secretHash: hashSecret(secret), expiresAt });
  return { path: linkPath(secret), expiresAt: expiresAt.toISOString() };
}

/**
 * A reset link made by whoever runs the installation, for an administrator who is locked out and for accounts of
 * several organisations; each of them has it in its journal (`not-found` without such an account).
 */
export function makeOperatorLink(
  database: Database,
  given: { readonly loginName: string; readonly id: string; readonly now: Date },
): Promise<OneTimeLink> {
  const { id, now } = given;
  return database.inInstallation(async (tx) => {
    const account = await signIns.findByLoginName(tx, given.loginName.trim().toLowerCase());
    if (!account) throw new Refusal("not-found");
    const making = { id, accountId: account.id, organisationId: null, purpose: "reset", now } as const;
    const link = await makeLink(tx, making);
    for (const organisation of await signIns.membershipsOf(tx, account.id)) {
      await enterOrganisation(tx, organisation.id);
      const actor = { accountId: null, name: "operator", organisationId: organisation.id };
      const data = { purpose: "reset", expiresAt: link.expiresAt };
      await journal({ tx, actor, now }, "accounts.reset", subjectOf(account.id), data);
    }
    return link;
  });
}

/** What a link is for, before anybody sets a password by it. */
export async function readLink({ tx, body, now }: OpenContext<typeof accounts.readLink>) {
  const hash = hashSecret(body.secret);
  if (await isSetUpSecret(tx, hash)) return { purpose: "set-up", name: "", loginName: "" } as const;
  const link = await store.findLink(tx, hash, now);
  if (!link) throw new Refusal("link-not-valid");
  return link;
}

/** Sets the password by a link, once; every other session of the account ends. */
export async function redeemLink(context: OpenContext<typeof accounts.redeemLink>): Promise<Session> {
  const { tx, body, now } = context;
  const link = await store.takeLink(tx, hashSecret(body.secret), now);
  if (!link) throw new Refusal("link-not-valid");
  const account = await signIns.readAccount(tx, link.account_id);
  refuseCommonPassword(body.password, account.login_name);
  await signIns.changePassword(tx, account.id, await hashPassword(body.password));
  await endSessions(tx, account.id);
  const session = await beginSession(context, account.id, link.organisation_id);
  const organisationId = link.organisation_id ?? session.organisation?.id;
  if (organisationId) {
    await enterOrganisation(tx, organisationId);
    const actor = { accountId: account.id, name: session.account.name, organisationId };
    await journal({ tx, actor, now }, "accounts.redeem-link", subjectOf(account.id), {
      purpose: link.purpose,
    });
  }
  return session;
}
