import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { quiet } from "../../testing/quiet.ts";
import { emptyDatabase } from "../../testing/test-database.ts";
import { backup, bringForward, doctor, restore } from "../backup/index.ts";
import { enterOrganisation, openDatabase, withConnection } from "../database/index.ts";
import { checkChain, journal } from "../journal/index.ts";
import { attachRecords, openRecords } from "./index.ts";

// The operator's own PostgreSQL: its owner is no superuser, so that the policies hold for backups, too.
const owner = `operator_${newId().slice(-12)}`;
const closing: (() => unknown)[] = [];
let databaseUrl: string;
let folder: string;

beforeAll(async () => {
  databaseUrl = await ownedDatabase();
  folder = newFolder();
});
afterAll(async () => {
  for (const close of closing) await close();
});

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), "plumbline-external-"));
  closing.push(() => rmSync(made, { recursive: true, force: true }));
  return join(made, "data");
}

async function ownedDatabase(): Promise<string> {
  const { ownerUrl, drop } = await emptyDatabase();
  closing.push(drop);
  const name = new URL(ownerUrl).pathname.slice(1);
  await withConnection(ownerUrl, (client) =>
    client.query(`
      do $$ begin create role ${owner} createrole; exception when duplicate_object then null; end $$;
      grant plumbline_app to ${owner};
      alter database ${name} owner to ${owner}`),
  );
  return `${ownerUrl}&options=${encodeURIComponent(`-c role=${owner}`)}`;
}

test("an operator's PostgreSQL is brought forward, used without privileges, backed up and restored", async () => {
  const records = await openRecords({ folder, databaseUrl }, quiet);
  await bringForward({ records, log: quiet, now: new Date() });
  const database = await openDatabase({ url: records.appUrl, log: quiet });
  const organisationId = newId();
  await database.inInstallation(async (tx) => {
    const organisation = { id: organisationId, name: "x", created_at: new Date().toISOString() };
    await tx.insertInto("organisations").values(organisation).execute();
    await enterOrganisation(tx, organisationId);
    const actor = { accountId: null, name: "test", organisationId };
    await journal({ tx, actor, now: new Date() }, "made", { subject: "x", subjectId: "1" }, {});
  });
  await database.close();

  const beside = await attachRecords({ folder, databaseUrl }, quiet);
  const file = join(folder, "backups/one.tar.gz");
  const manifest = await backup({ records: beside, file, now: new Date() });
  expect(manifest.journals).toMatchObject([{ organisationId, entries: 1 }]);
  const wrong = (await doctor({ records: beside, now: new Date() })).filter(({ ok }) => !ok);
  expect(wrong.map(({ check }) => check)).toEqual(["durability"]); // the test's PostgreSQL does not sync
  await records.stop();

  const target = await openRecords({ folder: newFolder(), databaseUrl: await ownedDatabase() }, quiet);
  await restore(file, target);
  const restored = await openDatabase({ url: target.appUrl, log: quiet });
  expect(await restored.inOrganisation(organisationId, checkChain)).toMatchObject({
    entries: 1,
    intact: true,
  });
  await restored.close();
  await target.stop();
});

test("an established folder refuses another or an empty database, and the embedded one", async () => {
  const another = await openRecords({ folder, databaseUrl: await ownedDatabase() }, quiet);
  const start = bringForward({ records: another, log: quiet, now: new Date() });
  await expect(start).rejects.toMatchObject({ code: "store-of-another-installation" });
  await another.stop();
  await expect(openRecords({ folder }, quiet)).rejects.toMatchObject({ code: "store-kept-elsewhere" });
});

test("a second server with a folder of its own joins the same installation", async () => {
  const second = newFolder();
  for (let start = 1; start <= 2; start += 1) {
    const records = await openRecords({ folder: second, databaseUrl }, quiet);
    expect((await bringForward({ records, log: quiet, now: new Date() })).applied).toEqual([]);
    await records.stop();
  }
});
