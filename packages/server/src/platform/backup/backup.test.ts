import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { v7 as newId } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { quiet } from "../../testing/quiet.ts";
import { emptyDatabase, type TestDatabase, testDatabase } from "../../testing/test-database.ts";
import {
  enterOrganisation,
  migrate,
  openDatabase,
  readMigrations,
  withConnection,
  writeInstance,
} from "../database/index.ts";
import { keepFile, openFiles } from "../files/index.ts";
import { checkChain, journal } from "../journal/index.ts";
import { instanceKeyFile, openInstanceKey } from "../keys/index.ts";
import type { Records } from "../postgres/index.ts";
import { backup, bringForward, doctor, rehearse, restore, verify } from "./index.ts";

const now = new Date("2026-11-21T08:00:00.123Z");
const organisations = [newId(), newId()];
let store: TestDatabase;
let records: Records;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  store = await testDatabase();
  records = await recordsOf(store, newFolder());
  const files = openFiles(records.folder);
  for (const id of organisations) {
    await store.database.inInstallation(async (tx) => {
      await tx
        .insertInto("organisations")
        .values({ id, name: `"名,${id}`, created_at: now.toISOString() })
        .execute();
      await writeInstance(tx, `odd\n"${id}`, { deep: [1e21, null, "换行\n\u2028"] });
      await enterOrganisation(tx, id);
      const context = { tx, now, actor: { accountId: null, name: "李雷", organisationId: id } };
      const content = Buffer.from(`evidence of ${id}`);
      await keepFile(context, files, { content, name: "证据.txt", type: "text/plain", limitBytes: 1000 });
    });
    for (const number of [1, 2, 3]) await write(id, number);
  }
});
afterAll(async () => {
  await store.close();
  for (const close of closing) await close();
});

let folder: string;
let file: string;
beforeEach(() => {
  folder = newFolder();
  file = join(folder, "one.tar.gz");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), "plumbline-backup-"));
  closing.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

type Urls = { readonly ownerUrl: string; readonly appUrl: string };

async function recordsOf(
  { ownerUrl, appUrl }: Urls,
  dataFolder: string,
  confirm = (_: string) => {},
): Promise<Records> {
  const installation = { id: newId(), expects: "any" } as const;
  return { folder: dataFolder, installation, direct: true, ownerUrl, appUrl, confirm, stop: async () => {} };
}

async function newRecords(confirm = (_: string) => {}): Promise<Records> {
  const empty = await emptyDatabase();
  closing.unshift(empty.drop);
  return recordsOf(empty, newFolder(), confirm);
}

function write(organisationId: string, number: number) {
  return store.database.inOrganisation(organisationId, (tx) => {
    const actor = { accountId: null, name: "李雷", organisationId };
    return journal({ tx, actor, now }, "count", { subject: "number", subjectId: "n" }, { number, rate: 0.1 });
  });
}

async function everything({ ownerUrl }: Urls): Promise<Record<string, string>> {
  return withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'",
    );
    const all: Record<string, string> = {};
    for (const { relname } of rows) {
      const found = await client.query(
        `select coalesce(json_agg(t order by t::text), '[]')::text as t from ${relname} t`,
      );
      all[relname] = found.rows[0].t;
    }
    return all;
  });
}

test("what was backed up is restored to the last digit: rows, files, journals, and the application reads it", async () => {
  const manifest = await backup({ records, file, now });
  expect(await verify(file)).toEqual(manifest);
  let established = "";
  const target = await newRecords((id) => {
    established = id;
  });
  const done = await restore(file, target);
  expect(done).toMatchObject({ files: 2, forward: [] });
  expect(established).toBe(manifest.installationId);
  expect(await everything(target)).toEqual(await everything(store));
  const database = await openDatabase({ url: target.appUrl, log: quiet });
  for (const { organisationId, entries, head } of manifest.journals) {
    const chain = await database.inOrganisation(organisationId, checkChain);
    expect(chain).toEqual({ entries, head, intact: true, brokenAt: null });
    const [kept] = await database.inOrganisation(organisationId, (tx) =>
      tx.selectFrom("files").selectAll().execute(),
    );
    const bytes = await openFiles(target.folder).open(organisationId, kept?.sha256 ?? "");
    expect(await text(bytes)).toBe(`evidence of ${organisationId}`);
  }
  await database.close();
});

test("standards of the data folder go with it, edition by edition, and nothing else that lies there", async () => {
  const laid = join(records.folder, "standards", "my-audit", "1.10");
  const files = { "standard.yaml": "id: my-audit\n", "area-1.yaml": 'code: "1"\n', "notes.txt": "mine" };
  mkdirSync(laid, { recursive: true });
  mkdirSync(join(laid, "..", ".1.10.old"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(laid, name), content);
  const manifest = await backup({ records, file, now });
  rmSync(join(records.folder, "standards"), { recursive: true });
  expect(await verify(file)).toEqual(manifest);
  expect(manifest.entries.filter(({ name }) => name.startsWith("standards/"))).toMatchObject([
    { name: "standards/my-audit/1.10/area-1.yaml", bytes: 10 },
    { name: "standards/my-audit/1.10/standard.yaml", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  expect(await rehearse(file)).toMatchObject({ standards: 1, files: 2 });
  const target = await newRecords();
  expect(await restore(file, target)).toMatchObject({ standards: 1, files: 2 });
  const back = join(target.folder, "standards", "my-audit");
  expect(readdirSync(back)).toEqual(["1.10"]);
  expect(readdirSync(join(back, "1.10"))).toEqual(["area-1.yaml", "standard.yaml"]);
  expect(readFileSync(join(back, "1.10", "standard.yaml"), "utf8")).toBe(files["standard.yaml"]);
});

test("the signing key goes along and comes back as it was, closed to others", async () => {
  const { publicKey } = openInstanceKey(records.folder).signer();
  const { entries } = await backup({ records, file, now });
  expect(entries.at(-1)?.name).toBe(instanceKeyFile);
  const target = await newRecords();
  await restore(file, target);
  expect(openInstanceKey(target.folder).publicKey()).toBe(publicKey);
  expect(statSync(join(target.folder, instanceKeyFile)).mode & 0o777).toBe(0o600);
  rmSync(join(records.folder, "keys"), { recursive: true });
});

test("a backup made while others write holds one moment, with every journal whole", async () => {
  let writing = true;
  const writers = organisations.map(async (id) => {
    for (let number = 0; writing; number += 1) await write(id, number);
  });
  await backup({ records, file, now });
  writing = false;
  await Promise.all(writers);
  await restore(file, await newRecords());
});

test("a single altered byte or any cut is found", async () => {
  await backup({ records, file, now });
  const whole = readFileSync(file);
  for (const share of [0.05, 0.3, 0.6, 0.95, 0.999]) {
    const altered = Buffer.from(whole);
    const at = Math.floor(whole.length * share);
    altered[at] = altered[at]! ^ 1;
    writeFileSync(file, altered);
    await expect(verify(file)).rejects.toMatchObject({ code: "backup-damaged" });
    writeFileSync(file, whole);
    truncateSync(file, at);
    await expect(verify(file)).rejects.toMatchObject({ code: "backup-damaged" });
  }
  await expect(verify(join(folder, "none"))).rejects.toMatchObject({ code: "backup-unreadable" });
});

test("a backup is a plain archive that other tools read, closed to others, and overwrites nothing", async () => {
  const manifest = await backup({ records, file, now });
  const listed = execFileSync("tar", ["-tzf", file], { encoding: "utf8" }).trim().split("\n");
  expect(listed).toEqual([...manifest.entries.map(({ name }) => name), "manifest.json"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(backup({ records, file, now })).rejects.toMatchObject({ code: "backup-exists" });
  expect(readdirSync(folder)).toEqual(["one.tar.gz"]);
});

test("a restore goes into an empty store only", async () => {
  await backup({ records, file, now });
  const refused = restore(file, await recordsOf(store, folder));
  await expect(refused).rejects.toMatchObject({ code: "store-not-empty" });
});

test("a journal that was tampered with before the backup stops the restore, and nothing is kept of it", async () => {
  const [id] = organisations;
  await asOwner(
    `update journal set data = '{"number":1,"rate":0.2}' where organisation_id = '${id}' and sequence = 2`,
  );
  await backup({ records, file, now });
  await asOwner(
    `update journal set data = '{"number":2,"rate":0.1}' where organisation_id = '${id}' and sequence = 2`,
  );
  const target = await newRecords();
  await expect(restore(file, target)).rejects.toMatchObject({
    code: "restored-journal-broken",
    data: { brokenAt: 2 },
  });
  expect((await everything(target)).organisations).toBe("[]");
});

test("a backup of an older release is restored and brought forward; a newer one's is refused", async () => {
  const older = await newRecords();
  const [first] = readMigrations();
  await migrate({ url: older.ownerUrl, installation: older.installation, migrations: [first!] });
  const manifest = await backup({ records: older, file, now });
  expect(manifest.migrations).toHaveLength(1);
  const rest = readMigrations()
    .slice(1)
    .map(({ name }) => name);
  expect((await rehearse(file)).forward).toEqual(rest);
  expect((await restore(file, await newRecords())).forward).toEqual(rest);
  await withConnection(older.ownerUrl, (client) =>
    client.query("insert into migrations (name, sha256) values ('9999-later', repeat('0', 64))"),
  );
  const newer = join(folder, "newer.tar.gz");
  await backup({ records: older, file: newer, now });
  await expect(rehearse(newer)).rejects.toMatchObject({ code: "migration-unknown" });
});

test("a start on older records makes a backup first, and on new ones none", async () => {
  const older = await newRecords();
  const [first] = readMigrations();
  await migrate({ url: older.ownerUrl, installation: older.installation, migrations: [first!] });
  await bringForward({ records: older, log: quiet, now });
  const [made, ...more] = readdirSync(join(older.folder, "backups"));
  expect(more).toEqual([]);
  expect((await verify(join(older.folder, "backups", made!))).migrations).toHaveLength(1);
  const fresh = await newRecords();
  await bringForward({ records: fresh, log: quiet, now });
  expect(readdirSync(fresh.folder)).toEqual([]);
});

test("a check-up asks what capabilities bring, even where the database cannot be asked", async () => {
  const said = { zh: "好。", en: "Well." };
  const checks = [async (folder: string) => ({ check: folder, ok: true, message: said })];
  const lost = { ...records, ownerUrl: "postgres://nobody@127.0.0.1:1/none" };
  const found = await doctor({ records: lost, now, checks });
  expect(found.at(-1)).toEqual({ check: records.folder, ok: true, message: said });
});

test("a check-up finds what is wrong, and says nothing where all is well", async () => {
  const [id] = organisations;
  const bad = async () => {
    const found = await doctor({ records, now });
    // The test's PostgreSQL does not sync, which the check-up rightly reports.
    return found.filter(({ ok, check }) => !ok && check !== "durability").map(({ check }) => check);
  };
  expect(await bad()).toEqual([]);
  const { sha256 } = await store.database.inOrganisation(id!, (tx) =>
    tx.selectFrom("files").select("sha256").executeTakeFirstOrThrow(),
  );
  const path = join(records.folder, "files", id!, sha256.slice(0, 2), sha256.slice(2));
  const bytes = readFileSync(path);
  rmSync(path);
  expect(await bad()).toEqual(["files"]);
  expect((await backup({ records, file, now })).missing).toEqual([{ organisationId: id, sha256 }]);
  writeFileSync(path, bytes);
  await asOwner("alter table files no force row level security");
  expect(await bad()).toEqual(["isolation"]);
  await asOwner("alter table files force row level security");
  // The chain without its last entry is whole in itself; the head noted outside tells.
  const sequence = (await store.database.inOrganisation(id!, checkChain)).entries;
  await asOwner(`delete from journal where organisation_id = '${id}' and sequence = ${sequence}`);
  expect(await bad()).toEqual(["journal"]);
});

async function asOwner(sql: string): Promise<void> {
  await withConnection(store.ownerUrl, async (client) => {
    await client.query("alter table journal disable trigger journal_is_append_only");
    await client.query(sql);
    await client.query("alter table journal enable trigger journal_is_append_only");
  });
}
