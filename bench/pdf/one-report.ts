import {
  assess,
  engineVersion,
  nextLevelPlan,
  standouts,
} from "../../packages/core/src/assessments/index.ts";
import { reportModel } from "../../packages/core/src/reports/index.ts";
import { writeReport } from "../../packages/documents/src/index.ts";
import { auditId, auditSheet, readExample } from "../example.ts";
import { heldBy, processesBelow } from "../processes.ts";

// A process of its own: writes one PDF and prints its seconds and the most memory its child held.

const language = process.argv[2] === "en" ? "en" : "zh";
const isAudit = process.argv[3] === "self-audit";
const { pack, rows } = await (isAudit ? readExample(auditId, auditSheet) : readExample());
const answers = isAudit ? { rows } : { rows, years: 3, held: "L1" };
const verdict = assess(pack.standard, answers);
const report = reportModel({
  ...{ pack, rows, verdict, plan: nextLevelPlan(pack.standard, answers, verdict) },
  ...{ standouts: standouts(pack.standard, verdict), statements: [], approvers: {} },
  guidance: pack.guidance,
  ...{ organisation: null, centre: null, people: [], language },
  assessment: {
    title: isAudit ? auditSheet : "centre-120-seats",
    purpose: null,
    period: null,
    state: null,
    scope: [],
  },
  ...{ madeAt: new Date().toISOString(), engine: engineVersion },
});

/** What the child holds that writes the report, in MB of PSS; Linux alone tells. */
function heldByChild(): number {
  if (process.platform !== "linux") return 0;
  const held = processesBelow(process.pid).flatMap((pid) => heldBy(pid) ?? []);
  return held.reduce((sum, { pssMegabytes }) => sum + pssMegabytes, 0);
}

const callerMegabytes = process.memoryUsage.rss() / 2 ** 20;
let megabytes = 0;
const watch = setInterval(() => {
  megabytes = Math.max(megabytes, heldByChild());
}, 10);
const from = performance.now();
const bytes = await writeReport(report, "pdf");
const seconds = (performance.now() - from) / 1000;
clearInterval(watch);
const fileMegabytes = bytes.byteLength / 2 ** 20;
console.log(JSON.stringify({ seconds, megabytes, callerMegabytes, fileMegabytes }));
