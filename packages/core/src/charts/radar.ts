import { type Chart, faces } from "./chart.ts";
import { type Colours, colours } from "./palette.ts";

/** Shares by part of the standard; a part without a share (nothing applicable) is left out by the caller. */
export type Radar = {
  readonly label: string;
  readonly axes: readonly string[];
  readonly series: readonly { readonly name: string; readonly shares: readonly number[] }[];
};

const dashes = ["solid", "dashed", "dotted"] as const;

/** A radar of shares, 0 to 100 %; series differ by colour, line and mark. */
export function radar({ label, axes, series }: Radar, set: Colours = colours.light): Chart {
  return {
    label,
    width: 640,
    height: 400,
    option: {
      animation: false,
      color: [...set.qualitative],
      textStyle: { fontFamily: faces, color: set.text },
      legend: {
        bottom: 0,
        data: series.map(({ name }) => name),
        textStyle: { color: set.text, fontSize: 13 },
      },
      radar: {
        center: ["50%", "48%"],
        radius: 140,
        indicator: axes.map((name, index) => ({
          name: wrapped(name),
          max: 100,
          min: 0,
          ...(index === 0 && { axisLabel: { show: true } }),
        })),
        splitNumber: 5,
        axisName: { color: set.text, fontSize: 13, lineHeight: 17 },
        axisLabel: { show: false, color: set.quietText, fontSize: 11, showMinLabel: false },
        axisLine: { lineStyle: { color: set.line } },
        splitLine: { lineStyle: { color: set.line } },
        splitArea: { show: false },
      },
      series: [
        {
          type: "radar",
          symbolSize: 6,
          data: series.map(({ name, shares }, index) => ({
            name,
            value: shares.map((share) => Math.round(share * 1000) / 10),
            symbol: index === 0 ? "circle" : "diamond",
            lineStyle: { width: 2, type: dashes[index % dashes.length] ?? "solid" },
          })),
        },
      ],
    },
  };
}

/** A long name on two lines, so that it stays inside the picture; Chinese breaks anywhere, other words at a space. */
function wrapped(name: string): string {
  const half = Math.ceil(name.length / 2);
  if (/[\u2e80-\u9fff]/.test(name))
    return name.length > 14 ? `${name.slice(0, half)}\n${name.slice(half)}` : name;
  const space = name.indexOf(" ", half - 2);
  return name.length > 18 && space > 0 ? `${name.slice(0, space)}\n${name.slice(space + 1)}` : name;
}
