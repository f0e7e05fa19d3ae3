import { createRequire } from "node:module";
import type { Chart } from "@plumbline/core/charts";
import { faceFiles } from "./faces.ts";

// The same ECharts in one file: loading its 500 modules takes 80 MB and a third of a second more.
const echarts: typeof import("echarts") = createRequire(import.meta.url)("echarts/dist/echarts.min.js");

/** The chart as SVG, drawn without a browser. */
export function chartSvg({ option, width, height }: Chart): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption({ ...option, animation: false });
    // Its style sheet only colours what a mouse is over; on paper it is noise, in HTML it would leak.
    return chart.renderToSVGString().replace(/<style[\s\S]*?<\/style>/, "");
  } finally {
    // An undisposed chart keeps its timers, and with them the process.
    chart.dispose();
  }
}

/** The chart as PNG at twice its size, for programs that do not draw SVG. */
export async function chartPng(chart: Chart): Promise<Buffer> {
  const { Resvg } = await import("@resvg/resvg-js");
  const drawing = new Resvg(chartSvg(chart), {
    fitTo: { mode: "zoom", value: 2 },
    background: "#ffffff",
    font: { fontFiles: [...faceFiles], loadSystemFonts: false, defaultFontFamily: "Noto Sans SC" },
  });
  return drawing.render().asPng();
}
