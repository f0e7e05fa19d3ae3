import type { EChartsOption } from "echarts";

/** A chart as screen and report share it: its option, its natural size in pixels, and what it shows in words. */
export type Chart = {
  readonly option: EChartsOption;
  readonly width: number;
  readonly height: number;
  readonly label: string;
};

/**
 * The typefaces charts ask for; the report's own first, so that every form of it measures alike.
 * Single quotes: ECharts writes the list into an SVG attribute as it is.
 */
export const faces = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/** Room for row labels in pixels at 12 px: as wide as the longest, 310 at most. */
export function labelWidth(labels: readonly string[]): number {
  const widthOf = (label: string) =>
    [...label].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 12 : 7), 0);
  return Math.ceil(Math.min(320, Math.max(60, ...labels.map(widthOf))));
}
