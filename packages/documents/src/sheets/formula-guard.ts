// Spreadsheets run a cell that starts with one of these, half or full width, as a formula.
const trigger = "[=+\\-@\\t\\r＝＋－＠]";
const runs = new RegExp(`^'*${trigger}`);
const guardedOnce = new RegExp(`^'+${trigger}`);

/** A cell as it may stand in a CSV file: what a spreadsheet would run as a formula gets a quote before it. */
export function guarded(cell: string): string {
  return runs.test(cell) ? `'${cell}` : cell;
}

/** Takes the quote of `guarded` away again; every cell, phone numbers such as +86 included, comes back as it was. */
export function unguarded(cell: string): string {
  return guardedOnce.test(cell) ? cell.slice(1) : cell;
}
