import { type Colours, faces } from "@plumbline/core/charts";
import type { EChartsOption } from "echarts";
import { BarChart, CustomChart, HeatmapChart, LineChart, RadarChart, ScatterChart } from "echarts/charts";
import {
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  RadarComponent,
  VisualMapComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, CustomChart, HeatmapChart, LineChart, RadarChart, ScatterChart, SVGRenderer]);
use([DatasetComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent]);
use([RadarComponent, VisualMapComponent]);

/** Draws an option into an element as plain SVG of the element's width, in the palette given. */
export function drawChart(
  element: HTMLElement,
  option: EChartsOption,
  colours: Colours,
  height: number,
): void {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: element.clientWidth, height });
  chart.setOption({
    color: [...colours.qualitative],
    textStyle: { fontFamily: faces, color: colours.text },
    animation: false,
    ...option,
  });
  const drawing = chart.renderToSVGString();
  chart.dispose();
  element.replaceChildren(lawful(drawing));
}

/** The drawing with its styles set by script: style attributes of parsed text are refused by the content policy. */
function lawful(drawing: string): Element {
  const apart = drawing.replaceAll(/ style="/g, ' data-style="').replaceAll(/<style[\s\S]*?<\/style>/g, "");
  const svg = new DOMParser().parseFromString(apart, "image/svg+xml").documentElement;
  svg.setAttribute("aria-hidden", "true");
  for (const each of svg.querySelectorAll<SVGElement>("[data-style]")) {
    each.style.cssText = each.dataset.style ?? "";
    delete each.dataset.style;
  }
  return document.importNode(svg, true);
}
