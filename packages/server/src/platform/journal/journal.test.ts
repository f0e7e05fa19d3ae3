import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../testing/test-database.ts";
import { withConnection } from "../database/index.ts";
import { chainStart, checkChain, journal, listJournal } from "./index.ts";

let store: TestDatabase;
let organisationId: string;
beforeAll(async () => {
  store = await testDatabase();
});
afterAll(() => store.close());
beforeEach(async () => {
  organisationId = newId();
  await store.database.inInstallation((tx) =>
    tx
      .insertInto("organisations")
      .values({ id: organisationId, name: "org", version: 1, created_at: new Date().toISOString() })
      .execute(),
  );
});

const now = new Date("2026-11-21T08:00:00.123Z");

function write(action: string, data: Record<string, unknown> = {}, at = now, subjectId = "s1") {
  return store.database.inOrganisation(organisationId, (tx) => {
    const actor = { accountId: null, name: "李雷", organisationId };
    return journal({ tx, actor, now: at }, action, { subject: "centre", subjectId }, data);
  });
}

const check = () => store.database.inOrganisation(organisationId, checkChain);

/** What somebody with the owner's rights could do: switch the trigger off and change history. */
async function tamper(sql: string): Promise<void> {
  await withConnection(store.ownerUrl, async (client) => {
    await client.query("alter table journal disable trigger journal_is_append_only");
    await client.query(sql, [organisationId]);
    await client.query("alter table journal enable trigger journal_is_append_only");
  });
}

test("an empty journal is intact and its head is the chain's start", async () => {
  expect(await check()).toEqual({ entries: 0, intact: true, brokenAt: null, head: chainStart });
});

test("an entry's hash can be recomputed by hand from the entry before it", async () => {
  await write("centres.create", { name: "杭州中心", seats: 120, open: undefined, rate: 0.1 });
  const [entry] = (
    await store.database.inOrganisation(organisationId, (tx) => listJournal(tx, { limit: 1, offset: 0 }))
  ).entries;
  const statement =
    `{"action":"centres.create","actorAccountId":null,"actorName":"李雷","at":"2026-11-21T08:00:00.123Z",` +
    `"data":{"name":"杭州中心","rate":0.1,"seats":120},"organisationId":"${organisationId}","sequence":1,` +
    `"subject":"centre","subjectId":"s1"}`;
  expect(entry?.hash).toBe(
    createHash("sha256")
      .update(`${"0".repeat(64)}${statement}`)
      .digest("hex"),
  );
});

test("forty writers at once make one unbroken chain", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, number) => write("rate", { number })));
  expect(await check()).toMatchObject({ entries: 40, intact: true });
});

test("numbers at the edge, emptiness and every script survive the way through the store", async () => {
  const data = {
    big: 1e21,
    small: 5e-324,
    minus: -0,
    deep: [{ b: [], a: null }],
    é: "😀\u2028",
    "": "",
    long: 0.1 + 0.2,
  };
  await write("odd", data);
  expect(await check()).toMatchObject({ entries: 1, intact: true });
});

test.each([
  ["an altered entry", "update journal set actor_name = 'X' where organisation_id = $1 and sequence = 2", 2],
  ["altered data", `update journal set data = '{"a":2}' where organisation_id = $1 and sequence = 3`, 3],
  ["a removed entry", "delete from journal where organisation_id = $1 and sequence = 2", 3],
  ["a removed beginning", "delete from journal where organisation_id = $1 and sequence = 1", 2],
])("%s breaks the chain there", async (_, sql, brokenAt) => {
  for (const action of ["one", "two", "three", "four"]) await write(action, { a: 1 });
  await tamper(sql);
  expect(await check()).toMatchObject({ intact: false, brokenAt });
});

test("a journal is not checked twice at once, and two organisations' side by side", async () => {
  await write("one");
  await store.database.inOrganisation(organisationId, async (tx) => {
    await checkChain(tx);
    await expect(check()).rejects.toMatchObject({ code: "too-many-requests" });
    await expect(store.database.inOrganisation(newId(), checkChain)).resolves.toMatchObject({ entries: 0 });
  });
  expect(await check()).toMatchObject({ entries: 1, intact: true });
});

test("a page is newest first, filtered by action, subject and days of a time zone", async () => {
  await write("a", {}, new Date("2026-11-20T15:59:00Z"), "s1");
  await write("b", {}, new Date("2026-11-20T16:00:00Z"), "s2");
  await write("b", {}, new Date("2026-11-21T15:59:59Z"), "s1");
  await write("a", {}, new Date("2026-11-21T16:00:00Z"), "s1");
  const list = (filter: object) =>
    store.database.inOrganisation(organisationId, (tx) =>
      listJournal(tx, { limit: 50, offset: 0, ...filter }),
    );
  const sequences = async (filter: object) => (await list(filter)).entries.map(({ sequence }) => sequence);
  expect(await sequences({})).toEqual([4, 3, 2, 1]);
  expect(await sequences({ from: "2026-11-21", to: "2026-11-21", timeZone: "Asia/Shanghai" })).toEqual([
    3, 2,
  ]);
  expect(await sequences({ action: "a", subjectId: "s1" })).toEqual([4, 1]);
  expect((await list({ limit: 1, offset: 1 })).total).toBe(4);
  expect(await sequences({ limit: 1, offset: 1 })).toEqual([3]);
});
