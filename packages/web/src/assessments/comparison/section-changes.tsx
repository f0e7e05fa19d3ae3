import type { Comparison } from "@plumbline/core/assessments";
import { dumbbells } from "@plumbline/core/charts";
import { signedPoints } from "@plumbline/core/reports";
import { useMemo } from "react";
import { useColours } from "../../platform/look/index.ts";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Chart, Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

type ChangesProps = { readonly judged: Judged; readonly comparison: Comparison };

/** Each section then and now as a dumbbell, with its figures as a table; what cannot be compared is a gap. */
export function SectionChanges({ judged, comparison }: ChangesProps) {
  const t = useText(texts);
  const chart = useChangesChart({ judged, comparison });
  const table = useChangesTable({ judged, comparison });
  return (
    <Part title={t.sections}>
      <div className="comparison-chart">
        <Chart chart={chart} table={table} />
      </div>
      <ChangesTable label={chart.label} table={table} />
    </Part>
  );
}

/** The same figures where the screen is too narrow for the drawing. */
function ChangesTable(props: { readonly label: string; readonly table: ReturnType<typeof useChangesTable> }) {
  const { head, rows } = props.table;
  return (
    <table className="table table-small comparison-table">
      <caption>{props.label}</caption>
      <thead>
        <tr>
          {head.map((title, at) => (
            <th key={title} scope="col" className={at === 0 ? undefined : "cell-number"}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...figures]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure, at) => (
              <td key={head[at + 1]} className="cell-number">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sections in scope of this run; those of the earlier run alone are not compared. */
function sectionsShown({ judged, comparison }: ChangesProps) {
  const inScope = new Set(judged.verdict.sections.map(({ code }) => code));
  return comparison.sections.filter(({ code }) => inScope.has(code));
}

function useChangesChart({ judged, comparison }: ChangesProps) {
  const t = useText(texts);
  const colours = useColours();
  return useMemo(() => {
    const { partName } = judged.reader;
    const rows = sectionsShown({ judged, comparison });
    const moved = rows.map(({ before, now }) => (before === null || now === null ? 0 : now - before));
    const rose = moved.filter((difference) => difference > 0).length;
    const fell = moved.filter((difference) => difference < 0).length;
    const changes = {
      label: t.chart(rose, fell),
      rows: rows.map(({ code, before, now }) => ({ title: partName(code), before, now })),
      words: { before: t.before, now: t.now, nothing: t.nothingCompared },
    };
    return dumbbells(changes, colours);
  }, [judged, comparison, t, colours]);
}

function useChangesTable(props: ChangesProps) {
  const t = useText(texts);
  const { percent } = useFormat();
  const { partName } = props.judged.reader;
  return {
    head: [t.section, t.compared, t.before, t.now, t.change],
    rows: sectionsShown(props).map(({ code, compared, before, now }) => [
      partName(code),
      compared,
      percent(before, 1),
      percent(now, 1),
      before === null || now === null ? "–" : signedPoints(now - before),
    ]),
  };
}
