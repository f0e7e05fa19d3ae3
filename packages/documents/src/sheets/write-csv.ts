import { csvText } from "@plumbline/core/kernel";

/** Rows as the bytes of a CSV file that Excel opens rightly. */
export function writeCsv(rows: readonly (readonly string[])[]): Buffer {
  return Buffer.from(csvText(rows), "utf8");
}
