const pointsPerLine = 15;
/** The most that spreadsheets allow. */
const highest = 409;
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** The height in points at which wrapped cells can be read; not every program works it out by itself. */
export function rowHeight(cells: readonly unknown[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) => (typeof cell === "string" ? linesOf(cell, widths[at] ?? 10) : 1));
  return Math.min(Math.max(1, ...lines) * pointsPerLine + 3, highest);
}

/** How many lines words take in a column: Chinese signs are twice as wide, and lines break a little early. */
function linesOf(words: string, width: number): number {
  return words
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(unitsOf(line) / Math.max(width - 2, 1))))
    .reduce((sum, lines) => sum + lines, 0);
}

function unitsOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (wide.test(sign) ? 2.1 : 1.05), 0);
}
