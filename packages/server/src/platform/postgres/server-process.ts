import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "@plumbline/core/kernel";
import type { Logger } from "pino";
import type { Binaries } from "./binaries.ts";
import { as, bareEnvironment } from "./cluster.ts";
import { readPostmasterFile } from "./orphans.ts";
import type { SystemUser } from "./system-user.ts";

/** Where the store's own log goes. */
export type Log = Pick<Logger, "info" | "warn" | "error">;

/** Settings of a running PostgreSQL by name, as in postgresql.conf. */
export type Settings = Readonly<Record<string, string | number>>;

// Nothing acknowledged is lost: fsync, synchronous_commit and full_page_writes keep their default "on".
// The rest keeps a small installation small: few background processes, 32 MB of shared buffers.
const settings: Settings = {
  listen_addresses: "",
  port: 5432,
  unix_socket_permissions: "0700",
  max_connections: 40,
  shared_buffers: "32MB",
  maintenance_work_mem: "32MB",
  effective_cache_size: "256MB",
  wal_level: "minimal",
  max_wal_senders: 0,
  max_wal_size: "256MB",
  max_worker_processes: 2,
  max_parallel_workers: 0,
  max_logical_replication_workers: 0,
  autovacuum_max_workers: 2,
  autovacuum_naptime: "2min",
  io_method: "sync",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  log_line_prefix: "",
};

export type ServerPlan = {
  readonly binaries: Binaries;
  readonly cluster: string;
  readonly socket: string;
  readonly user: SystemUser;
  readonly settings: Settings;
  readonly log: Log;
};

/** A running PostgreSQL: `stop` is its fast, clean shutdown; it is started again if it dies by itself. */
export type ServerProcess = { readonly stop: () => Promise<void> };

/** Starts PostgreSQL on a cluster and answers when it takes connections. */
export async function runServer(plan: ServerPlan): Promise<ServerProcess> {
  let stopping = false;
  const stopped = new AbortController();
  let child = await start(plan);
  let reviving = Promise.resolve();
  watch(child);

  function watch(current: ChildProcess): void {
    current.once("exit", (code, signal) => {
      if (stopping) return;
      plan.log.error({ code, signal }, "PostgreSQL ended unasked; starting it again");
      reviving = revive();
    });
  }
  // What kept it from starting may pass, as a full disk does once room is made; so it is tried until it works.
  async function revive(seconds = 1): Promise<void> {
    const next = await start(plan).catch((error) => {
      plan.log.error(
        { reason: String(error), seconds },
        "PostgreSQL does not start; trying again after a while",
      );
      return null;
    });
    if (!next) await wait(seconds * 1000, undefined, stopped).catch(() => {});
    if (!next) return stopping ? undefined : revive(Math.min(seconds * 2, 30));
    child = next;
    if (stopping) await end(next);
    else watch(next);
  }
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    stopped.abort();
    await end(child);
    await reviving;
  }
  return { stop };
}

/** A cluster whose postmaster was killed is busy until its last backend has noticed; so try for a while. */
async function start(plan: ServerPlan): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const { child, said } = launch(plan);
    if (await becomesReady(child, plan.cluster)) return child;
    const lines = said().trim();
    const busy = /shared memory block|lock file/.test(lines);
    if (!busy || attempt >= 20) throw new Refusal("postgres-failed", { step: "start", lines });
    await wait(500);
  }
}

function launch(plan: ServerPlan): { child: ChildProcess; said: () => string } {
  const all = { ...settings, unix_socket_directories: plan.socket, ...plan.settings };
  const given = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Detached: a Ctrl-C at the terminal is for us, and we stop PostgreSQL after the last request is answered.
  const child = spawn(plan.binaries.postgres, ["-D", plan.cluster, ...given], {
    ...as(plan.user),
    cwd: "/",
    env: bareEnvironment,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const lines: string[] = [];
  if (child.stderr) {
    const note = noting(plan.log);
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (lines.length < 40) lines.push(line);
      note(line);
    });
  }
  child.on("error", (error) => lines.push(error.message));
  return { child, said: () => lines.join("\n") };
}

/**
 * Takes PostgreSQL's lines into our log. Of an error in a statement only the first one, without what it quotes: the
 * rest (DETAIL, CONTEXT, STATEMENT) may hold values, and the request that caused it is answered and logged by itself.
 */
function noting(log: Log): (line: string) => void {
  let ofStatement = false;
  return (line) => {
    const level = /^(LOG|WARNING|ERROR|FATAL|PANIC):/.exec(line)?.[1];
    if (!level && ofStatement) return;
    if (level) ofStatement = level === "ERROR";
    const postgres = ofStatement ? line.replaceAll(/"[^"]*"/g, '"…"') : line;
    // A connection cut off by a shutdown is no news.
    const isGrave = level === "PANIC" || level === "FATAL";
    if (isGrave && !/terminating connection|shutting down/.test(line)) log.warn({ postgres }, "PostgreSQL");
    else log.info({ postgres }, "PostgreSQL");
  };
}

/** Waits, however long recovery takes, until the child serves (true) or has ended (false). */
async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const file = readPostmasterFile(cluster);
    if (file?.pid === child.pid && file.ready) return true;
    await wait(10);
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGINT");
  // A checkpoint that takes longer than a minute is cut short; the write-ahead log keeps what was committed.
  const hurry = setTimeout(() => child.kill("SIGQUIT"), 60_000);
  await ended;
  clearTimeout(hurry);
}
