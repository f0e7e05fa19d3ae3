import { guarded } from "./formula-guard.ts";

/** Rows as CSV that Excel opens rightly: UTF-8 with its mark, CRLF, nothing that runs as a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): Buffer {
  const lines = rows.map((cells) => cells.map((cell) => quoted(guarded(cell))).join(","));
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf8");
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
