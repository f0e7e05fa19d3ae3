import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal, Text } from "@plumbline/core/kernel";
import type { ReportKind } from "@plumbline/core/reports";
import { z } from "zod";
import { askChild } from "../sheets/ask-child.ts";
import { templateFaults, templateLimits } from "./template-limits.ts";
import type { TemplateProblem } from "./template-marks.ts";

const childFile = fileURLToPath(new URL("./template-child.ts", import.meta.url));

const Reply = z.union([
  z.strictObject({ fault: Text }),
  z.strictObject({
    problems: z.array(z.strictObject({ where: Text, found: z.string(), message: Text })),
  }),
]);

/**
 * Looks through a Word template, in a process of its own, for what a report of this kind cannot fill; none means that it
 * was filled with samples. What is hostile, or no Word document, is refused with its cause.
 */
export async function checkTemplate(
  bytes: Uint8Array,
  name: string,
  kind: ReportKind,
): Promise<readonly TemplateProblem[]> {
  if (extname(name).toLowerCase() !== ".docx") throw notUsable(templateFaults.notDocx);
  if (bytes.byteLength > templateLimits.bytes) throw notUsable(templateFaults.tooLarge);
  const [first = 0, second = 0] = bytes;
  if (first === 0xd0 && second === 0xcf) throw notUsable(templateFaults.oldOrLocked);
  const reply = await askChild(childFile, kind, bytes);
  if (reply === null) throw notUsable(templateFaults.tooHeavy);
  const read = Reply.parse(JSON.parse(reply));
  if ("fault" in read) throw notUsable(read.fault);
  return read.problems;
}

function notUsable(cause: Text): Refusal {
  return new Refusal("template-not-usable", { cause });
}
