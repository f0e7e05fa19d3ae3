import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { accounts, assessments as api, type Client, createClient, organisation } from "@plumbline/api";

const script = fileURLToPath(new URL("./hold-server.ts", import.meta.url));

/** A running server: a client of its administrator, and how long it took to be ready. */
export type Held = {
  readonly client: Client;
  readonly setUpLink: string | null;
  readonly readyMilliseconds: number;
};

/** A server in a process of its own over a folder of its own, to be killed and started again. */
export type KillableServer = {
  /** Starts it, as at an upgrade or after a power cut. */
  start(): Promise<Held>;
  /** Ends its process, or PostgreSQL's first, without a word of warning. */
  kill(what: "server" | "postgres"): Promise<void>;
  /** Ends it for good and takes its folder away. */
  close(): Promise<void>;
};

/** Prepares such a server; nothing runs before it is started. */
export function killableServer(): KillableServer {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-kill-"));
  let child: ChildProcess | undefined;
  let cookie = "";
  const client = (address: string) =>
    createClient(async (path, init) => {
      const answer = await fetch(address + path, { ...init, headers: { ...init.headers, cookie } });
      const given = answer.headers.getSetCookie()[0]?.split(";")[0];
      if (given) cookie = given;
      return answer;
    });
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    // Unless it has ended by itself.
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return {
    start: async () => {
      const from = performance.now();
      child = fork(script, [folder], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
      const [ready] = await Promise.race([once(child, "message"), once(child, "exit")]);
      if (typeof ready !== "object") throw new Error(`the server ended with ${ready}`);
      const { address, setUpLink } = ready as { address: string; setUpLink: string | null };
      return { client: client(address), setUpLink, readyMilliseconds: performance.now() - from };
    },
    kill: async (what) => {
      if (what === "postgres") {
        const [pid] = readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n");
        process.kill(Number(pid), "SIGKILL");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await end("SIGKILL");
    },
    close: async () => {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Sets the installation up, with a centre and an assessment of it. */
export async function firstAssessment({ client, setUpLink }: Held): Promise<string> {
  const secret = setUpLink?.split(/[/=#]/).at(-1) ?? "";
  const administrator = {
    name: "管理员",
    loginName: "admin",
    password: "plumb-line-7-bobs",
    language: "zh",
  } as const;
  await client.call(accounts.setUp, { body: { secret, organisationName: "热线", ...administrator } });
  const centre = await client.call(organisation.createCentre, { body: { name: "热线" } });
  const facts = {
    standard: "cc-cmm-oc@2017",
    title: "测评",
    purpose: "self",
    from: "2026-01-01",
    to: "2026-01-31",
  } as const;
  return (await client.call(api.createAssessment, { body: { ...facts, centreId: centre.id } })).id;
}
