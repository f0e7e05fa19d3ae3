import { sql } from "kysely";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quiet } from "../../testing/quiet.ts";
import { type TestDatabase, testDatabase } from "../../testing/test-database.ts";
import { journal } from "../journal/index.ts";
import {
  enterOrganisation,
  openDatabase,
  type QueryFact,
  readInstance,
  withConnection,
  writeInstance,
} from "./index.ts";

let store: TestDatabase;
const queries: QueryFact[] = [];
const [ours, theirs] = [newId(), newId()];

beforeAll(async () => {
  store = await testDatabase({ onQuery: (fact) => queries.push(fact) });
  for (const id of [ours, theirs]) {
    await store.database.inInstallation(async (tx) => {
      await tx.insertInto("organisations").values({ id, name: id, version: 1, created_at: moment }).execute();
      await enterOrganisation(tx, id);
      const actor = { accountId: null, name: "test", organisationId: id };
      await journal(
        { tx, actor, now: new Date(moment) },
        "made",
        { subject: "organisation", subjectId: id },
        {},
      );
      await tx.insertInto("files").values(file(id)).execute();
    });
  }
});
afterAll(() => store.close());

const moment = "2026-11-21T01:02:03.456Z";

function file(organisationId: string) {
  return {
    organisation_id: organisationId,
    ...{
      sha256: "a".repeat(64),
      bytes: 5_000_000_000,
      type: "text/plain",
      name: "a.txt",
      uploaded_by: null,
      at: moment,
    },
  };
}

test("an organisation sees its own rows and no other's, even when it asks for them by id", async () => {
  const seen = await store.database.inOrganisation(ours, async (tx) => ({
    organisations: await tx.selectFrom("organisations").select("id").execute(),
    journal: await tx.selectFrom("journal").select("organisation_id").execute(),
    asked: await tx.selectFrom("files").selectAll().where("organisation_id", "=", theirs).execute(),
  }));
  expect(seen).toEqual({ organisations: [{ id: ours }], journal: [{ organisation_id: ours }], asked: [] });
});

test("an organisation cannot write a row for another one, nor rename it", async () => {
  const foreign = { ...file(theirs), sha256: "b".repeat(64) };
  const insert = store.database.inOrganisation(ours, (tx) =>
    tx.insertInto("files").values(foreign).execute(),
  );
  await expect(insert).rejects.toThrow(/row-level security/);
  const [renamed] = await store.database.inOrganisation(ours, (tx) =>
    tx.updateTable("organisations").set({ name: "taken over" }).where("id", "=", theirs).execute(),
  );
  expect(renamed?.numUpdatedRows).toBe(0n);
});

test("without an organisation no tenant's rows are seen, only the list of organisations", async () => {
  const seen = await store.database.inInstallation(async (tx) => ({
    organisations: (await tx.selectFrom("organisations").select("id").execute()).length,
    files: (await tx.selectFrom("files").select("sha256").execute()).length,
    journal: (await tx.selectFrom("journal").select("sequence").execute()).length,
  }));
  expect(seen).toEqual({ organisations: 2, files: 0, journal: 0 });
});

test("a connection never carries an organisation over to the next transaction", async () => {
  await store.database.inOrganisation(ours, async () => {});
  const left = await store.database.inInstallation((tx) =>
    sql<{ organisation: string }>`select current_setting('app.organisation', true) as organisation`.execute(
      tx,
    ),
  );
  expect(left.rows[0]?.organisation).toBe("");
});

test.each([
  "truncate files",
  "alter table files disable row level security",
  "update journal set actor_name = 'nobody'",
  "delete from journal",
  "delete from files",
  "delete from people",
  "delete from assessment_ratings",
  "delete from accounts",
  "update accounts set login_name = 'taken-over'",
  "update assessments set created_at = now()",
  "update pinned_packs set pack = '{}'",
  "delete from organisation_standards",
  "update organisation_standards set edition = 'another'",
  "update one_time_links set expires_at = now()",
  "update sessions set expires_at = now()",
  "update organisations set id = gen_random_uuid()",
  "create table mine (a int)",
  "create temporary table mine (a int)",
  "drop policy own_organisation on files",
  "select * from migrations",
  "set role plumbline",
])("the application's role may not: %s", async (statement) => {
  await withConnection(inTemplateGrants(store.appUrl), async (client) => {
    await expect(client.query(statement)).rejects.toMatchObject({ code: "42501" });
  });
});

test("the journal refuses changes even from the owner", async () => {
  await withConnection(store.ownerUrl, async (client) => {
    await expect(client.query("update journal set actor_name = 'nobody'")).rejects.toThrow(/append-only/);
    await expect(client.query("truncate journal")).rejects.toThrow(/append-only/);
  });
});

test("a role that owns tables or bypasses policies is refused for the application", async () => {
  const refused = openDatabase({ url: store.ownerUrl, log: quiet });
  await expect(refused).rejects.toMatchObject({ code: "database-role-too-strong" });
});

test("values come back as numbers, days and moments; an unsafe integer is an error", async () => {
  const row = await store.database.inOrganisation(ours, (tx) =>
    tx
      .selectFrom("files")
      .select([
        "bytes",
        "at",
        sql<string>`date '2026-02-28'`.as("day"),
        sql<number>`count(*) over ()`.as("n"),
      ])
      .executeTakeFirst(),
  );
  expect(row).toEqual({ bytes: 5_000_000_000, at: moment, day: "2026-02-28", n: 1 });
  const unsafe = store.database.inInstallation((tx) => sql`select 9007199254740993::bigint`.execute(tx));
  await expect(unsafe).rejects.toThrow(RangeError);
});

test("what the installation remembers is replaced and forgotten by key", async () => {
  await store.database.inInstallation(async (tx) => {
    await writeInstance(tx, "colours", ["red"]);
    await writeInstance(tx, "colours", ["red", "blue"]);
    expect(await readInstance(tx, "colours")).toEqual(["red", "blue"]);
    await writeInstance(tx, "colours", undefined);
    expect(await readInstance(tx, "colours")).toBeUndefined();
  });
});

test("a transaction costs two statements more than what it does, and a failed one leaves nothing", async () => {
  queries.length = 0;
  const failed = store.database.inInstallation(async (tx) => {
    await writeInstance(tx, "half", 1);
    throw new Error("stop");
  });
  await expect(failed).rejects.toThrow("stop");
  expect(queries).toHaveLength(3);
  expect(await store.database.inInstallation((tx) => readInstance(tx, "half"))).toBeUndefined();
});

/** Rights on the database as a whole are not copied with it; the template has them as a real store does. */
function inTemplateGrants(url: string): string {
  return Object.assign(new URL(url), { pathname: "/plumbline" }).href;
}
