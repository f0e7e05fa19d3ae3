import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { quiet } from "../../testing/quiet.ts";
import { withConnection } from "../database/index.ts";
import { joinEmbedded, readMarker, startEmbedded } from "./index.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-embedded-"));
  folders.push(folder);
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const { rows } = await withConnection(url, (client) => client.query(sql));
  return Object.values(rows[0] ?? {})[0];
}

function postmasterOf(folder: string): number {
  return Number(readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);
}

/** A process of its own that starts the store in a folder, says "ready" and waits to be killed. */
async function ownerProcess(folder: string): Promise<ChildProcess> {
  const child = fork(new URL("../../testing/hold-records.ts", import.meta.url), [folder], { silent: true });
  const [said] = await Promise.race([once(child, "message"), once(child, "exit")]);
  expect(said).toBe("ready");
  return child;
}

test("a new folder becomes a store that keeps what was written over a restart", async () => {
  const folder = newFolder();
  const first = await startEmbedded({ folder, log: quiet });
  await ask(first.ownerUrl, "create table kept (word text)");
  await ask(first.ownerUrl, "insert into kept values ('准绳')");
  await first.stop();
  const second = await startEmbedded({ folder, log: quiet });
  expect(await ask(second.ownerUrl, "select word from kept")).toBe("准绳");
  expect(second.installation).toEqual(first.installation);
  expect(existsSync(join(folder, "server.pid"))).toBe(true);
  await second.stop();
});

test("it syncs every commit, takes no network connection, and sorts without the system's locale", async () => {
  const records = await startEmbedded({ folder: newFolder(), log: quiet });
  const settings = `select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in
    ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums')`;
  expect(await ask(records.ownerUrl, settings)).toBe(
    "data_checksums=on fsync=on full_page_writes=on listen_addresses= synchronous_commit=on",
  );
  const locale =
    "select datlocprovider::text || datlocale from pg_database where datname = current_database()";
  expect(await ask(records.ownerUrl, locale)).toBe("bC.UTF-8");
  await records.stop();
});

test("only this system user may connect, and only as the two roles", async () => {
  const records = await startEmbedded({ folder: newFolder(), log: quiet });
  await ask(records.ownerUrl, "create role stranger login");
  const asStranger = records.ownerUrl.replace("//plumbline@", "//stranger@");
  await expect(ask(asStranger, "select 1")).rejects.toMatchObject({ code: "database-unreachable" });
  await records.stop();
});

test("after kill -9 of the server its PostgreSQL is stopped and the store opens with everything committed", async () => {
  const folder = newFolder();
  const child = await ownerProcess(folder);
  const joined = joinEmbedded(folder);
  await ask(joined?.ownerUrl ?? "", "create table kept as select 7 as number");
  const orphan = postmasterOf(folder);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(postmasterOf(folder)).toBe(orphan);
  const records = await startEmbedded({ folder, log: quiet });
  expect(postmasterOf(folder)).not.toBe(orphan);
  expect(await ask(records.ownerUrl, "select number from kept")).toBe(7);
  await records.stop();
});

test("after kill -9 of PostgreSQL it is started again by itself", async () => {
  const folder = newFolder();
  const records = await startEmbedded({ folder, log: quiet });
  await ask(records.ownerUrl, "create table kept as select 7 as number");
  process.kill(postmasterOf(folder), "SIGKILL");
  let found: unknown;
  for (let tries = 0; tries < 100 && found === undefined; tries += 1) {
    await wait(100);
    found = await ask(records.ownerUrl, "select number from kept").catch(() => undefined);
  }
  expect(found).toBe(7);
  await records.stop();
});

test("a PostgreSQL that cannot start again is tried until it can", async () => {
  const folder = newFolder();
  const said: string[] = [];
  const log = { ...quiet, error: (_facts: unknown, text?: string) => said.push(text ?? "") };
  const records = await startEmbedded({ folder, log: log as unknown as typeof quiet });
  const wal = join(folder, "postgres/cluster/pg_wal");
  renameSync(wal, `${wal}.away`);
  process.kill(postmasterOf(folder), "SIGKILL");
  while (!said.some((text) => text.startsWith("PostgreSQL does not start"))) await wait(50);
  renameSync(`${wal}.away`, wal);
  let found: unknown;
  for (let tries = 0; tries < 100 && found === undefined; tries += 1) {
    await wait(100);
    found = await ask(records.ownerUrl, "select 7").catch(() => undefined);
  }
  expect(found).toBe(7);
  await records.stop();
});

test("of an error in a statement the log keeps the kind and no value", async () => {
  const folder = newFolder();
  const said: string[] = [];
  const log = { ...quiet, info: (facts: object) => said.push(JSON.stringify(facts)) };
  const records = await startEmbedded({ folder, log: log as unknown as typeof quiet });
  await ask(records.ownerUrl, "create table people (number text primary key)");
  await ask(records.ownerUrl, "insert into people values ('Wang Min 10086')");
  for (const sql of ["insert into people values ('Wang Min 10086')", "select 'Wang Min 10086'::uuid"]) {
    await expect(ask(records.ownerUrl, sql)).rejects.toThrow();
  }
  await records.stop();
  const lines = said.join("\n");
  expect(lines).toContain("duplicate key value violates unique constraint");
  expect(lines).toContain("invalid input syntax for type uuid");
  expect(lines).toContain("database system is ready");
  expect(lines).not.toMatch(/Wang|10086/);
});

test("two servers never share a data folder", async () => {
  const folder = newFolder();
  const records = await startEmbedded({ folder, log: quiet });
  await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({ code: "folder-in-use" });
  await records.stop();
  const child = await ownerProcess(folder);
  await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({
    code: "folder-in-use",
    data: { process: String(child.pid) },
  });
  child.send("stop");
  await once(child, "exit");
});

test("standards imported before the first start are no other things", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "standards"));
  const records = await startEmbedded({ folder, log: quiet });
  await records.stop();
  expect(readMarker(folder)).not.toBeNull();
});

test("a folder with other things in it is refused and left as it was", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "letter.txt"), "mine");
  await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({
    code: "folder-foreign",
    data: { found: "letter.txt" },
  });
  expect(existsSync(join(folder, "server.lock"))).toBe(false);
});

test("an established folder without its records is refused, and so are records without their marker", async () => {
  const folder = newFolder();
  await (await startEmbedded({ folder, log: quiet })).stop();
  const cluster = join(folder, "postgres/cluster");
  renameSync(cluster, `${cluster}-away`);
  await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({ code: "records-missing" });
  renameSync(`${cluster}-away`, cluster);
  rmSync(join(folder, "plumbline.json"));
  await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({ code: "marker-missing" });
  writeFileSync(join(folder, "plumbline.json"), "{");
  await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({ code: "marker-unreadable" });
});

test("a first start that broke off is finished, or begun again", async () => {
  const folder = newFolder();
  mkdirSync(join(folder, "postgres/cluster.preparing/half"), { recursive: true });
  // What the lock of a killed process leaves.
  for (const name of ["server.lock", "server.pid", "server.lock-journal"])
    writeFileSync(join(folder, name), "");
  await (await startEmbedded({ folder, log: quiet })).stop();
  const cluster = join(folder, "postgres/cluster");
  renameSync(cluster, join(folder, "postgres/cluster.preparing"));
  await (await startEmbedded({ folder, log: quiet })).stop();
  expect(existsSync(cluster)).toBe(true);
});

test("files of another PostgreSQL release are refused before anything touches them", async () => {
  const folder = newFolder();
  await (await startEmbedded({ folder, log: quiet })).stop();
  writeFileSync(join(folder, "postgres/cluster/PG_VERSION"), "15\n");
  await expect(startEmbedded({ folder, log: quiet })).rejects.toMatchObject({
    code: "records-of-another-release",
    data: { found: "15", needed: "18" },
  });
});

test("a path too long for a socket works", async () => {
  const parent = newFolder();
  chmodSync(parent, 0o711);
  const folder = join(parent, "a".repeat(120));
  const records = await startEmbedded({ folder, log: quiet });
  expect(decodeURIComponent(records.ownerUrl)).toMatch(/host=\/tmp\/plumbline-\w+&/);
  expect(await ask(records.ownerUrl, "select 1")).toBe(1);
  await records.stop();
});

test.runIf(process.getuid?.() === 0)(
  "under a closed path, root keeps the records where nobody can walk",
  async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const folder = join(closed, "data");
    await (await startEmbedded({ folder, log: quiet })).stop();
    const home = readMarker(folder)?.home ?? "";
    folders.push(home);
    expect(home).toMatch(/^\/var\/lib\/plumbline\/[0-9a-f]{16}$/);
    const again = await startEmbedded({ folder, log: quiet });
    expect(await ask(again.ownerUrl, "select current_user")).toBe("plumbline");
    await again.stop();
  },
);
