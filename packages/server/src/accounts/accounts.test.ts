import { accounts, journal, organisation } from "@plumbline/api";
import type { Role } from "@plumbline/core/accounts";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Signed, type TestServer, testPassword, testServer } from "../testing/test-server.ts";
import { makeOperatorLink, openSetUp } from "./index.ts";

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const hours = 60 * 60 * 1000;
const minutes = 60 * 1000;
const password = "准绳 plumb-line 2026!";

/** The caller a reply's cookie makes. */
function keeping(response: LightMyRequestResponse): Pick<Signed, "headers"> & Signed {
  const [cookie = ""] = String(response.headers["set-cookie"]).split(";");
  return { accountId: "", organisationId: "", loginName: "", headers: { cookie } };
}

const secretIn = (path: string | null | undefined) => path?.split("#")[1] ?? "";

async function invited(admin: Signed, loginName: string, roles: Role[] = ["assessor"]) {
  return server.call(accounts.inviteAccount, { body: { loginName, name: "李强", roles } }, admin);
}

const signInAs = (loginName: string, given = testPassword) =>
  server.send(accounts.signIn, { body: { loginName, password: given } });

test("the first administrator is made by a link that works once, and is signed in", async () => {
  const first = await openSetUp(server.services.database);
  const secret = secretIn(await openSetUp(server.services.database));
  const reading = { body: { secret } };
  expect(await server.call(accounts.readLink, reading)).toMatchObject({ purpose: "set-up" });
  const person = {
    organisationName: "市民热线",
    name: "王敏",
    loginName: "WangMin",
    language: "zh",
  } as const;
  const body = { ...person, password, secret };

  const stale = { body: { ...body, secret: secretIn(first) } };
  expect(await server.refused(accounts.setUp, stale)).toMatchObject({ code: "link-not-valid" });
  const weak = { body: { ...body, password: "woaini1314" } };
  expect(await server.refused(accounts.setUp, weak)).toMatchObject({ code: "password-too-common" });

  const made = await server.send(accounts.setUp, { body });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({
    account: { loginName: "wangmin" },
    organisation: { name: "市民热线" },
  });
  expect(await server.call(accounts.readSession, {}, keeping(made))).toEqual(made.json());

  expect(await server.refused(accounts.setUp, { body })).toMatchObject({
    code: "link-not-valid",
    status: 410,
  });
  expect(await openSetUp(server.services.database)).toBeNull();
});

test("an invited person sets a password by the link, works, changes roles, is deactivated and comes back", async () => {
  const admin = await server.signedIn(["administrator"]);
  const { account, link } = await invited(admin, "li.qiang@example.cn");
  expect(account).toMatchObject({ state: "invited", roles: ["assessor"], lastSeenAt: null });
  expect(link?.path).toMatch(/^\/link#[\w-]{43}$/);
  const body = { secret: secretIn(link?.path) };
  expect(await server.call(accounts.readLink, { body })).toEqual({
    ...{ purpose: "invitation", name: "李强", loginName: "li.qiang@example.cn" },
  });

  const own = { body: { ...body, password: "LI.QIANG@example.cn" } };
  expect(await server.refused(accounts.redeemLink, own)).toMatchObject({ code: "password-too-common" });
  const redeemed = await server.send(accounts.redeemLink, { body: { ...body, password } });
  expect(redeemed.json()).toMatchObject({ roles: ["assessor"], account: { name: "李强" } });
  const again = await server.refused(accounts.redeemLink, { body: { ...body, password } });
  expect(again.code).toBe("link-not-valid");

  const member = keeping(redeemed);
  const params = { id: account.id };
  await server.call(accounts.changeRoles, { params, body: { roles: ["viewer", "quality"] } }, admin);
  expect(await server.refused(accounts.readSession, {}, member)).toMatchObject({ code: "not-signed-in" });
  const back = await signInAs("LI.qiang@example.cn", password);
  expect(back.json()).toMatchObject({ roles: ["viewer", "quality"] });

  const out = await server.call(accounts.deactivateAccount, { params }, admin);
  expect(out.state).toBe("deactivated");
  expect(await server.refused(accounts.readSession, {}, keeping(back))).toMatchObject({ status: 401 });
  const alone = await signInAs("li.qiang@example.cn", password);
  expect(alone.json()).toMatchObject({ organisation: null, roles: [], organisations: [] });
  expect(await server.refused(accounts.resetAccount, { params }, admin)).toMatchObject({
    code: "account-deactivated",
  });
  expect((await server.call(accounts.reactivateAccount, { params }, admin)).state).toBe("active");
  expect((await signInAs("li.qiang@example.cn", password)).json().roles).toEqual(["viewer", "quality"]);
});

test("every change of an account is in the journal, without a secret, on an unbroken chain", async () => {
  const admin = await server.signedIn(["administrator"], await server.newOrganisation());
  const { account, link } = await invited(admin, "journalled");
  const params = { id: account.id };
  await server.call(accounts.redeemLink, { body: { secret: secretIn(link?.path), password } });
  await server.call(accounts.changeRoles, { params, body: { roles: ["viewer"] } }, admin);
  const reset = await server.call(accounts.resetAccount, { params }, admin);
  await server.call(accounts.deactivateAccount, { params }, admin);
  await server.call(accounts.reactivateAccount, { params }, admin);
  const made = await server.call(
    accounts.createToken,
    { body: { name: "报表", roles: ["viewer"], days: 1 } },
    admin,
  );
  await server.call(accounts.revokeToken, { params: { id: made.token.id } }, admin);

  const { entries } = await server.call(journal.listJournal, {}, admin);
  expect(entries.map(({ action }) => action).reverse()).toEqual(
    [
      "invite",
      "redeem-link",
      "change-roles",
      "reset",
      "deactivate",
      "reactivate",
      "create-token",
      "revoke-token",
    ].map((verb) => `accounts.${verb}`),
  );
  const written = JSON.stringify(entries);
  const secrets = [password, secretIn(link?.path), secretIn(reset.path), made.secret, "argon2"];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  expect(await server.call(journal.checkJournal, {}, admin)).toMatchObject({ intact: true, entries: 8 });
});

test("the last administrator who can sign in stays one", async () => {
  const organisation = await server.newOrganisation();
  const admin = await server.signedIn(["administrator"], organisation);
  await invited(admin, "not-yet-here", ["administrator"]);
  const params = { id: admin.accountId };
  const demoted = { params, body: { roles: ["manager" as const] } };
  expect(await server.refused(accounts.changeRoles, demoted, admin)).toMatchObject({
    code: "last-administrator",
  });
  expect((await server.refused(accounts.deactivateAccount, { params }, admin)).code).toBe(
    "last-administrator",
  );
  const second = await server.signedIn(["administrator", "viewer"], organisation);
  // Each takes the other's right away at the same moment: one of them stays.
  const both = await Promise.all([
    server.send(accounts.changeRoles, demoted, second),
    server.send(accounts.changeRoles, { params: { id: second.accountId }, body: demoted.body }, admin),
  ]);
  const [done, refused] = both.map(({ statusCode }) => statusCode).sort();
  expect(done).toBe(200);
  // Too late by a moment or more: the session is over, the role is gone, or no administrator would be left.
  expect([401, 403, 409]).toContain(refused);
});

test("many who invite, change roles and sign in at the same moment wait for each other, and none for ever", async () => {
  const admin = await server.signedIn(["administrator"], await server.newOrganisation());
  const member = await server.signedIn(["viewer"], admin.organisationId);
  const params = { id: member.accountId };
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, at) => {
      if (at % 3 === 0) return signInAs(member.loginName);
      if (at % 3 === 1)
        return server.send(accounts.changeRoles, { params, body: { roles: ["viewer", "agent"] } }, admin);
      const body = { loginName: `crowd-${at}`, name: "n", roles: ["viewer"] };
      return server.send(accounts.inviteAccount, { body }, admin);
    }),
  );
  expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([]);
});

test("a session used while its membership changes is no deadlock", async () => {
  const admin = await server.signedIn(["administrator"], await server.newOrganisation());
  for (let round = 0; round < 8; round += 1) {
    const member = await server.signedIn(["viewer"], admin.organisationId);
    // "Last seen" is written again after a minute, by the request that finds it old.
    server.pass(2 * minutes);
    const params = { id: member.accountId };
    const answers = await Promise.all([
      server.send(accounts.changeRoles, { params, body: { roles: ["agent"] } }, admin),
      server.send(accounts.readSession, {}, member),
      server.send(accounts.readSession, {}, member),
    ]);
    expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([]);
  }
});

test("an account of another organisation joins without a link and keeps its password from both", async () => {
  const here = await server.signedIn(["administrator"], await server.newOrganisation("甲"));
  const there = await server.signedIn(["administrator"], await server.newOrganisation("乙"));
  const { account, link } = await invited(here, "shared-person");
  await server.call(accounts.redeemLink, { body: { secret: secretIn(link?.path), password } });
  const joined = await invited(there, "shared-person", ["viewer"]);
  expect(joined).toMatchObject({ link: null, account: { id: account.id, state: "active" } });
  expect((await server.refused(accounts.inviteAccount, invitation("shared-person"), there)).code).toBe(
    "already-a-member",
  );
  const params = { id: account.id };
  for (const admin of [here, there]) {
    expect((await server.refused(accounts.resetAccount, { params }, admin)).code).toBe("member-elsewhere");
  }

  const person = keeping(await signInAs("shared-person", password));
  const body = { organisationId: there.organisationId };
  expect(await server.call(accounts.changeSession, { body }, person)).toMatchObject({
    ...{ organisation: { name: "乙" }, roles: ["viewer"] },
  });
  const elsewhere = { body: { organisationId: await server.newOrganisation() } };
  expect((await server.refused(accounts.changeSession, elsewhere, person)).code).toBe("not-found");
  const { entries } = await server.call(accounts.listAccounts, {}, there);
  expect(entries.map(({ loginName }) => loginName)).toEqual([there.loginName, "shared-person"]);
});

const invitation = (loginName: string) => ({ body: { loginName, name: "某", roles: ["viewer" as const] } });

test("signing in gives a new secret each time and ends the browser's former session", async () => {
  const { loginName } = await server.signedIn(["viewer"]);
  const first = keeping(await signInAs(loginName));
  const body = { loginName, password: testPassword };
  const second = keeping(await server.send(accounts.signIn, { body }, first));
  expect(second.headers.cookie).not.toBe(first.headers.cookie);
  expect((await server.refused(accounts.readSession, {}, first)).code).toBe("not-signed-in");
  await server.call(accounts.signOut, {}, second);
  expect((await server.refused(accounts.readSession, {}, second)).code).toBe("not-signed-in");
});

test("a new password ends every session but this one, which goes on under a new secret", async () => {
  const signed = await server.signedIn(["viewer"]);
  const other = keeping(await signInAs(signed.loginName));
  const wrong = { body: { current: "not this one", password } };
  expect((await server.refused(accounts.changePassword, wrong, signed)).code).toBe("sign-in-failed");
  const changed = await server.send(
    accounts.changePassword,
    { body: { current: testPassword, password } },
    signed,
  );
  expect(changed.statusCode).toBe(204);
  for (const ended of [signed, other]) {
    expect((await server.refused(accounts.readSession, {}, ended)).code).toBe("not-signed-in");
  }
  expect((await server.call(accounts.readSession, {}, keeping(changed))).roles).toEqual(["viewer"]);
  expect((await signInAs(signed.loginName)).statusCode).toBe(401);
  expect((await signInAs(signed.loginName, password)).statusCode).toBe(201);
});

test("a person sees the own sign-ins and ends one of them, nobody else's", async () => {
  const signed = await server.signedIn(["viewer"]);
  const stranger = await server.signedIn(["viewer"]);
  const body = { loginName: signed.loginName, password: testPassword };
  const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36";
  const phone = keeping(
    await server.send(accounts.signIn, { body }, { ...stranger, headers: { "user-agent": agent } }),
  );
  const { entries } = await server.call(accounts.listSignIns, {}, signed);
  expect(entries.map(({ device, current }) => [device, current])).toEqual([
    ["Chrome · Windows", false],
    ["test", true],
  ]);
  const params = { id: entries[0]?.id ?? "" };
  expect((await server.refused(accounts.endSignIn, { params }, stranger)).code).toBe("not-found");
  await server.call(accounts.endSignIn, { params }, signed);
  expect((await server.refused(accounts.readSession, {}, phone)).code).toBe("not-signed-in");
});

test("guessing waits longer and longer, the right password too, and says for how long", async () => {
  const { loginName } = await server.signedIn(["viewer"]);
  for (let guess = 1; guess <= 5; guess++) expect((await signInAs(loginName, "wrong")).statusCode).toBe(401);
  const waiting = await signInAs(loginName);
  expect(waiting.json()).toMatchObject({ code: "too-many-attempts", data: { retryAfterSeconds: 15 } });
  expect(waiting.headers["retry-after"]).toBe("15");
  server.pass(16_000);
  expect((await signInAs(loginName, "wrong")).statusCode).toBe(401);
  expect((await signInAs(loginName)).json().data).toEqual({ retryAfterSeconds: 30 });
  server.pass(31_000);
  expect((await signInAs(loginName)).statusCode).toBe(201);
  const unknown = await Promise.all(Array.from({ length: 8 }, () => signInAs("nobody-at-all", "wrong")));
  // Guesses on one account are tried one after another; those at the same moment are turned away.
  expect(new Set(unknown.map(({ statusCode }) => statusCode))).toEqual(new Set([401, 429]));
});

test("links end after their time, and a new one replaces the former", async () => {
  const admin = await server.signedIn(["administrator"]);
  const { account, link } = await invited(admin, "late-comer");
  const renewed = await server.call(accounts.resetAccount, { params: { id: account.id } }, admin);
  const old = { body: { secret: secretIn(link?.path) } };
  expect((await server.refused(accounts.readLink, old)).code).toBe("link-not-valid");
  const current = { body: { secret: secretIn(renewed.path) } };
  expect((await server.call(accounts.readLink, current)).purpose).toBe("invitation");
  server.pass(7 * 24 * hours + minutes);
  expect((await server.refused(accounts.readLink, current)).code).toBe("link-not-valid");
});

test("whoever runs the installation lets a person of two organisations in again, and both can read it", async () => {
  const here = await server.signedIn(["administrator"], await server.newOrganisation());
  const there = await server.signedIn(["administrator"], await server.newOrganisation());
  await server.call(accounts.inviteAccount, { body: { ...invitation(here.loginName).body } }, there);
  const { database, clock, newId } = server.services;
  const given = { loginName: here.loginName, id: newId(), now: clock() };
  const { path } = await makeOperatorLink(database, given);
  await server.call(accounts.redeemLink, { body: { secret: secretIn(path), password } });
  for (const admin of [keeping(await signInAs(here.loginName, password)), there]) {
    const { entries } = await server.call(
      journal.listJournal,
      { query: { action: "accounts.reset" } },
      admin,
    );
    expect(entries).toEqual([expect.objectContaining({ actorName: "operator", subjectId: here.accountId })]);
  }
  await expect(makeOperatorLink(database, { ...given, loginName: "nobody" })).rejects.toThrow("not-found");
});

test("a session ends after 30 minutes of rest and after 12 hours of work", async () => {
  const resting = await server.signedIn(["viewer"]);
  const working = await server.signedIn(["viewer"]);
  for (let passed = 0; passed < 12 * 60 - 25; passed += 25) {
    server.pass(25 * minutes);
    await server.call(accounts.readSession, {}, working);
  }
  expect((await server.refused(accounts.readSession, {}, resting)).code).toBe("not-signed-in");
  server.pass(25 * minutes);
  expect((await server.refused(accounts.readSession, {}, working)).code).toBe("not-signed-in");
});

test("a token acts with its roles until it is revoked or expires, and is nobody's session", async () => {
  const admin = await server.signedIn(["administrator"]);
  const body = { name: "数据同步", roles: ["administrator" as const], days: 2 };
  const { token, secret } = await server.call(accounts.createToken, { body }, admin);
  expect(secret).toMatch(/^plb_[\w-]{43}$/);
  const program: Signed = { ...admin, headers: { authorization: `Bearer ${secret}` } };
  await server.call(organisation.listPeople, {}, program);
  expect((await server.call(accounts.listTokens, {}, admin)).entries[0]?.lastUsedAt).not.toBeNull();
  expect((await server.refused(accounts.readSession, {}, program)).code).toBe("session-needed");
  expect((await server.refused(accounts.createToken, { body }, program)).code).toBe("session-needed");
  const second = await server.call(accounts.createToken, { body: { ...body, roles: ["viewer"] } }, admin);
  const viewer: Signed = { ...admin, headers: { authorization: `Bearer ${second.secret}` } };
  expect((await server.refused(organisation.listPeople, {}, viewer)).code).toBe("not-allowed");
  await server.call(accounts.revokeToken, { params: { id: token.id } }, admin);
  expect((await server.refused(organisation.listPeople, {}, program)).code).toBe("not-signed-in");
  server.pass(2 * 24 * hours);
  expect((await server.refused(organisation.listCentres, {}, viewer)).code).toBe("not-signed-in");
});

test("a token stops with the right of whoever made it, and works again when that comes back", async () => {
  const admin = await server.signedIn(["administrator"], await server.newOrganisation());
  const maker = await server.signedIn(["administrator"], admin.organisationId);
  const body = { name: "数据同步", roles: ["administrator" as const], days: 2 };
  const { secret } = await server.call(accounts.createToken, { body }, maker);
  const program: Signed = { ...maker, headers: { authorization: `Bearer ${secret}` } };
  const params = { id: maker.accountId };
  expect((await server.call(organisation.listCentres, {}, program)).total).toBe(0);
  await server.call(accounts.deactivateAccount, { params }, admin);
  expect((await server.refused(organisation.listCentres, {}, program)).code).toBe("not-signed-in");
  await server.call(accounts.reactivateAccount, { params }, admin);
  expect((await server.call(organisation.listCentres, {}, program)).total).toBe(0);
  await server.call(accounts.changeRoles, { params, body: { roles: ["viewer"] } }, admin);
  expect((await server.refused(organisation.listCentres, {}, program)).code).toBe("not-signed-in");
});

test("a member of another organisation is answered with the bytes of one that does not exist", async () => {
  const admin = await server.signedIn(["administrator"]);
  const other = await server.signedIn(["administrator"], await server.newOrganisation());
  const body = { roles: ["viewer"] };
  const missing = { params: { id: "01990000-0000-7000-8000-000000000000" }, body };
  const theirs = { params: { id: other.accountId }, body };
  const [a, b] = [
    await server.send(accounts.changeRoles, missing, admin),
    await server.send(accounts.changeRoles, theirs, admin),
  ];
  expect(b.statusCode).toBe(404);
  expect(b.rawPayload.equals(a.rawPayload)).toBe(true);
  const named = ({ headers: { date, ...rest } }: LightMyRequestResponse) => [
    Boolean(date),
    withoutNonce(rest),
  ];
  expect(named(b)).toEqual(named(a));
});

function withoutNonce(headers: LightMyRequestResponse["headers"]) {
  return JSON.stringify(headers).replace(/nonce-[^']+/, "nonce");
}
