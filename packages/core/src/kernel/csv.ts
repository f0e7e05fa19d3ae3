// Spreadsheets run a cell that starts with one of these, half or full width, as a formula.
const trigger = "[=+\\-@\\t\\r＝＋－＠]";
const runs = new RegExp(`^'*${trigger}`);
const guardedOnce = new RegExp(`^'+${trigger}`);
// Plain numbers and telephone numbers start with a sign but are no formulas.
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/** One value of a table as it may leave the house. */
export type CsvValue = string | number | null | undefined;

/**
 * A table as CSV for spreadsheets: UTF-8 with its mark so that Chinese opens right, CRLF, quoted where needed,
 * nothing that runs as a formula.
 */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = guarded(value);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet would run as a formula gets a quote before it; numbers and +86 numbers stay as they are. */
export function guarded(cell: string): string {
  return runs.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** Takes the quote of `guarded` away again: every cell comes back as it was. */
export function unguarded(cell: string): string {
  return guardedOnce.test(cell) ? cell.slice(1) : cell;
}
