import type { ComparedRun, ComparisonFrame } from "@plumbline/core/assessments";
import { shareLines } from "@plumbline/core/charts";
import { useMemo } from "react";
import { useColours } from "../../platform/look/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Chart, Part } from "../../platform/ui/index.ts";
import { runLines } from "./lines.ts";
import { texts } from "./text.ts";
import { useRunWords } from "./words.ts";

type ChartProps = { readonly frame: ComparisonFrame; readonly runs: readonly ComparedRun[] };

/** The share of points of each centre over time; what cannot be joined is not. */
export function ShareChart({ frame, runs }: ChartProps) {
  const t = useText(texts);
  const chart = useLines(runs);
  const format = useFormat();
  const words = useRunWords(frame, runs);
  const withLevels = frame.levels.length > 0;
  const table = {
    head: [t.run, t.day, t.share, ...(withLevels ? [t.level] : [])],
    rows: runs.map((run) => [
      ...[words.long(run), format.day(run.facts.on), format.percent(run.share, 1)],
      ...(withLevels ? [words.level(run) ?? "–"] : []),
    ]),
  };
  return (
    <Part title={t.overTime}>
      <div className="beside-chart">
        <Chart chart={chart} table={table} />
      </div>
      <p className="quiet small">{t.breaks}</p>
    </Part>
  );
}

function useLines(runs: readonly ComparedRun[]) {
  const t = useText(texts);
  const colours = useColours();
  return useMemo(() => {
    const lines = runLines(runs).map(({ runs: own }) => ({
      name: lineName(own[0]?.run, t.stated),
      points: own.map(({ run, apart }) => ({
        ...{ on: run.facts.on, share: run.share, apart },
        note: run.facts.kind === "verified" && run.facts.attained ? run.facts.attained : undefined,
      })),
    }));
    return shareLines({ label: t.chart(runs.length), lines }, colours);
  }, [runs, t, colours]);
}

function lineName(run: ComparedRun | undefined, stated: string): string {
  if (!run) return "";
  const { centreName, kind } = run.facts;
  return kind === "stated" ? `${centreName} · ${stated}` : centreName;
}
