import { type ComparedRun, onOneGround } from "@plumbline/core/assessments";

/** One line of the chart: the runs of one centre by one word. */
export type RunLine = {
  readonly key: string;
  readonly runs: readonly { readonly run: ComparedRun; readonly apart: boolean }[];
};

/** Names a run on the page and in the address. */
export function runKey({ facts: { assessmentId, kind } }: ComparedRun): string {
  return kind === "stated" ? `${assessmentId}~` : assessmentId;
}

/** The runs as lines, one for each centre and kind; a run stands apart where the one before has another ground. */
export function runLines(runs: readonly ComparedRun[]): readonly RunLine[] {
  const byLine = Map.groupBy(runs, ({ facts: { centreId, kind } }) => `${centreId} ${kind}`);
  return [...byLine].map(([key, own]) => ({
    key,
    runs: own.map((run, at) => {
      const before = own[at - 1];
      return { run, apart: before !== undefined && !onOneGround(before, run) };
    }),
  }));
}

/** The two runs that are held against each other: those asked for, else the last and the first of its centre, else the first of all. */
export function chosenPair(
  runs: readonly ComparedRun[],
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
): readonly [ComparedRun, ComparedRun] | undefined {
  const find = (key: string | undefined) => runs.find((run) => runKey(run) === key);
  const last = find(asked.to) ?? runs.at(-1);
  const own = runs.filter((run) => run.facts.centreId === last?.facts.centreId);
  const first = find(asked.from) ?? (own.length > 1 ? own[0] : runs[0]);
  return first && last && first !== last ? [first, last] : undefined;
}
