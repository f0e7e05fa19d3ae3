import { parentPort, workerData } from "node:worker_threads";
import type { PrintedReport, ReportForm } from "@plumbline/core/reports";
import { writeForm } from "./write-form.ts";
import type { FromWorker } from "./write-report.ts";

/** What the starter hands over; it is our own code on both sides. */
const { report, form }: { readonly report: PrintedReport; readonly form: ReportForm } = workerData;

const tell = (message: FromWorker) => parentPort?.postMessage(message);
const bytes = await writeForm(report, form, (step, share) => tell({ kind: "progress", step, share }));
tell({ kind: "done", bytes });
