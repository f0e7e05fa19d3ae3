import { type Chart, faces, labelWidth } from "./chart.ts";
import { type Colours, colours } from "./palette.ts";
import { rowAxes, shareAxis } from "./row-axes.ts";

/** Shares of points by section at two times; a section that cannot be compared has a gap. */
export type Dumbbells = {
  readonly label: string;
  readonly rows: readonly {
    readonly title: string;
    readonly before: number | null;
    readonly now: number | null;
  }[];
  readonly words: { readonly before: string; readonly now: string; readonly nothing: string };
};

const rowHeight = 21;

/** Two marks a row with a line between them: hollow for then, full for now, and the change in words of figures. */
export function dumbbells({ label, rows, words }: Dumbbells, set: Colours = colours.light): Chart {
  const text = { color: set.text, fontSize: 12 };
  const titles = rows.map(({ title }) => title);
  const room = labelWidth(titles);
  const figures = rows.map((row) => figureOf(row, words.nothing));
  return {
    label,
    width: 640,
    height: rows.length * rowHeight + 56,
    option: {
      animation: false,
      textStyle: { fontFamily: faces, color: set.text },
      legend: {
        top: 0,
        right: 0,
        itemWidth: 10,
        itemHeight: 10,
        selectedMode: false,
        textStyle: text,
        data: [words.before, words.now],
      },
      grid: { left: room + 14, right: 104, top: 28, bottom: 26 },
      xAxis: shareAxis(set),
      yAxis: rowAxes({ titles, figures, room, figureRoom: 98 }, set),
      series: [...linesBetween(rows, set), ...marksOf({ rows, words }, set)],
    },
  };
}

type Row = Dumbbells["rows"][number];

function figureOf({ before, now }: Row, nothing: string): string {
  if (before === null || now === null) return nothing;
  return `${(before * 100).toFixed(1)} → ${(now * 100).toFixed(1)}%`;
}

/** A line for each row is an empty bar up to the lower mark and a thin one from there to the higher. */
function linesBetween(rows: readonly Row[], set: Colours) {
  const low = ({ before, now }: Row) => (before === null || now === null ? 0 : Math.min(before, now) * 100);
  const wide = ({ before, now }: Row) => (before === null || now === null ? 0 : Math.abs(before - now) * 100);
  const bar = { type: "bar" as const, stack: "change", barWidth: 3, silent: true };
  return [
    { ...bar, data: rows.map(low), itemStyle: { color: "transparent" } },
    {
      ...bar,
      data: rows.map((row) => ({
        value: wide(row),
        itemStyle: { color: (row.now ?? 0) < (row.before ?? 0) ? set.vermilion : set.ratings[1].fill },
      })),
    },
  ];
}

function marksOf({ rows, words }: Pick<Dumbbells, "rows" | "words">, set: Colours) {
  const at = (pick: (row: Row) => number | null) =>
    rows.flatMap((row, index) => {
      const share = pick(row);
      return share === null ? [] : [[share * 100, index]];
    });
  const edge = { borderColor: set.ratings[2].fill, borderWidth: 1.5 };
  const mark = { type: "scatter" as const, symbolSize: 9, z: 3, silent: true };
  return [
    {
      ...mark,
      name: words.before,
      data: at(({ before }) => before),
      itemStyle: { color: set.raised, ...edge },
    },
    {
      ...mark,
      name: words.now,
      data: at(({ now }) => now),
      itemStyle: { color: set.ratings[2].fill, ...edge },
    },
  ];
}
