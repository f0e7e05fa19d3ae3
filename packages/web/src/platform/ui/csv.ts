/** Signs by which a spreadsheet takes a cell for a formula, and their full-width forms. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
/** Plain numbers and telephone numbers start with a sign but are no formulas. */
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/** One value of a table as it may leave the house. */
export type CsvValue = string | number | null | undefined;

/**
 * A table as CSV for spreadsheets: UTF-8 with its mark so that Chinese opens right, CRLF, quoted where needed.
 * Words that a spreadsheet would run as a formula get an apostrophe in front; numbers and +86 numbers stay as they are.
 */
export function csvOf(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
