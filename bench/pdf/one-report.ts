import { readFileSync } from "node:fs";
import {
  assess,
  engineVersion,
  nextLevelPlan,
  standouts,
} from "../../packages/core/src/assessments/index.ts";
import { reportModel } from "../../packages/core/src/reports/index.ts";
import { writeReport } from "../../packages/documents/src/index.ts";
import { auditId, auditSheet, readExample } from "../example.ts";

// A process of its own: writes one PDF and prints its seconds and the process's peak memory.

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

/** Resident memory in MB: now, or the most there ever was. Linux says both of this very process. */
function memory(when: "now" | "peak"): number {
  if (process.platform !== "linux") {
    return (when === "now" ? process.memoryUsage.rss() : process.resourceUsage().maxRSS * 1024) / 2 ** 20;
  }
  const line = when === "now" ? /VmRSS:\s+(\d+)/ : /VmHWM:\s+(\d+)/;
  return Number(line.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
}

const beforeMegabytes = memory("now");
const from = performance.now();
const bytes = await writeReport(report, "pdf");
const seconds = (performance.now() - from) / 1000;
const fileMegabytes = bytes.byteLength / 2 ** 20;
console.log(JSON.stringify({ seconds, megabytes: memory("peak"), beforeMegabytes, fileMegabytes }));
