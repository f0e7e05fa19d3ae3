import type { BenchmarkGroup, CentreBenchmark, GroupMeasure } from "@plumbline/core/assessments";
import { shareBands } from "@plumbline/core/charts";
import { useMemo } from "react";
import { useColours } from "../../platform/look/index.ts";
import { useFormat, useSay, useText } from "../../platform/text/index.ts";
import { Chart, type Column, Figure, Notice, Part } from "../../platform/ui/index.ts";
import { texts } from "./text.ts";

type GroupProps = { readonly benchmark: CentreBenchmark; readonly group: BenchmarkGroup };

/** One group: the position in figures, the bands of the total and of each section; or why nothing is shown. */
export function GroupPart({ benchmark, group }: GroupProps) {
  const { least } = benchmark;
  const isAnyShown = [group.total, ...group.sections].some(({ state }) => state === "shown");
  return (
    <>
      {group.total.state === "shown" ? (
        <Position total={group.total} />
      ) : (
        <WhyNot measure={group.total} least={least} />
      )}
      {isAnyShown && <BandsPart benchmark={benchmark} group={group} />}
    </>
  );
}

function WhyNot({ measure, least }: { readonly measure: GroupMeasure; readonly least: number }) {
  const t = useText(texts);
  const { count, state } = measure;
  if (state === "too-few") {
    return (
      <Notice title={t.tooFew(count, least)}>
        <p>{t.tooFewWhy(least)}</p>
      </Notice>
    );
  }
  return (
    <Notice title={t.heldBack}>
      <p>{t.heldBackWhy(count, least)}</p>
    </Notice>
  );
}

function Position({ total }: { readonly total: GroupMeasure }) {
  const t = useText(texts);
  const { number, percent } = useFormat();
  const { own, position, bands, count } = total;
  return (
    <div className="benchmark-figures">
      <Figure
        label={t.position}
        value={position === null ? "–" : number(position * 100)}
        definition={t.positionOf}
      />
      <Figure label={t.own} value={percent(own, 1)} definition={t.ownShare} />
      <Figure label={t.median} value={percent(bands?.p50, 1)} definition={t.medianOf(count)} />
    </div>
  );
}

type Row = GroupMeasure & { readonly key: string; readonly title: string };

/** The total, then every section in printed order. */
function useRows({ benchmark, group }: GroupProps): readonly Row[] {
  const t = useText(texts);
  const say = useSay();
  return useMemo(() => {
    const titles = new Map(benchmark.sections.map(({ code, title }) => [code, `${code} ${say(title)}`]));
    const sections = group.sections.map(({ code, ...measure }) => ({
      ...{ key: code, title: titles.get(code) ?? code },
      ...measure,
    }));
    return [{ key: "total", title: t.total, ...group.total }, ...sections];
  }, [benchmark, group, t, say]);
}

function BandsPart(props: GroupProps) {
  const t = useText(texts);
  const rows = useRows(props);
  const colours = useColours();
  const columns = useColumns();
  const chart = useMemo(() => {
    const words = { wide: t.wide, middle: t.middle, median: t.median, own: t.own, nothing: t.notShown };
    const shown = rows.filter(({ bands }) => bands !== null).length;
    return shareBands({ label: t.chart(shown), rows, words }, colours);
  }, [rows, t, colours]);
  const table = {
    head: columns.map(({ title }) => title),
    rows: rows.map((row) => columns.map(({ value }) => value(row) ?? "–")),
  };
  return (
    <Part title={t.bands}>
      <div className="benchmark-chart">
        <Chart chart={chart} table={table} />
      </div>
      <NarrowTable label={chart.label} rows={rows} />
    </Part>
  );
}

/** The figures that matter most where the screen is too narrow for the drawing. */
function NarrowTable({ label, rows }: { readonly label: string; readonly rows: readonly Row[] }) {
  const t = useText(texts);
  const { number, percent } = useFormat();
  return (
    <table className="table table-small benchmark-table">
      <caption className="hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t.section}</th>
          {[t.own, t.median, t.position].map((title) => (
            <th key={title} scope="col" className="cell-number">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, own, bands, position }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td className="cell-number">{percent(own, 1)}</td>
            <td className="cell-number">{percent(bands?.p50, 1)}</td>
            <td className="cell-number">{number(position === null ? null : position * 100)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(texts);
  const { number } = useFormat();
  const share = (key: string, title: string, of: (row: Row) => number | null | undefined): Column<Row> => ({
    ...{ key, title, kind: "number", sorts: false },
    value: (row) => {
      const found = of(row);
      return found === null || found === undefined ? null : Number((found * 100).toFixed(1));
    },
    cell: (row) => {
      const found = of(row);
      return number(found === null || found === undefined ? null : found * 100, 1);
    },
  });
  return [
    { key: "title", title: t.section, names: true, sorts: false, value: ({ title }) => title },
    share("own", `${t.own} (%)`, ({ own }) => own),
    share("position", t.position, ({ position }) => position),
    share("p10", "P10 (%)", ({ bands }) => bands?.p10),
    share("p25", "P25 (%)", ({ bands }) => bands?.p25),
    share("p50", "P50 (%)", ({ bands }) => bands?.p50),
    share("p75", "P75 (%)", ({ bands }) => bands?.p75),
    share("p90", "P90 (%)", ({ bands }) => bands?.p90),
    { key: "count", title: t.count, kind: "number", sorts: false, value: ({ count }) => count },
  ];
}
