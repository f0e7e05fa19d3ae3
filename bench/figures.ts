/** One measured figure. With a limit the ratio figure ÷ limit is printed; 1 is the limit itself. */
export type Figure = {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  readonly limit?: number;
};

/** How far a figure is along its limit; null where it has none. */
export function ratioOf({ figure, limit }: Figure): number | null {
  return limit === undefined ? null : figure / limit;
}

/** The value below which a share (0 to 1) of the values lies, by nearest rank; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle one of the values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

const heads = ["what", "figure", "unit", "limit", "ratio", ""];

/** The figures as a table: what, figure, unit, limit, ratio; those above their limit say so. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((measured) => {
    const { what, figure, unit, limit } = measured;
    const ratio = ratioOf(measured);
    const share = ratio === null ? ["–", ""] : [ratio.toFixed(2), ratio > 1 ? "above its limit" : ""];
    return [what, written(figure), unit, limit === undefined ? "–" : written(limit), ...share];
  });
  return aligned([heads, ...rows]);
}

/** Three digits are more than a run on a shared machine can promise. */
function written(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : String(Number(figure.toPrecision(3)));
}

const numeric = new Set(["figure", "limit", "ratio"].map((head) => heads.indexOf(head)));

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    numeric.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join("  ")}`.trimEnd()).join("\n");
}
