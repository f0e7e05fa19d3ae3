import { join } from "node:path";
import { repeat, runNode } from "./child.ts";
import { type Figure, median } from "./figures.ts";

/** What one-report.ts prints. */
type Written = {
  readonly seconds: number;
  readonly megabytes: number;
  readonly callerMegabytes: number;
  readonly fileMegabytes: number;
};

/** The PDF of a full assessment, written in a fresh process: time, and the most memory the child held that the caller starts for it. */
export async function measurePdf(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const kind of ["assessment", "self-audit"])
    for (const language of ["zh", "en"]) {
      const runs = await repeat(3, () => written(language, kind));
      const middle = (pick: (run: Written) => number) => median(runs.map(pick));
      const what = `PDF of the ${kind}, ${language}`;
      figures.push(
        { what: `${what}, written`, figure: middle((run) => run.seconds), unit: "s", limit: 3 },
        {
          what: `${what}, peak PSS of the child`,
          figure: middle((run) => run.megabytes),
          unit: "MB",
          limit: 300,
        },
        { what: `${what}, RSS of the caller`, figure: middle((run) => run.callerMegabytes), unit: "MB" },
        { what: `${what}, file`, figure: middle((run) => run.fileMegabytes), unit: "MB" },
      );
    }
  return figures;
}

async function written(language: string, kind: string): Promise<Written> {
  const { printed } = await runNode([join(import.meta.dirname, "pdf/one-report.ts"), language, kind]);
  return JSON.parse(printed);
}
