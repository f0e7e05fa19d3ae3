import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const command = join(import.meta.dirname, "../plumbline.mjs");
const folder = mkdtempSync(join(tmpdir(), "plumbline-cli-"));
const demo = join(folder, "demo");
const saved = join(folder, "saved.tar.gz");

function plumbline(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args, "--lang", "en"], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

let server: ChildProcess;

beforeAll(async () => {
  const args = [command, "serve", "--demo", "--data", demo, "--port", "0", "--lang", "en"];
  server = spawn(process.execPath, args, {
    env: { ...process.env, PLUMBLINE_LOG: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((ready, failed) => {
    let printed = "";
    server.stdout?.on("data", (chunk) => {
      printed += chunk;
      if (printed.includes("Ctrl+C")) ready();
    });
    server.once("exit", (code) => failed(new Error(`serve ended with ${code}: ${printed}`)));
  });
}, 120_000);

afterAll(() => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

test("a backup taken beside the running server is verified, rehearsed and restored; the doctor finds all well", async () => {
  expect(plumbline("backup", saved, "--data", demo)).toMatchObject({ status: 0, stderr: "" });
  expect(plumbline("verify", saved)).toMatchObject({ status: 0 });
  const other = join(folder, "other");
  expect(plumbline("restore", saved, "--data", other, "--dry-run")).toMatchObject({ status: 0 });
  expect(existsSync(other)).toBe(false);
  expect(plumbline("restore", saved, "--data", other)).toMatchObject({ status: 0, stderr: "" });
  const checked = plumbline("doctor", "--data", other, "--json");
  expect(checked.status).toBe(0);
  expect(JSON.parse(checked.stdout).every((finding: { ok: boolean }) => finding.ok)).toBe(true);
  expect(plumbline("restore", saved, "--data", other)).toMatchObject({ status: 2 });
}, 120_000);

test("a second server on the same data is refused, and the demo never enters a real store", () => {
  expect(plumbline("serve", "--data", demo, "--port", "0").stderr).toMatch(/using the data folder/);
  expect(plumbline("serve", "--demo", "--data", join(folder, "other"), "--port", "0").stderr).toMatch(
    /never put into an existing store/,
  );
}, 60_000);

test("a stopped server leaves nothing behind and exits with 0", async () => {
  const gone = new Promise((done) => server.once("exit", done));
  server.kill("SIGTERM");
  expect(await gone).toBe(0);
}, 60_000);

test("a damaged backup, a missing file and a missing store are named", () => {
  expect(plumbline("doctor", "--data", join(folder, "nothing"))).toMatchObject({ status: 2 });
  expect(existsSync(join(folder, "nothing"))).toBe(false);
  expect(plumbline("verify", join(import.meta.dirname, "bin.ts"))).toMatchObject({ status: 2 });
  expect(plumbline("verify", join(folder, "nowhere"))).toMatchObject({ status: 2 });
  expect(plumbline("backup")).toMatchObject({ status: 2, stdout: "" });
}, 60_000);
