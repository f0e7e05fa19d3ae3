import { type CsvValue, csvText } from "@plumbline/core/kernel";
import type { ReactNode } from "react";

/** One column: what it is called (with its unit), what sorts and leaves by export, and how it is drawn. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly value: (row: Row) => CsvValue;
  /** How it is drawn; the value itself unless said otherwise. */
  readonly cell?: (row: Row) => ReactNode;
  /** Numbers stand on the right in even figures. */
  readonly kind?: "text" | "number";
  /** In pixels, where the words alone would not tell. */
  readonly width?: number;
  /** Names the row: the head of its card on the phone. One column has it. */
  readonly names?: boolean;
  readonly sorts?: boolean;
};

const collator = new Intl.Collator("zh-Hans-CN", { numeric: true, sensitivity: "base" });

/** Rows in the order of `sort`: a column's key, with `-` in front for downwards. Nothing comes last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: string,
): readonly Row[] {
  const column = columns.find((each) => each.key === sort.replace(/^-/, ""));
  if (!column) return rows;
  const down = sort.startsWith("-") ? -1 : 1;
  return rows.toSorted((a, b) => compare(column.value(a), column.value(b), down));
}

function compare(a: CsvValue, b: CsvValue, direction: number): number {
  const [noA, noB] = [a === null || a === undefined || a === "", b === null || b === undefined || b === ""];
  if (noA || noB) return Number(noA) - Number(noB);
  if (typeof a === "number" && typeof b === "number") return (a - b) * direction;
  return collator.compare(String(a), String(b)) * direction;
}

/** Exactly what is shown, as a CSV file's blob. */
export function csvBlob<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Blob {
  const head = columns.map((column) => column.title);
  const body = rows.map((row) => columns.map((column) => column.value(row)));
  return new Blob([csvText([head, ...body])], { type: "text/csv;charset=utf-8" });
}
