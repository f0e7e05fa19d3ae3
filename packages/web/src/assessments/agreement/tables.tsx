import type { TeamAgreement } from "@plumbline/core/assessments";
import type { Estimate } from "@plumbline/core/statistics";
import { useFormat, useText } from "../../platform/text/index.ts";
import { type Column, DataTable, Part } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

type TableProps = { readonly agreement: TeamAgreement };

/** A column of a figure; nothing where there is no data. `times` turns shares into percent. */
function useFigure() {
  const { number } = useFormat();
  return <Row,>(
    key: string,
    title: string,
    of: (row: Row) => number | null,
    { times = 1, digits = 3 }: { readonly times?: number; readonly digits?: number } = {},
  ): Column<Row> => ({
    ...{ key, title, kind: "number" },
    value: (row) => {
      const value = of(row);
      return value === null ? null : Number((value * times).toFixed(digits));
    },
    cell: (row) => {
      const value = of(row);
      return number(value === null ? null : value * times, digits);
    },
  });
}

/** How far assessors agree in each open section. */
export function SectionTable({ judged, agreement }: TableProps & { readonly judged: Judged }) {
  const t = useText(texts);
  const figure = useFigure();
  type Row = TeamAgreement["sections"][number];
  const percent = { times: 100, digits: 1 };
  return (
    <Part title={t.bySection}>
      <DataTable<Row>
        label={t.bySection}
        rows={agreement.sections.filter(({ exact }) => exact.n > 0)}
        rowKey={({ section }) => section}
        empty={null}
        exportName={`${t.exportName}-${t.bySection}`}
        columns={[
          {
            ...{ key: "section", title: t.section, names: true },
            value: ({ section }) => judged.reader.partName(section),
          },
          figure<Row>("items", t.items, ({ exact }) => exact.n, { digits: 0 }),
          figure<Row>("exact", t.exactPercent, ({ exact }) => exact.value, percent),
          figure<Row>("exact-low", t.low, ({ exact }) => exact.low, percent),
          figure<Row>("exact-high", t.high, ({ exact }) => exact.high, percent),
          figure<Row>("adjacent", t.adjacentPercent, ({ adjacent }) => adjacent.value, percent),
          figure<Row>("alpha", t.alphaShort, ({ alpha }) => alpha.value),
          figure<Row>("alpha-low", t.alphaLow, ({ alpha }) => alpha.low),
          figure<Row>("alpha-high", t.alphaHigh, ({ alpha }) => alpha.high),
        ]}
      />
    </Part>
  );
}

/** Who rates higher or lower than those who rated the same. */
export function AssessorTable({ agreement }: TableProps) {
  const t = useText(texts);
  const figure = useFigure();
  type Row = TeamAgreement["assessors"][number];
  const digits = { digits: 2 };
  return (
    <Part title={t.byAssessor}>
      <p className="quiet">{t.byAssessorIs}</p>
      <DataTable<Row>
        label={t.byAssessor}
        rows={agreement.assessors.filter(({ difference }) => difference.n > 0)}
        rowKey={({ rater }) => rater}
        empty={null}
        exportName={`${t.exportName}-${t.byAssessor}`}
        columns={[
          { key: "rater", title: t.one, value: nameIn(agreement), names: true },
          figure<Row>("items", t.items, ({ difference }) => difference.n, { digits: 0 }),
          ...estimateColumns<Row>(figure, t, ({ difference }) => difference, t.difference, digits),
        ]}
      />
    </Part>
  );
}

/** Each two assessors on what both rated. */
export function PairTable({ agreement }: TableProps) {
  const t = useText(texts);
  const figure = useFigure();
  type Row = TeamAgreement["pairs"][number];
  const name = (id: string) => nameIn(agreement)({ rater: id });
  return (
    <Part title={t.byPair}>
      <DataTable<Row>
        label={t.byPair}
        rows={agreement.pairs.filter(({ kappa }) => kappa.n > 0)}
        rowKey={({ one, other }) => `${one} ${other}`}
        empty={null}
        exportName={`${t.exportName}-${t.byPair}`}
        columns={[
          { key: "one", title: t.one, value: ({ one }) => name(one), names: true },
          { key: "other", title: t.other, value: ({ other }) => name(other) },
          figure<Row>("items", t.items, ({ kappa }) => kappa.n, { digits: 0 }),
          figure<Row>("exact", t.exactPercent, ({ exact }) => exact.value, { times: 100, digits: 1 }),
          ...estimateColumns<Row>(figure, t, ({ kappa }) => kappa, t.kappa),
        ]}
      />
    </Part>
  );
}

function estimateColumns<Row>(
  figure: ReturnType<typeof useFigure>,
  t: { readonly low: string; readonly high: string },
  of: (row: Row) => Estimate,
  title: string,
  more: { readonly digits?: number } = {},
): readonly Column<Row>[] {
  return [
    figure<Row>("value", title, (row) => of(row).value, more),
    figure<Row>("low", t.low, (row) => of(row).low, more),
    figure<Row>("high", t.high, (row) => of(row).high, more),
  ];
}

function nameIn({ raters }: TeamAgreement) {
  return ({ rater }: { readonly rater: string }) => raters.find(({ id }) => id === rater)?.name ?? "";
}
