import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { accounts, addressOf } from "../../packages/api/src/index.ts";
import { startNode } from "../child.ts";
import { coreSecondsOf, processesBelow } from "../processes.ts";
import type { Account } from "./filled-store.ts";
import { fire, type Target } from "./load.ts";

/** Seconds of a core used by the server, and by its database. */
export type CoreSeconds = { readonly server: number; readonly database: number };

/** The server in a process of its own, with somebody signed in. */
export type Serving = {
  readonly target: Target;
  readonly pid: number | undefined;
  /** What was used so far; null where the system does not tell. */
  readonly used: () => CoreSeconds | null;
  stop(): Promise<void>;
};

/** Serves a filled folder; the log goes to a file in it, as an operator would keep it. */
export async function startServing(folder: string, account: Account): Promise<Serving> {
  const log = openSync(join(folder, "server.log"), "w");
  const child = startNode([join(import.meta.dirname, "serve-folder.ts"), folder], log);
  closeSync(log);
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  try {
    const address = await announced(child);
    const cookie = await signIn(address, account);
    return { target: { address, cookie }, pid: child.pid, used: () => usedBy(child.pid), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address the process prints when it answers. */
async function announced(child: ChildProcess): Promise<string> {
  const ended = once(child, "exit").then(() => {
    throw new Error("the server ended before it answered");
  });
  const said = once(child.stdout ?? child, "data").then(([line]) => String(line).trim());
  return Promise.race([said, ended]);
}

async function signIn(address: string, account: Account): Promise<string> {
  const path = addressOf(accounts.signIn, {});
  const shot = { kind: "sign-in", method: "POST", path, body: account } as const;
  const headers = await fire({ address, cookie: "" }, shot);
  return headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
}

function usedBy(pid: number | undefined): CoreSeconds | null {
  if (process.platform !== "linux" || pid === undefined) return null;
  const below = processesBelow(pid).map(coreSecondsOf);
  return { server: coreSecondsOf(pid), database: below.reduce((sum, seconds) => sum + seconds, 0) };
}
