import type { accounts } from "@plumbline/api";
import { refuseCommonPassword, type Session } from "@plumbline/core/accounts";
import { Refusal } from "@plumbline/core/kernel";
import { type Database, enterOrganisation } from "../../platform/database/index.ts";
import type { OpenContext } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { hashPassword, hashSecret, newSecret } from "../../platform/sessions/index.ts";
import { linkPath } from "../links/commands.ts";
import * as members from "../members/store.ts";
import { beginSession } from "../sign-ins/commands.ts";
import * as store from "./store.ts";

/**
 * The path by which the first administrator is made, new at every start; null once there is one. It has no end but
 * its use.
 */
export function openSetUp(database: Database): Promise<string | null> {
  return database.inInstallation(async (tx) => {
    if (await store.isSetUp(tx)) {
      await store.keepSetUpSecret(tx, null);
      return null;
    }
    const secret = newSecret();
    await store.keepSetUpSecret(tx, hashSecret(secret));
    return linkPath(secret);
  });
}

/** Makes the first organisation and its administrator, who is signed in. */
export async function setUp(context: OpenContext<typeof accounts.setUp>): Promise<Session> {
  const { tx, body, now, newId } = context;
  const { organisationName, name, loginName, password, language } = body;
  if (!(await store.takeSetUpSecret(tx, hashSecret(body.secret)))) throw new Refusal("link-not-valid");
  refuseCommonPassword(password, loginName);
  const organisationId = newId();
  const accountId = newId();
  await store.saveOrganisation(tx, organisationId, organisationName, now);
  await enterOrganisation(tx, organisationId);
  const passwordHash = await hashPassword(password);
  await members.addAccount(tx, { id: accountId, loginName, name, language, passwordHash, now });
  await members.addMembership(tx, { organisationId, accountId, name, roles: ["administrator"], now });
  const actor = { accountId, name, organisationId };
  const subject = { subject: "organisation", subjectId: organisationId };
  await journal({ tx, actor, now }, "accounts.set-up", subject, {
    organisationName,
    administrator: accountId,
  });
  return beginSession(context, accountId, organisationId);
}
