import { type Chart, faces } from "./chart.ts";
import { type Colours, colours } from "./palette.ts";

/** Shares over time, 0 to 1, a line each; where a share is null, or `apart` is set, the line breaks: a gap, never zero. */
export type ShareLines = {
  readonly label: string;
  readonly lines: readonly {
    readonly name: string;
    readonly points: readonly {
      /** `2026-11-21`. */
      readonly on: string;
      readonly share: number | null;
      /** Not on one ground with the point before, so that no line joins them. */
      readonly apart?: boolean;
      /** Beside the figure: a level attained. */
      readonly note?: string | undefined;
    }[];
  }[];
};

type Line = ShareLines["lines"][number];
const dashes = ["solid", "dashed", "dotted"] as const;
const symbols = ["circle", "rect", "triangle", "diamond"] as const;

/** Lines of shares by day; told apart by mark and dash beside the colour. */
export function shareLines({ label, lines }: ShareLines, set: Colours = colours.light): Chart {
  const text = { color: set.text, fontSize: 12 };
  const least = Math.min(1, ...lines.flatMap(({ points }) => points.flatMap(({ share }) => share ?? [])));
  const named = lines.length > 1;
  return {
    label,
    width: 640,
    height: 260 + (named ? Math.ceil(lines.length / 2) * 20 : 0),
    option: {
      animation: false,
      useUTC: true,
      textStyle: { fontFamily: faces, color: set.text },
      ...(named && {
        legend: { top: 0, left: 0, selectedMode: false, textStyle: text, itemWidth: 22, itemHeight: 10 },
      }),
      grid: { left: 48, right: 32, top: named ? 26 + Math.ceil(lines.length / 2) * 20 : 30, bottom: 30 },
      xAxis: {
        type: "time",
        axisLabel: { color: set.quietText, fontSize: 11, formatter: "{yyyy}-{MM}", hideOverlap: true },
        axisLine: { lineStyle: { color: set.line } },
        axisTick: { show: false },
        splitLine: { show: false },
        ...spread(lines),
      },
      yAxis: {
        type: "value",
        min: Math.max(0, Math.min(80, Math.floor((least * 100 - 2) / 20) * 20)),
        max: 100,
        interval: 20,
        axisLabel: { color: set.quietText, fontSize: 11, formatter: "{value}%" },
        splitLine: { lineStyle: { color: set.line } },
      },
      series: lines.map((line, at) => seriesOf(line, at, { set, figures: lines.length <= 3 })),
    },
  };
}

const dayMs = 86_400_000;

/** Room at both ends, so that marks and their figures are whole. */
function spread(lines: readonly Line[]) {
  const days = lines.flatMap(({ points }) => points.map(({ on }) => Date.parse(on)));
  if (days.length === 0) return {};
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(20 * dayMs, (last - first) * 0.05);
  return { min: first - room, max: last + room };
}

function seriesOf(
  { name, points }: Line,
  at: number,
  { set, figures }: { readonly set: Colours; readonly figures: boolean },
) {
  const color = set.qualitative[at % set.qualitative.length] ?? set.ink;
  return {
    type: "line" as const,
    name,
    connectNulls: false,
    symbol: symbols[at % symbols.length] ?? "circle",
    symbolSize: 8,
    lineStyle: {
      color,
      width: 2,
      type: dashes[Math.floor(at / set.qualitative.length) % dashes.length] ?? "solid",
    },
    itemStyle: { color },
    data: points.flatMap((point) => dataOf(point, figures)),
    label: { show: figures, position: "top" as const, color: set.text, fontSize: 11 },
  };
}

/** A point; before one that stands apart an empty one, which breaks the line. */
function dataOf({ on, share, apart, note }: Line["points"][number], figures: boolean) {
  const gap = { value: [on, "-"], label: { show: false } };
  if (share === null) return [gap];
  const written = `${(share * 100).toFixed(1)}%${note ? ` ${note}` : ""}`;
  const point = { value: [on, share * 100], label: { show: figures, formatter: written } };
  return apart ? [gap, point] : [point];
}
