// A process of its own for one report: the order comes in as the first message, steps and the file go out. What the
// typesetter or the drawing of charts does to this process, the parent lives and says so.

import { Refusal } from "@plumbline/core/kernel";
import { writeForm } from "./write-form.ts";
import type { FromChild, ReportOrder } from "./write-report.ts";

const tell = (message: FromChild, then = () => {}) => process.send?.(message, then);

// It is our own code on both sides.
process.once("message", async ({ report, form, look }: ReportOrder) => {
  const onProgress = (step: Extract<FromChild, { kind: "progress" }>["step"], share: number) => {
    tell({ kind: "progress", step, share });
  };
  tell(await written(), () => process.disconnect());

  async function written(): Promise<FromChild> {
    try {
      return { kind: "done", bytes: await writeForm(report, form, onProgress, look) };
    } catch (error) {
      // A refusal keeps its code and what it says on the way.
      if (error instanceof Refusal) return { kind: "refused", code: error.code, data: error.data };
      return { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : "" };
    }
  }
});
