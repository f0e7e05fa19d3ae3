import type { StandardStanding, TrendPoint } from "@plumbline/core/assessments";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useFormat, useText } from "../../platform/text/index.ts";
import { texts } from "./text.ts";
import { drawTrend } from "./trend.ts";

const margins = { height: 196, left: 80, right: 40, top: 28, bottom: 48 };
const axisLeft = 44;

/** The scores of finished assessments over time, each with its share and level. */
export function TrendLine({ standing }: { readonly standing: StandardStanding }) {
  const t = useText(texts);
  const { percent } = useFormat();
  const { trend } = standing;
  const [first, last] = [trend.at(0), trend.at(-1)];
  if (!first || !last) return <p className="quiet">{t.trendNone}</p>;
  const label =
    trend.length === 1
      ? t.trendOne(percent(first.share, 1))
      : t.trendLabel(trend.length, percent(first.share, 1), percent(last.share, 1));
  return (
    <figure className="trend">
      <Drawing points={trend} label={label} levelled={standing.levels.length > 0} />
      <figcaption className="quiet">{label}</figcaption>
      <div className="hidden">
        <TrendTable points={trend} label={label} levelled={standing.levels.length > 0} />
      </div>
    </figure>
  );
}

type TrendProps = {
  readonly points: readonly TrendPoint[];
  readonly label: string;
  /** Whether the standard decides levels; where it does not, none is named. */
  readonly levelled: boolean;
};

function Drawing({ points, label, levelled }: TrendProps) {
  const t = useText(texts);
  const { percent } = useFormat();
  const place = useRef<SVGSVGElement>(null);
  const width = useWidth(place);
  const { height } = margins;
  const { marks, runs, ticks } = drawTrend(points, { ...margins, width });
  return (
    <svg ref={place} role="img" aria-label={label} height={height} viewBox={`0 0 ${width} ${height}`}>
      {ticks.map(({ share, y }) => (
        <g key={share} className="trend-tick">
          <path d={`M${axisLeft} ${y}H${width - 8}`} />
          <text x={axisLeft - 8} y={y + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {runs.map((run) => (
        <polyline
          key={run[0]?.point.assessmentId}
          className="trend-run"
          points={run.map(({ x, y }) => `${x},${y}`).join(" ")}
        />
      ))}
      {marks.map(({ point, x, y }) => (
        <g key={point.assessmentId} className="trend-mark">
          <circle cx={x} cy={y} r="4" />
          <text x={x} y={y - 11} textAnchor="middle" className="trend-share">
            {percent(point.share, 1)}
          </text>
          <text x={x} y={height - 24} textAnchor="middle">
            {point.on.slice(0, 7)}
          </text>
          {levelled && (
            <text x={x} y={height - 8} textAnchor="middle">
              {point.attained ?? t.noLevel}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The width of the drawing's place, so that its words keep their size on every screen. */
function useWidth(place: RefObject<Element | null>): number {
  const [width, setWidth] = useState(520);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(260, Math.round(element.clientWidth))));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}

/** The same figures for those who do not see the drawing. */
function TrendTable({ points, label, levelled }: TrendProps) {
  const t = useText(texts);
  const format = useFormat();
  return (
    <table>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t.day}</th>
          <th scope="col">{t.share}</th>
          {levelled && <th scope="col">{t.level}</th>}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.assessmentId}>
            <th scope="row">{format.day(point.on)}</th>
            <td>{format.percent(point.share, 1)}</td>
            {levelled && <td>{point.attained ?? t.noLevel}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
