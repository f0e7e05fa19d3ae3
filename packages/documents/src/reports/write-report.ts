import { fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { Refusal, type RefusalData, type Text } from "@plumbline/core/kernel";
import type { PrintedReport, ReportForm } from "@plumbline/core/reports";
import type { Look } from "./look.ts";
import type { OnProgress } from "./write-form.ts";

/** What the child is asked for. */
export type ReportOrder = { readonly report: PrintedReport; readonly form: ReportForm; readonly look: Look };

/** What the child says. */
export type FromChild =
  | { readonly kind: "progress"; readonly step: Text; readonly share: number }
  | { readonly kind: "refused"; readonly code: string; readonly data: RefusalData }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "done"; readonly bytes: Uint8Array };

/** No report takes so long; one that does would keep every other waiting. */
const limitMs = 10 * 60_000;

/**
 * Makes the report's file in a process of its own: the caller stays responsive, and lives whatever becomes of it.
 * Rejects with the signal's reason when cancelled; the process is then killed.
 */
export async function writeReport(
  report: PrintedReport,
  form: ReportForm,
  {
    onProgress,
    signal,
    look = {},
  }: { readonly onProgress?: OnProgress; readonly signal?: AbortSignal; readonly look?: Look } = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const child = startChild();
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const cancel = () => reject(signal?.reason);
  signal?.addEventListener("abort", cancel, { once: true });
  const late = setTimeout(() => reject(new Error("the report's process took too long")), limitMs);
  child.on("message", (message: FromChild) => {
    if (message.kind === "done") resolve(message.bytes);
    else if (message.kind === "refused") reject(new Refusal(message.code, message.data));
    else if (message.kind === "failed") reject(new Error(message.message));
    else onProgress?.(message.step, message.share);
  });
  child.on("error", reject);
  child.on("exit", (code, by) => reject(new Error(`the report's process ended early: ${by ?? code}`)));
  child.send({ report, form, look } satisfies ReportOrder, (error) => error && reject(error));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", cancel);
    child.kill("SIGKILL");
  }
}

function startChild() {
  return fork(new URL("./report-child.ts", import.meta.url), {
    serialization: "advanced",
    // A small young generation: a report is set once, and the room it would grow into is the whole server's.
    execArgv: ["--max-semi-space-size=2"],
    // No environment but the cache of compiled code, which makes the start faster.
    env: { NODE_COMPILE_CACHE: getCompileCacheDir() ?? "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}
