import type { EChartsOption } from "echarts";

/** A chart as screen and report share it: its option, its natural size in pixels, and what it shows in words. */
export type Chart = {
  readonly option: EChartsOption;
  readonly width: number;
  readonly height: number;
  readonly label: string;
};

/** The typefaces charts ask for; the report's own first, so that every form of it measures alike. */
export const faces = '"Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';
