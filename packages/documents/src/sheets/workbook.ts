import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { getCompileCacheDir } from "node:module";
import { fileURLToPath } from "node:url";
import { Text } from "@plumbline/core/kernel";
import { z } from "zod";
import { tableLimits } from "./limits.ts";
import { type BookSheet, filledRows, notReadable, type Table, tableOf } from "./table.ts";

// Below what is promised (10 s, 256 MB), because a child takes some more between a look and its end.
const limits = { milliseconds: 9_000, memoryBytes: 208 * 1024 * 1024, replyBytes: 32 * 1024 * 1024 };
const childFile = fileURLToPath(new URL("./workbook-child.ts", import.meta.url));

const Reply = z.union([
  z.strictObject({ fault: Text }),
  z.strictObject({
    sheets: z.array(
      z.strictObject({
        name: z.string(),
        rows: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()) })),
      }),
    ),
    subject: z.string(),
  }),
]);

/** The first sheet of an XLSX file, opened in a child process that never takes more than 10 s or 256 MB. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const { sheets, subject } = await opened(bytes, "first");
  return tableOf(sheets[0]?.rows ?? [], subject);
}

/** Every sheet of an XLSX file, opened in the same way: the rows that hold anything, their cells cleaned. */
export async function readSheets(bytes: Uint8Array): Promise<readonly BookSheet[]> {
  const { sheets } = await opened(bytes, "all");
  return sheets.map(({ name, rows }) => ({ name, rows: filledRows(rows, tableLimits.bookColumns) }));
}

async function opened(bytes: Uint8Array, wanted: "first" | "all") {
  const reply = await askChild(bytes, wanted);
  if (reply === null) throw notReadable(tooHeavy);
  const read = Reply.parse(JSON.parse(reply));
  if ("fault" in read) throw notReadable(read.fault);
  return read;
}

/** The child's reply; null where it was ended or died. */
function askChild(bytes: Uint8Array, wanted: "first" | "all"): Promise<string | null> {
  const { promise, resolve, reject } = Promise.withResolvers<string | null>();
  const heap = ["--max-old-space-size=144", "--max-semi-space-size=4"];
  const child = spawn(process.execPath, [...heap, childFile, wanted], {
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

const tooHeavy = {
  zh: "打开工作簿耗时过长或占用内存过多，已中止；请只保留需要的行后另存一份。",
  en: "Opening the workbook took too long or too much memory and was stopped; keep only the rows needed and save a copy.",
};
