import { type Chart, faces, labelWidth } from "./chart.ts";
import { shadeOf } from "./depth.ts";
import { type Colours, colours } from "./palette.ts";

/** Shares of points by section (rows, in printed order) and angle (columns); null where nothing is applicable. */
export type HeatMap = {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly shares: readonly (number | null)[] }[];
  /** What stands in a cell without a share. */
  readonly nothing: string;
};

const rowHeight = 21;

/** A heat map of shares, each cell with its figure; one hue, deeper is more. */
export function heatMap({ label, columns, rows, nothing }: HeatMap, set: Colours = colours.light): Chart {
  const cells = rows.flatMap(({ shares }, y) =>
    shares.map((share, x) => {
      const ground = share === null ? { fill: set.raised, text: set.quietText } : shadeOf(share, set);
      return {
        value: [x, y, share === null ? "-" : share * 100],
        itemStyle: { color: ground.fill },
        label: { color: ground.text, formatter: share === null ? nothing : `${(share * 100).toFixed(1)}%` },
      };
    }),
  );
  const words = { color: set.text, fontSize: 12 };
  const bare = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };
  const room = labelWidth(rows.map(({ title }) => title));
  return {
    label,
    width: 640,
    height: rows.length * rowHeight + 34,
    option: {
      animation: false,
      textStyle: { fontFamily: faces, color: set.text },
      grid: { left: room + 14, right: 4, top: 28, bottom: 4 },
      xAxis: {
        type: "category",
        position: "top",
        data: [...columns],
        axisLabel: { ...words, interval: 0 },
        ...bare,
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: rows.map(({ title }) => title),
        axisLabel: {
          ...words,
          interval: 0,
          width: room,
          overflow: "truncate",
          align: "left",
          margin: room + 10,
        },
        ...bare,
      },
      // Colours are set cell by cell; the map is there because the series asks for one.
      visualMap: { show: false, min: 0, max: 100, dimension: 2, inRange: { colorAlpha: 1 } },
      series: [
        {
          type: "heatmap",
          data: cells,
          label: { show: true, fontSize: 12 },
          itemStyle: { borderColor: set.raised, borderWidth: 1.5 },
        },
      ],
    },
  };
}
