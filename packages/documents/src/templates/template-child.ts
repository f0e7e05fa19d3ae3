// A process of its own for one template: bytes come in on stdin, one JSON reply goes out on stdout. Whatever the file
// does to this process, the parent lives and answers. Called with the kind of report the template is for.

import type { Text } from "@plumbline/core/kernel";
import { reportKinds } from "@plumbline/core/reports";
import { zipFault } from "../sheets/zip-check.ts";
import { patchTemplate, samplePatches } from "./patch-template.ts";
import { templateFaults, templateLimits, wordArchive } from "./template-limits.ts";
import { markProblems, type TemplateProblem } from "./template-marks.ts";
import { templateParts } from "./template-parts.ts";

type Reply = { readonly fault: Text } | { readonly problems: readonly TemplateProblem[] };

const kind = reportKinds.find((each) => each === process.argv[2]) ?? "assessment";

async function main(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  process.stdout.write(JSON.stringify(await replyTo(Buffer.concat(chunks))));
}

async function replyTo(bytes: Buffer): Promise<Reply> {
  const fault = await zipFault(bytes, wordArchive);
  if (fault) return { fault };
  try {
    const read = await templateParts(bytes);
    if ("fault" in read) return read;
    const problems = markProblems(read.parts, kind).slice(0, templateLimits.problems);
    // Filled once with samples: what cannot be filled is found now, not when somebody needs the report.
    if (problems.length === 0) await patchTemplate(bytes, samplePatches(kind));
    return { problems };
  } catch {
    return { fault: templateFaults.notFilled };
  }
}

await main();
