/** A value of a sheet: numbers stay numbers, null is an empty cell. */
export type SheetValue = string | number | null;

/** How a column's values are typed: shares 0–1 as percent, days `2026-11-21` as dates, amounts with two places. */
export type SheetFormat = "share" | "day" | "amount";

/** A column of a sheet: its head with the unit, its width in characters, and its type where that is not plain. */
export type SheetColumn = { readonly head: string; readonly width: number; readonly format?: SheetFormat };

/** One sheet of the report as a workbook. */
export type ReportSheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** What is drawn as a QR code below the rows. */
  readonly code?: string;
};
