import { join } from "node:path";
import { repeat, runNode } from "./child.ts";
import { exampleSheet, standardId } from "./example.ts";
import { type Figure, median } from "./figures.ts";

const times = 9;

/** `assess` on a full sheet: the whole process, the core inside it cold, and ten thousand sheets in one process. */
export async function measureAssess(): Promise<readonly Figure[]> {
  const bare = await medianRun(["-e", "0"]);
  const csv = await medianRun(commandFor("csv"));
  const xlsx = await medianRun(commandFor("xlsx"));
  const core = await repeat(times, () => printedBy<Core>("core.ts"));
  const many = await printedBy<Many>("many.ts");
  return [
    { what: "an empty Node process", figure: bare, unit: "ms" },
    { what: "assess, CSV, whole process", figure: csv, unit: "ms", limit: 300 },
    { what: "assess, XLSX, whole process", figure: xlsx, unit: "ms", limit: 300 },
    ...ofCore(core),
    { what: `${many.sheets} sheets scored`, figure: many.scoredSeconds, unit: "s", limit: 10 },
    { what: `${many.sheets} sheets scored and planned`, figure: many.plannedSeconds, unit: "s" },
  ];
}

/** What core.ts prints, in milliseconds. */
type Core = { readonly cold: number; readonly warm: number; readonly zeroPlan: number };
/** What many.ts prints. */
type Many = { readonly sheets: number; readonly scoredSeconds: number; readonly plannedSeconds: number };

function ofCore(runs: readonly Core[]): readonly Figure[] {
  const middle = (pick: (run: Core) => number) => median(runs.map(pick));
  return [
    { what: "verdict and plan in core, first call", figure: middle((run) => run.cold), unit: "ms", limit: 5 },
    { what: "verdict and plan in core, warm", figure: middle((run) => run.warm), unit: "ms" },
    { what: "plan of an all-zero sheet, warm", figure: middle((run) => run.zeroPlan), unit: "ms" },
  ];
}

function commandFor(form: "csv" | "xlsx"): readonly string[] {
  const sheet = `${exampleSheet}.${form}`;
  return ["packages/cli/plumbline.mjs", "assess", sheet, "--standard", standardId, "--years", "3", "--json"];
}

/** The first run fills the cache of compiled code and is not counted. */
async function medianRun(args: readonly string[]): Promise<number> {
  await runNode(args);
  const runs = await repeat(times, () => runNode(args));
  return median(runs.map(({ milliseconds }) => milliseconds));
}

async function printedBy<Printed>(script: string): Promise<Printed> {
  const { printed } = await runNode([join(import.meta.dirname, "assess", script)]);
  return JSON.parse(printed);
}
