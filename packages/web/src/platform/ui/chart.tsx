import type { Chart as BuiltChart } from "@plumbline/core/charts";
import { Button } from "antd";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useColours } from "../look/index.ts";
import { useText } from "../text/index.ts";
import { texts } from "./text.ts";

type ChartProps = {
  /** Built in core with `useColours()`, so that screen and report show the same; its label says what it shows. */
  readonly chart: BuiltChart;
  /** The same figures for reading: head and rows. */
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  };
};

/** A chart drawn once as SVG without motion, with its data as a table below it on request. */
export function Chart({ chart, table }: ChartProps) {
  const { label, height } = chart;
  const t = useText(texts);
  const place = useRef<HTMLDivElement>(null);
  const [tableShown, setTableShown] = useState(false);
  useDrawing(place, chart);
  return (
    <figure className="chart">
      <div ref={place} role="img" aria-label={label} className="chart-place" style={{ minHeight: height }} />
      <figcaption>
        <span>{label}</span>
        <Button
          type="link"
          size="small"
          aria-expanded={tableShown}
          onClick={() => setTableShown(!tableShown)}
        >
          {tableShown ? t.hideTable : t.showTable}
        </Button>
      </figcaption>
      {tableShown && <ChartTable label={label} {...table} />}
    </figure>
  );
}

function useDrawing(place: RefObject<HTMLDivElement | null>, { option, height }: BuiltChart): void {
  const colours = useColours();
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let gone = false;
    const draw = async () => {
      const { drawChart } = await import("./draw-chart.ts");
      if (!gone && element.clientWidth > 0) drawChart(element, option, colours, height);
    };
    const observer = new ResizeObserver(() => void draw());
    observer.observe(element);
    return () => {
      gone = true;
      observer.disconnect();
    };
  }, [place, option, colours, height]);
}

function ChartTable(props: ChartProps["table"] & { readonly label: string }) {
  return (
    <table className="table table-small">
      <caption className="hidden">{props.label}</caption>
      <thead>
        <tr>
          {props.head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((value, at) => (
              <td key={props.head[at]} className={typeof value === "number" ? "cell-number" : undefined}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
