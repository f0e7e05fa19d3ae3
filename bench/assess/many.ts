import { assess, nextLevelPlan, type SheetRow } from "../../packages/core/src/assessments/index.ts";
import { readExample } from "../example.ts";

// Scores ten thousand different full sheets in one process, then plans each as well.

const sheets = 10_000;
const { pack, rows } = await readExample();
const { standard } = pack;
const values = ["full", "partial", "none"];

/** A sheet of its own for each number: about half full, the rest partial or none (a linear congruence). */
function sheet(number: number): readonly SheetRow[] {
  let state = number + 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return values[Math.max(0, ((state >>> 16) % 5) - 2)] ?? "none";
  };
  return rows.map(({ criterion, note }) => ({
    ...{ criterion, note, notApplicable: false, approved: false },
    values: { method: next(), execution: next() },
  }));
}

function seconds(work: (rows: readonly SheetRow[]) => unknown): number {
  let spent = 0;
  for (let number = 0; number < sheets; number++) {
    const answered = sheet(number);
    const from = performance.now();
    work(answered);
    spent += performance.now() - from;
  }
  return spent / 1000;
}

const scoredSeconds = seconds((answered) => assess(standard, { rows: answered, years: 3 }));
const plannedSeconds = seconds((answered) => {
  const asked = { rows: answered, years: 3 };
  return nextLevelPlan(standard, asked, assess(standard, asked));
});
console.log(JSON.stringify({ sheets, scoredSeconds, plannedSeconds }));
