import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The project's folder, in which every child runs. */
export const root = join(import.meta.dirname, "..");

/** A Node process that has ended well: what it printed, and the milliseconds from start to exit. */
export type Ended = { readonly printed: string; readonly milliseconds: number };

/** Runs a script in a fresh Node process; one that does not end with 0 is an error. */
export async function runNode(args: readonly string[]): Promise<Ended> {
  const from = performance.now();
  const child = startNode(args);
  let printed = "";
  child.stdout?.on("data", (chunk) => {
    printed += chunk;
  });
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}`);
  return { printed, milliseconds: performance.now() - from };
}

/** Starts a script in a fresh Node process of the same version; what it complains of is shown, or goes to a file. */
export function startNode(args: readonly string[], complaints: number | "inherit" = "inherit"): ChildProcess {
  // Compiled code is kept between runs, as the command keeps it.
  const env = { NODE_COMPILE_CACHE: join(tmpdir(), "plumbline-bench-code"), ...process.env };
  return spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", complaints] });
}

/** Does a thing several times, one after the other, and gives what each time gave. */
export async function repeat<T>(times: number, work: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let time = 0; time < times; time++) results.push(await work());
  return results;
}
