import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { accounts, type Client, createClient } from "@plumbline/api";

const script = fileURLToPath(new URL("hold-server.ts", import.meta.url));

/** A server that answers in a process of its own, with a client that keeps its cookie. */
export type HeldServer = {
  readonly client: Client;
  readonly setUpLink: string | null;
  readonly readyMilliseconds: number;
};

/** A whole server over a data folder of the test's own, started and killed as a power cut or an operator would. */
export function serverProcess(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `plumbline-${name}-`));
  let child: ChildProcess | undefined;
  let cookie = "";

  /** Ends the server's process, unless it has ended by itself. */
  const end = async (signal: "SIGTERM" | "SIGKILL"): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };

  return {
    folder,
    start: async (): Promise<HeldServer> => {
      const from = performance.now();
      child = fork(script, [folder], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
      const [ready] = await Promise.race([once(child, "message"), once(child, "exit")]);
      if (typeof ready !== "object") throw new Error(`the server ended with ${ready}`);
      const { address, setUpLink } = ready as { address: string; setUpLink: string | null };
      const client = createClient(async (path, init) => {
        const answer = await fetch(address + path, { ...init, headers: { ...init.headers, cookie } });
        const given = answer.headers.getSetCookie()[0]?.split(";")[0];
        if (given) cookie = given;
        return answer;
      });
      return { client, setUpLink, readyMilliseconds: performance.now() - from };
    },
    /** Makes the first administrator and signs in. */
    setUp: async ({ client, setUpLink }: HeldServer): Promise<void> => {
      const secret = setUpLink?.split(/[/=#]/).at(-1) ?? "";
      const person = { name: "管理员", loginName: "admin", language: "zh" } as const;
      const administrator = { ...person, password: "plumb-line-7-bobs" };
      await client.call(accounts.setUp, { body: { secret, organisationName: "热线", ...administrator } });
    },
    /** Ends the server's process, or PostgreSQL's first, without a word of warning. */
    kill: async (what: "server" | "postgres"): Promise<void> => {
      if (what === "postgres") {
        const [pid] = readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n");
        process.kill(Number(pid), "SIGKILL");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await end("SIGKILL");
    },
    close: async (): Promise<void> => {
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
