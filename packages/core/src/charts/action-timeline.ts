import { type Chart, faces, labelWidth } from "./chart.ts";
import { type Colours, colours } from "./palette.ts";

/** One action over time; `late` is unfinished after its due day, `over` is done or verified. Progress is 0 to 1. */
export type TimelineRow = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly progress: number;
  readonly tone: "open" | "late" | "over";
};

/** Actions from beginning to due day, in the order given, with the line of today. */
export type ActionTimeline = {
  readonly label: string;
  readonly rows: readonly TimelineRow[];
  readonly today: { readonly day: string; readonly word: string };
};

const rowHeight = 26;
const day = 86_400_000;
const at = (written: string) => Date.parse(`${written}T00:00:00Z`);

/** Bars over a calendar: the whole in a light depth, what is done in a deep one, late ones in the accent. */
export function actionTimeline({ label, rows, today }: ActionTimeline, set: Colours = colours.light): Chart {
  const room = Math.min(260, labelWidth(rows.map(({ name }) => name)));
  const ends = [...rows.map(({ from }) => at(from)), ...rows.map(({ to }) => at(to) + day), at(today.day)];
  const [first, last] = [Math.min(...ends) - 3 * day, Math.max(...ends) + 3 * day];
  const bar = (values: readonly { readonly value: number; readonly color: string }[], stack: string) => ({
    type: "bar" as const,
    stack,
    barWidth: 12,
    barGap: "-100%",
    data: values.map(({ value, color }) => ({ value, itemStyle: { color } })),
  });
  const clear = "transparent";
  const begin = rows.map(({ from }) => ({ value: at(from) - first, color: clear }));
  const done = rows.map((row) => ({ value: lengthOf(row) * row.progress, color: doneColour(row, set) }));
  const left = rows.map((row) => ({
    value: lengthOf(row) * (1 - row.progress),
    color: leftColour(row, set),
  }));
  return {
    label,
    width: 900,
    height: rows.length * rowHeight + 50,
    option: {
      animation: false,
      textStyle: { fontFamily: faces, color: set.text },
      grid: { left: room + 14, right: 24, top: 26, bottom: 24 },
      xAxis: {
        ...{ type: "value", min: 0, max: last - first, position: "top", splitNumber: 6 },
        interval: Math.max(7, Math.ceil((last - first) / day / 7 / 7) * 7) * day,
        axisLabel: {
          color: set.quietText,
          fontSize: 11,
          hideOverlap: true,
          formatter: (value: number) => dayOf(first + value),
        },
        splitLine: { lineStyle: { color: set.line } },
      },
      yAxis: {
        ...{ type: "category", inverse: true, data: rows.map(({ name }) => name), axisTick: { show: false } },
        axisLabel: {
          ...{ color: set.text, fontSize: 12, interval: 0, width: room, overflow: "truncate" },
          ...{ align: "left", margin: room + 10 },
        },
        axisLine: { lineStyle: { color: set.line } },
      },
      series: [
        bar(begin, "time"),
        bar(done, "time"),
        { ...bar(left, "time"), markLine: todayLine(today, first, set) },
      ],
    },
  };
}

/** Both ends are part of it: an action of one day is a day long. */
function lengthOf({ from, to }: TimelineRow): number {
  return at(to) - at(from) + day;
}

function doneColour({ tone }: TimelineRow, set: Colours): string {
  return tone === "over" ? set.good : set.ratings[2].fill;
}

function leftColour({ tone }: TimelineRow, set: Colours): string {
  return tone === "late" ? set.vermilion : set.ratings[1].fill;
}

function todayLine({ day: on, word }: ActionTimeline["today"], first: number, set: Colours) {
  return {
    ...{ symbol: "none", silent: true, animation: false },
    lineStyle: { color: set.vermilion, type: "solid" as const, width: 1.5 },
    label: { formatter: word, color: set.vermilion, fontSize: 11, position: "end" as const },
    data: [{ xAxis: at(on) - first }],
  };
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
