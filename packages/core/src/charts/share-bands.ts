import { type Chart, faces, labelWidth } from "./chart.ts";
import { type Colours, colours } from "./palette.ts";
import { rowAxes, shareAxis } from "./row-axes.ts";

/** Percentiles of a group row by row, shares 0 to 1, with the own share; null where nothing is shown. */
export type ShareBands = {
  readonly label: string;
  readonly rows: readonly {
    readonly title: string;
    readonly bands: {
      readonly p10: number;
      readonly p25: number;
      readonly p50: number;
      readonly p75: number;
      readonly p90: number;
    } | null;
    readonly own: number | null;
  }[];
  readonly words: {
    readonly wide: string;
    readonly middle: string;
    readonly median: string;
    readonly own: string;
    readonly nothing: string;
  };
};

type Row = ShareBands["rows"][number];
const rowHeight = 24;

/** A pale bar from the 10th to the 90th percentile, a deeper one from the 25th to the 75th, the median, the own mark. */
export function shareBands({ label, rows, words }: ShareBands, set: Colours = colours.light): Chart {
  const text = { color: set.text, fontSize: 12 };
  const titles = rows.map(({ title }) => title);
  const room = Math.min(220, labelWidth(titles));
  const figures = rows.map(({ bands, own }) =>
    bands === null ? words.nothing : own === null ? "–" : `${(own * 100).toFixed(1)}%`,
  );
  return {
    label,
    width: 640,
    height: rows.length * rowHeight + 56,
    option: {
      animation: false,
      textStyle: { fontFamily: faces, color: set.text },
      legend: {
        top: 0,
        left: 0,
        selectedMode: false,
        itemWidth: 14,
        itemHeight: 10,
        textStyle: text,
        data: [words.wide, words.middle, words.median, words.own],
      },
      grid: { left: room + 14, right: 78, top: 30, bottom: 24 },
      xAxis: shareAxis(set),
      yAxis: rowAxes({ titles, figures, room, figureRoom: 70 }, set),
      series: [
        ...bar(rows, {
          name: words.wide,
          from: "p10",
          to: "p90",
          color: set.sequential[2] ?? set.line,
        }),
        ...bar(rows, { name: words.middle, from: "p25", to: "p75", color: set.ratings[1].fill }),
        marks(rows, words.median, ({ bands }) => bands?.p50 ?? null, {
          ...{ symbol: "rect", symbolSize: [3, 16], color: set.text },
        }),
        marks(rows, words.own, ({ bands, own }) => (bands ? own : null), {
          ...{ symbol: "diamond", symbolSize: 13, color: set.vermilion },
        }),
      ],
    },
  };
}

type Span = {
  readonly name: string;
  readonly from: "p10" | "p25";
  readonly to: "p75" | "p90";
  readonly color: string;
};

/** A bar that begins at one percentile and ends at another: an empty part below it. */
function bar(rows: readonly Row[], { name, from, to, color }: Span) {
  const part = { type: "bar" as const, stack: name, barWidth: 12, barGap: "-100%", silent: true };
  return [
    {
      ...part,
      name: `${name} `,
      data: rows.map(({ bands }) => (bands ? bands[from] * 100 : 0)),
      itemStyle: { color: "transparent" },
    },
    {
      ...part,
      name,
      data: rows.map(({ bands }) => (bands ? (bands[to] - bands[from]) * 100 : 0)),
      itemStyle: { color },
    },
  ];
}

type Mark = { readonly symbol: string; readonly symbolSize: number | number[]; readonly color: string };

function marks(
  rows: readonly Row[],
  name: string,
  of: (row: Row) => number | null,
  { symbol, symbolSize, color }: Mark,
) {
  const data = rows.flatMap((row, at) => {
    const share = of(row);
    return share === null ? [] : [[share * 100, at]];
  });
  return {
    type: "scatter" as const,
    name,
    symbol,
    symbolSize,
    z: 4,
    silent: true,
    data,
    itemStyle: { color },
  };
}
