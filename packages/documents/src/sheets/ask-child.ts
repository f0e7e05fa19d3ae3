import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { getCompileCacheDir } from "node:module";

// Below what is promised (10 s, 256 MB), because a child takes some more between a look and its end.
const limits = { milliseconds: 9_000, memoryBytes: 208 * 1024 * 1024, replyBytes: 32 * 1024 * 1024 };

/**
 * Hands a file to a program of its own that never takes more than 10 s or 256 MB, and gives its reply; null where it was
 * ended or died.
 */
export function askChild(program: string, wanted: string, bytes: Uint8Array): Promise<string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  const heap = ["--max-old-space-size=144", "--max-semi-space-size=4"];
  const child = spawn(process.execPath, [...heap, program, wanted], {
    stdio: ["pipe", "pipe", "ignore"],
    // No environment but the cache of compiled code, which makes the start faster.
    env: { NODE_COMPILE_CACHE: getCompileCacheDir() ?? "" },
  });
  const end = () => child.kill("SIGKILL");
  const timer = setTimeout(end, limits.milliseconds);
  const watch = setInterval(() => endIfHeavy(child.pid, end), 15);
  const chunks: Buffer[] = [];
  let size = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    size += chunk.byteLength;
    if (size > limits.replyBytes) end();
    else chunks.push(chunk);
  });
  // A child that ends early closes its input; its exit says why.
  child.stdin.on("error", () => {});
  child.stdin.end(bytes);
  child.on("error", reject);
  child.on("close", (code) => {
    clearTimeout(timer);
    clearInterval(watch);
    resolve(code === 0 ? Buffer.concat(chunks).toString("utf8") : null);
  });
  return promise;
}

/** Memory beyond the JavaScript heap is not bounded by the flag above; Linux tells what a process really holds. */
async function endIfHeavy(pid: number | undefined, end: () => void): Promise<void> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const resident = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  if (resident > limits.memoryBytes) end();
}
