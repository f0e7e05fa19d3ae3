import type { Cell, Column, Row, Table } from "./document.ts";
import type { ReportSheet, SheetColumn, SheetValue } from "./sheet-model.ts";
import { cell } from "./wording.ts";

/** A column of a listing: how it stands on paper and in a workbook, and what it says of an entry. */
export type ListingColumn<Entry> = {
  readonly head: string;
  /** Its part of the table's width on paper; a column without one stands in the workbook alone. */
  readonly width?: number;
  /** Its width in the workbook in characters; a column without one stands on paper alone. */
  readonly characters?: number;
  readonly align?: Column["align"];
  readonly format?: SheetColumn["format"];
  /** What the workbook holds. */
  readonly value: (entry: Entry) => SheetValue;
  /** What stands on paper, where that is more than the value. */
  readonly cell?: (entry: Entry) => Cell;
};

/** Entries of one kind, laid out once for paper and workbook alike. */
export type Listing<Entry> = {
  readonly columns: readonly ListingColumn<Entry>[];
  readonly entries: readonly Entry[];
};

/** A listing on paper; `headOf` gives the head line that entries of a run share. */
export function listingTable<Entry>(
  { columns, entries }: Listing<Entry>,
  { name, caption, headOf }: { name: string; caption: string; headOf?: (entry: Entry) => string },
): Table {
  const shown = columns.filter(({ width }) => width !== undefined);
  const rows = entries.map(
    (entry): Row => ({ kind: "cells", cells: shown.map((column) => cellOf(column, entry)) }),
  );
  // A listing may lend some of its columns to another: what is there fills the width.
  const whole = shown.reduce((sum, { width = 0 }) => sum + width, 0);
  const part = (width: number) => Math.round((width / whole) * 1000) / 10;
  return {
    ...{ kind: "table", name, caption },
    columns: shown.map(({ head, width = 0, align = "start" }) => ({ head, width: part(width), align })),
    rows: headOf ? headed(entries, rows, headOf) : rows,
  };
}

function cellOf<Entry>({ value, cell: draw }: ListingColumn<Entry>, entry: Entry): Cell {
  return draw ? draw(entry) : cell(value(entry) ?? "—");
}

function headed<Entry>(
  entries: readonly Entry[],
  rows: readonly Row[],
  headOf: (entry: Entry) => string,
): readonly Row[] {
  const heads = entries.map(headOf);
  return rows.flatMap((row, at) =>
    heads[at] === heads[at - 1] ? [row] : [{ kind: "head" as const, text: heads[at] ?? "" }, row],
  );
}

/** A listing as a sheet of the workbook. */
export function listingSheet<Entry>({ columns, entries }: Listing<Entry>, name: string): ReportSheet {
  const kept = columns.filter(({ characters }) => characters !== undefined);
  return {
    name,
    columns: kept.map(({ head, characters = 0, format }) => ({
      ...{ head, width: characters },
      ...(format && { format }),
    })),
    rows: entries.map((entry) => kept.map(({ value }) => value(entry))),
  };
}
