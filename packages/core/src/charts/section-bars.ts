import { type Chart, faces, labelWidth } from "./chart.ts";
import { type Colours, colours } from "./palette.ts";
import { rowAxes } from "./row-axes.ts";

/** Shares of points by section, in printed order, against the mean and the thresholds of the pack (percent). */
export type SectionBars = {
  readonly label: string;
  readonly rows: readonly { readonly title: string; readonly share: number | null }[];
  /** The centre's mean share, 0–1; null where nothing is applicable. */
  readonly mean: number | null;
  readonly thresholds: { readonly strength: number; readonly weakness: number };
  readonly words: {
    readonly mean: string;
    readonly strength: string;
    readonly weakness: string;
    readonly nothing: string;
  };
};

const rowHeight = 19;

/** Bars of shares: strengths deep, weaknesses in the accent and marked, the rest between. */
export function sectionBars(
  { label, rows, mean, thresholds, words }: SectionBars,
  set: Colours = colours.light,
): Chart {
  const limit = (name: string, value: number, color: string, align: "left" | "right") => ({
    xAxis: value,
    name,
    lineStyle: { color, type: "dashed" as const, width: 1 },
    label: {
      formatter: `${name} ${value}%`,
      color: set.quietText,
      fontSize: 11,
      position: "start" as const,
      align,
    },
  });
  const lines = [
    limit(words.weakness, thresholds.weakness, set.vermilion, "right"),
    limit(words.strength, thresholds.strength, set.ratings[2].fill, "left"),
  ];
  const bars = rows.map(({ share }) => ({
    value: share === null ? 0 : share * 100,
    itemStyle: { color: barColour(share, thresholds, set) },
  }));
  const figures = rows.map(({ share }) => (share === null ? words.nothing : `${(share * 100).toFixed(1)}%`));
  const titles = rows.map(({ title }) => title);
  const room = labelWidth(titles);
  return {
    label,
    width: 640,
    height: rows.length * rowHeight + 50,
    option: {
      animation: false,
      textStyle: { fontFamily: faces, color: set.text },
      grid: { left: room + 14, right: 56, top: 26, bottom: 22 },
      xAxis: { type: "value", min: 0, max: 100, show: false },
      yAxis: rowAxes({ titles, figures, room, figureRoom: 48 }, set),
      series: [
        {
          type: "bar",
          barWidth: 11,
          data: bars,
          markLine: {
            symbol: "none",
            silent: true,
            animation: false,
            data: mean === null ? lines : [...lines, meanLine(words.mean, mean, set)],
          },
        },
      ],
    },
  };
}

/** The mean is labelled below, so that it never meets a threshold's label. */
function meanLine(name: string, mean: number, set: Colours) {
  return {
    xAxis: mean * 100,
    name,
    lineStyle: { color: set.text, type: "solid" as const, width: 1 },
    label: {
      formatter: `${name} ${(mean * 100).toFixed(1)}%`,
      color: set.text,
      fontSize: 11,
      position: "end" as const,
    },
  };
}

function barColour(share: number | null, thresholds: SectionBars["thresholds"], set: Colours): string {
  if (share === null) return set.line;
  if (share * 100 < thresholds.weakness) return set.vermilion;
  return share * 100 >= thresholds.strength ? set.ratings[2].fill : set.ratings[1].fill;
}
