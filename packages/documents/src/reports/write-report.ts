import { Worker } from "node:worker_threads";
import { Refusal, type RefusalData, type Text } from "@plumbline/core/kernel";
import type { PrintedReport, ReportForm } from "@plumbline/core/reports";
import type { Look } from "./look.ts";
import type { OnProgress } from "./write-form.ts";

/** What the worker thread says. */
export type FromWorker =
  | { readonly kind: "progress"; readonly step: Text; readonly share: number }
  | { readonly kind: "refused"; readonly code: string; readonly data: RefusalData }
  | { readonly kind: "done"; readonly bytes: Uint8Array };

/**
 * Makes the report's file in a thread of its own, so that the caller stays responsive.
 * Rejects with the signal's reason when cancelled; the thread then ends as soon as it can.
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
  const worker = new Worker(new URL("./report-worker.ts", import.meta.url), {
    workerData: { report, form, look },
    // A small young generation: a report is set once, and the room it would grow into is the whole server's.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const cancel = () => reject(signal?.reason);
  signal?.addEventListener("abort", cancel, { once: true });
  worker.on("message", (message: FromWorker) => {
    if (message.kind === "done") resolve(message.bytes);
    else if (message.kind === "refused") reject(new Refusal(message.code, message.data));
    else onProgress?.(message.step, message.share);
  });
  worker.on("error", reject);
  worker.on("exit", (code) => reject(new Error(`the report's thread ended early, with code ${code}`)));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener("abort", cancel);
    // Not awaited: a thread inside the typesetter only ends when that returns.
    void worker.terminate();
  }
}
