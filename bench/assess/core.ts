import { assess, nextLevelPlan } from "../../packages/core/src/assessments/index.ts";
import { readExample } from "../example.ts";
import { median } from "../figures.ts";

// A process of its own, so that the first call meets cold code: prints the milliseconds of verdict and plan.

const { pack, rows } = await readExample();
const { standard } = pack;
const asked = { rows, years: 3 };
const zero = {
  years: 3,
  rows: rows.map((row) => ({ ...row, values: { method: "none", execution: "none" }, notApplicable: false })),
};

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const timedOften = (work: () => unknown) => median(Array.from({ length: 50 }, () => timed(work)));
const both = () => nextLevelPlan(standard, asked, assess(standard, asked));

const cold = timed(both);
const warm = timedOften(both);
const verdict = assess(standard, zero);
const zeroPlan = timedOften(() => nextLevelPlan(standard, zero, verdict));
console.log(JSON.stringify({ cold, warm, zeroPlan }));
