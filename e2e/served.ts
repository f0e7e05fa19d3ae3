import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** A Plumbline served by its own command in a folder of its own, as a user would start it. */
export type Served = {
  readonly address: string;
  /** What the command printed, for the set-up link and the demo's account. */
  readonly printed: string;
  stop(): Promise<void>;
  /** Ends the process without a word of warning, as a power cut does; the folder stays. */
  kill(): Promise<void>;
  /** The same folder served again at the same address. */
  again(): Promise<Served>;
};

/** Starts `plumbline serve` on a free port and waits until it says where it runs. */
export async function serve(args: readonly string[] = []): Promise<Served> {
  return serveIn(mkdtempSync(join(tmpdir(), "plumbline-e2e-")), "0", args);
}

async function serveIn(folder: string, port: string, args: readonly string[]): Promise<Served> {
  const command = [
    "packages/cli/plumbline.mjs",
    "serve",
    "--port",
    port,
    "--data",
    join(folder, "data"),
    "--lang",
    "en",
  ];
  const child = spawn(process.execPath, [...command, ...args], {
    cwd: root,
    env: { ...process.env, PLUMBLINE_LOG: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const printed = await announced(child);
  const address = /running: (\S+)/.exec(printed)?.[1] ?? "";
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    const gone = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    await gone;
  };
  const stop = async () => {
    await end("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
  const again = () => serveIn(folder, new URL(address).port, args);
  return { address, printed, stop, kill: () => end("SIGKILL"), again };
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let printed = "";
    child.stdout?.on("data", (chunk) => {
      printed += chunk;
      if (printed.includes("Ctrl+C")) done(printed);
    });
    child.once("exit", (code) =>
      failed(new Error(`serve ended with ${code} before it was ready:\n${printed}`)),
    );
  });
}

/** The account `serve --demo` printed. */
export function demoAccount(printed: string): { readonly loginName: string; readonly password: string } {
  const found = /account: (\S+)\s+password: (\S+)/.exec(printed);
  return { loginName: found?.[1] ?? "", password: found?.[2] ?? "" };
}
