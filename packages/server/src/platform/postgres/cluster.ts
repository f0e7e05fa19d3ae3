import { spawn } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Refusal } from "@plumbline/core/kernel";
import type { Binaries } from "./binaries.ts";
import { ownName, type SystemUser } from "./system-user.ts";
import { syncFolder } from "./write-durably.ts";

/** Names every cluster of ours uses: the owner's role, the application's role, the database. */
export const names = { owner: "plumbline", app: "plumbline_app", database: "plumbline" } as const;

/** PostgreSQL programs get no variable of ours: PGOPTIONS and the like would change what they do. */
export const bareEnvironment = { LC_ALL: "C", PATH: process.env.PATH ?? "/usr/bin:/bin" };

/** Where a cluster lies, and where it grows before it counts. */
export function clusterPaths(home: string): { cluster: string; preparing: string } {
  return { cluster: join(home, "cluster"), preparing: join(home, "cluster.preparing") };
}

/** Creates a cluster with our empty database beside its final place; a broken-off attempt is thrown away. */
export async function prepareCluster(home: string, binaries: Binaries, user: SystemUser): Promise<void> {
  const { preparing } = clusterPaths(home);
  rmSync(preparing, { recursive: true, force: true });
  mkdirSync(preparing, { mode: 0o700 });
  if (user.switched) chownSync(preparing, user.uid, user.gid);
  await run(user, binaries.initdb, [
    ...["-D", preparing, "-U", names.owner, "-A", "peer", "-E", "UTF8", "--no-instructions"],
    ...["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ]);
  await run(
    user,
    binaries.postgres,
    ["--single", "-D", preparing, "postgres"],
    `create database ${names.database}\n`,
  );
}

/** Puts the prepared cluster in its place. */
export function establishCluster(home: string): void {
  const { cluster, preparing } = clusterPaths(home);
  renameSync(preparing, cluster);
  syncFolder(home);
}

/** Refuses files of another system user or of another PostgreSQL release. */
export function checkCluster(cluster: string, binaries: Binaries, user: SystemUser): void {
  const { uid: owner } = statSync(cluster);
  if (owner !== user.uid) {
    throw new Refusal("records-of-another-user", { records: cluster, user: ownName(), owner });
  }
  const versionFile = join(cluster, "PG_VERSION");
  const found = existsSync(versionFile) ? readFileSync(versionFile, "utf8").trim() : "?";
  if (found !== binaries.major) {
    throw new Refusal("records-of-another-release", { found, needed: binaries.major });
  }
}

/**
 * Who may connect: this process's system user, over the socket, as our two roles; nobody else, nowhere else.
 * Written at every start because the system user may change.
 */
export function writeAccess(cluster: string, user: SystemUser): void {
  const self = `"${ownName()}"`;
  const files = {
    "pg_hba.conf": "local all all peer map=plumbline\n",
    "pg_ident.conf": [names.owner, names.app].map((role) => `plumbline ${self} ${role}\n`).join(""),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(cluster, name), text, { mode: 0o600 });
    if (user.switched) chownSync(join(cluster, name), user.uid, user.gid);
  }
}

/** The identity to spawn a program with. */
export function as(user: SystemUser): { uid?: number; gid?: number } {
  return user.switched ? { uid: user.uid, gid: user.gid } : {};
}

function run(user: SystemUser, program: string, given: readonly string[], input = ""): Promise<void> {
  const child = spawn(program, given, { ...as(user), cwd: "/", env: bareEnvironment, stdio: "pipe" });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += String(part)));
  child.stdin.on("error", () => {}); // a program that ended early says why by its exit code
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    const fail = (reason: string) =>
      reject(new Refusal("postgres-failed", { step: "create", lines: reason.trim().slice(-2000) }));
    child.on("error", (error) => fail(error.message));
    child.on("close", (code) => (code === 0 ? resolve() : fail(said || `exit ${code}`)));
  });
}
