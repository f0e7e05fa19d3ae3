import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Figure, ratioOf, tableOf } from "./figures.ts";
import { loadNow, thisMachine } from "./machine.ts";

/**
 * `npm run bench`: every benchmark; `npm run bench -- assess pdf` picks; `--json FILE` writes the figures down, too.
 * A figure above its limit is printed as such and fails nothing; only a benchmark that cannot be carried out does.
 */
type Benchmark = () => Promise<readonly Figure[]>;

const benchmarks: ReadonlyMap<string, () => Promise<Benchmark>> = new Map([
  ["assess", async () => (await import("./assess.ts")).measureAssess],
  ["server", async () => (await import("./server.ts")).measureServer],
  ["team", async () => (await import("./team.ts")).measureTeam],
  ["workbook", async () => (await import("./workbook.ts")).measureWorkbook],
  ["web", async () => (await import("./web.ts")).measureWeb],
  ["pdf", async () => (await import("./pdf.ts")).measurePdf],
  ["comparison", async () => (await import("./comparison.ts")).measureComparison],
  ["verify", async () => (await import("./verify.ts")).measureVerify],
  ["evidence", async () => (await import("./evidence.ts")).measureEvidence],
  ["memory", async () => (await import("./memory.ts")).measureMemory],
]);

type Result = {
  readonly benchmark: string;
  readonly load: string;
  readonly figures: readonly Figure[];
  /** Why it could not be carried out; null where it was. */
  readonly problem: string | null;
};

async function run(name: string): Promise<Result> {
  const load = loadNow();
  console.log(`\n${name} · load before it ${load}`);
  try {
    const measure = await benchmarks.get(name)?.();
    const figures = (await measure?.()) ?? [];
    console.log(tableOf(figures));
    return { benchmark: name, load, figures, problem: null };
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(`  could not be carried out: ${problem}`);
    return { benchmark: name, load, figures: [], problem };
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "string" } },
});
const unknown = positionals.filter((name) => !benchmarks.has(name));
if (unknown.length > 0) {
  console.error(
    `No benchmark is called ${unknown.join(", ")}; there are ${[...benchmarks.keys()].join(", ")}.`,
  );
  process.exit(2);
}

const machine = thisMachine();
const { cores, cpu, memoryGigabytes, node, system } = machine;
console.log(`${cores} cores · ${cpu} · ${memoryGigabytes} GB · Node ${node} · ${system} · load ${loadNow()}`);
const at = new Date().toISOString();
const results: Result[] = [];
for (const name of positionals.length > 0 ? positionals : benchmarks.keys()) results.push(await run(name));
if (values.json) {
  const rows = results.map((result) => ({
    ...result,
    figures: result.figures.map((figure) => ({ ...figure, ratio: ratioOf(figure) })),
  }));
  writeFileSync(values.json, `${JSON.stringify({ at, machine, results: rows }, null, 2)}\n`);
}
process.exitCode = results.some(({ problem }) => problem !== null) ? 1 : 0;
