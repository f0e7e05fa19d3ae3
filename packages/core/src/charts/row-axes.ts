import type { XAXisComponentOption, YAXisComponentOption } from "echarts";
import type { Colours } from "./palette.ts";

/** What stands left and right of rows of shares: their titles, as wide as `room`, and their figures `figureRoom` out. */
type RowSides = {
  readonly titles: readonly string[];
  readonly figures: readonly string[];
  readonly room: number;
  readonly figureRoom: number;
};

/** The axes of rows of shares: titles on the left, the figures on the right in a column of their own, clear of the marks. */
export function rowAxes(
  { titles, figures, room, figureRoom }: RowSides,
  set: Colours,
): YAXisComponentOption[] {
  const text = { color: set.text, fontSize: 12, interval: 0 } as const;
  const title = { ...text, width: room, overflow: "truncate", align: "left", margin: room + 10 } as const;
  const figure = { ...text, align: "right", margin: figureRoom } as const;
  const bare = { axisTick: { show: false }, splitLine: { show: false } };
  const rows = { type: "category", inverse: true, ...bare } as const;
  return [
    { ...rows, data: [...titles], axisLabel: title, axisLine: { lineStyle: { color: set.line } } },
    { ...rows, data: [...figures], position: "right", axisLabel: figure, axisLine: { show: false } },
  ];
}

/** The axis of shares from 0 to 100 %, with its lines. */
export function shareAxis(set: Colours): XAXisComponentOption {
  return {
    ...{ type: "value", min: 0, max: 100, interval: 20 },
    axisLabel: { color: set.quietText, fontSize: 11, formatter: "{value}%" },
    splitLine: { lineStyle: { color: set.line } },
  };
}
