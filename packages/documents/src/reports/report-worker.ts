import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "@plumbline/core/kernel";
import type { PrintedReport, ReportForm } from "@plumbline/core/reports";
import type { Look } from "./look.ts";
import { writeForm } from "./write-form.ts";
import type { FromWorker } from "./write-report.ts";

/** What the starter hands over; it is our own code on both sides. */
const { report, form, look }: { report: PrintedReport; form: ReportForm; look: Look } = workerData;

const tell = (message: FromWorker) => parentPort?.postMessage(message);
try {
  const bytes = await writeForm(report, form, (step, share) => tell({ kind: "progress", step, share }), look);
  tell({ kind: "done", bytes });
} catch (error) {
  // A refusal keeps its code and what it says on the way; whatever else fails ends the thread.
  if (!(error instanceof Refusal)) throw error;
  tell({ kind: "refused", code: error.code, data: error.data });
}
