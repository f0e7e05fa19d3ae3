import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "@plumbline/core/kernel";

/** What `postmaster.pid` says, as far as we ask: process, socket folder, and whether it takes connections. */
export type PostmasterFile = { readonly pid: number; readonly socket: string; readonly ready: boolean };

/** Reads the cluster's `postmaster.pid`; null where there is none. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const ready = (lines[7] ?? "").trim() === "ready";
  return { pid: Number(lines[0]), socket: (lines[4] ?? "").trim(), ready };
}

/**
 * Ends the PostgreSQL that a killed server left behind on this cluster, so that a new one may start.
 * Only called while the data folder is locked: whatever runs there belongs to nobody any more.
 */
export async function stopOrphans(cluster: string, patienceSeconds = 60): Promise<void> {
  const left = readPostmasterFile(cluster);
  if (left) signal(left.pid, "SIGINT", cluster);
  for (let tries = 0; tries < patienceSeconds * 20; tries += 1) {
    const living = processesOf(cluster);
    if (living.length === 0) return forget(cluster);
    // Without their postmaster, single backends only need a push.
    if (!left || !living.includes(left.pid)) for (const pid of living) signal(pid, "SIGQUIT", cluster);
    await wait(50);
  }
  throw new Refusal("postgres-failed", { step: "stop", lines: processesOf(cluster).join(" ") });
}

/** A file that names a process which is none of ours (numbers are used again) would block the start. */
function forget(cluster: string): void {
  const left = readPostmasterFile(cluster);
  if (!left) return;
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  if (left.socket) rmSync(join(left.socket, ".s.PGSQL.5432.lock"), { force: true });
}

function signal(pid: number, name: NodeJS.Signals, cluster: string): void {
  if (!processesOf(cluster).includes(pid)) return;
  try {
    process.kill(pid, name);
  } catch {
    // Gone between the look and the signal, which is what was wanted.
  }
}

/** The PostgreSQL processes at work in this cluster: every one of them has it as its working folder. */
export function processesOf(cluster: string): readonly number[] {
  if (process.platform !== "linux") return postmasterByList(cluster);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && workingFolder(name) === cluster)
    .map(Number);
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // ended meanwhile, or another user's
  }
}

/** Without /proc only the postmaster is known, by its command line. */
function postmasterByList(cluster: string): readonly number[] {
  const left = readPostmasterFile(cluster);
  if (!left) return [];
  try {
    const line = execFileSync("ps", ["-p", String(left.pid), "-o", "command="], { encoding: "utf8" });
    return line.includes(cluster) ? [left.pid] : [];
  } catch {
    return []; // ps answers 1 where there is no such process
  }
}
