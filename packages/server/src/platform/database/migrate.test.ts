import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../testing/test-database.ts";
import { type Migration, migrate, readMigrations, withConnection } from "./index.ts";

let store: TestDatabase;
let installation: { id: string; expects: "this" };
beforeAll(async () => {
  store = await testDatabase();
  const id = await withConnection(store.ownerUrl, async (client) => {
    const { rows } = await client.query("select value from instance where key = 'installation'");
    return rows[0].value;
  });
  installation = { id, expects: "this" };
});
afterAll(() => store.close());

const next: Migration = { name: "9000-next", sha256: "0".repeat(64), sql: "create table next_thing (a int)" };

async function tables(): Promise<number> {
  const { rows } = await withConnection(store.ownerUrl, (client) =>
    client.query("select count(*) as n from pg_class where relname = 'next_thing'"),
  );
  return rows[0].n;
}

function run(migrations: readonly Migration[], before = async () => {}) {
  return migrate({ url: store.ownerUrl, installation, migrations, before });
}

test("a store of this release needs nothing, however often it is asked", async () => {
  expect(await run(readMigrations())).toEqual({ applied: [], installationId: installation.id });
});

test("a changed migration is refused", async () => {
  const [first, ...rest] = readMigrations();
  const altered = [{ ...first!, sha256: "f".repeat(64) }, ...rest];
  await expect(run(altered)).rejects.toMatchObject({
    code: "migration-changed",
    data: { migration: first!.name },
  });
});

test("a migration that belongs before one already run is refused", async () => {
  const late = { ...next, name: "0000-late" };
  await expect(run([late, ...readMigrations()])).rejects.toMatchObject({ code: "migration-out-of-order" });
});

test("a failing migration is undone as a whole", async () => {
  const failing = { ...next, sql: `${next.sql}; select 1 / 0` };
  await expect(run([...readMigrations(), failing])).rejects.toMatchObject({ code: "migration-failed" });
  expect(await tables()).toBe(0);
});

test("nothing is migrated where the backup before it fails", async () => {
  const noBackup = () => Promise.reject(new Error("disk full"));
  await expect(run([...readMigrations(), next], noBackup)).rejects.toThrow("disk full");
  expect(await tables()).toBe(0);
});

test("a data folder and a database that are not a pair are refused", async () => {
  const another = { id: "0197a000-0000-7000-8000-000000000000", expects: "this" as const };
  const refused = migrate({ url: store.ownerUrl, installation: another });
  await expect(refused).rejects.toMatchObject({ code: "store-of-another-installation" });
});

test("two migrators at once run a migration once; a store of a newer release is refused", async () => {
  const known = [...readMigrations(), next];
  const both = await Promise.all([run(known), run(known)]);
  expect(both.flatMap(({ applied }) => applied)).toEqual(["9000-next"]);
  await expect(run(readMigrations())).rejects.toMatchObject({ code: "migration-unknown" });
});
