import type { CustomSeriesRenderItem } from "echarts";
import { type Chart, faces } from "./chart.ts";
import { type Colours, colours } from "./palette.ts";

/** One level on the ladder, lowest first: its name, one line of figures, and whether it is attained. */
export type Rung = { readonly name: string; readonly figures: string; readonly attained: boolean };

/** The ladder of levels; the plumb line hangs at the highest attained one. */
export type LevelLadder = { readonly label: string; readonly rungs: readonly Rung[] };

/** Steps that rise from level to level, attained ones filled, the plumb line at where the centre stands. */
export function levelLadder({ label, rungs }: LevelLadder, set: Colours = colours.light): Chart {
  const attained = rungs.filter((rung) => rung.attained).length - 1;
  return {
    label,
    width: 640,
    height: 230,
    option: {
      animation: false,
      textStyle: { fontFamily: faces, color: set.text },
      grid: { left: 8, right: 8, top: 44, bottom: 8 },
      xAxis: { type: "category", data: rungs.map(({ name }) => name), show: false },
      yAxis: { type: "value", min: 0, max: rungs.length, show: false },
      series: [
        {
          type: "custom",
          data: rungs.map((_, index) => [index, index + 1]),
          renderItem: step(rungs, attained, set),
        },
      ],
    },
  };
}

function step(rungs: readonly Rung[], attained: number, set: Colours): CustomSeriesRenderItem {
  return (_, api) => {
    const index = Number(api.value(0));
    const rung = rungs[index];
    const [centre = 0, top = 0] = api.coord([index, index + 1]);
    const [, bottom = 0] = api.coord([index, 0]);
    const size = api.size?.([1, 0]) ?? 0;
    const width = (Array.isArray(size) ? (size[0] ?? 0) : size) - 6;
    if (!rung) return null;
    const ground = rung.attained ? set.ratings[2] : set.ratings[0];
    const line = (text: string, y: number, bold: boolean) => ({
      type: "text" as const,
      style: {
        text,
        x: centre,
        y,
        align: "center" as const,
        verticalAlign: "bottom" as const,
        fill: bold ? set.text : set.quietText,
        fontFamily: faces,
        fontSize: bold ? 13 : 11,
        fontWeight: bold ? ("bold" as const) : ("normal" as const),
      },
    });
    return {
      type: "group",
      children: [
        {
          type: "rect",
          shape: { x: centre - width / 2, y: top, width, height: bottom - top },
          style: { fill: ground.fill },
        },
        line(rung.name, top - 19, true),
        line(rung.figures, top - 4, false),
        ...(index === attained ? plumb(centre, top, bottom, ground.text, set) : []),
      ],
    };
  };
}

/** The mark: a thin vertical line with a small bob, hanging inside the attained step. */
function plumb(x: number, top: number, bottom: number, ink: string, set: Colours) {
  const end = Math.min(bottom - 8, top + 60);
  return [
    {
      type: "line" as const,
      shape: { x1: x, y1: top, x2: x, y2: end - 12 },
      style: { stroke: ink, lineWidth: 1.5 },
    },
    {
      type: "polygon" as const,
      shape: {
        points: [
          [x - 5, end - 12],
          [x + 5, end - 12],
          [x, end],
        ],
      },
      style: { fill: set.vermilion, stroke: ink, lineWidth: 1 },
    },
  ];
}
