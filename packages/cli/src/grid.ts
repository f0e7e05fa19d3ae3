/** Lines of cells set in columns, two blanks apart; a Chinese character takes two places. */
export function grid(lines: readonly (readonly string[])[], indent = "  "): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ""))));
  return lines
    .map(
      (line) =>
        indent + line.map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell))).join("  "),
    )
    .map((line) => line.trimEnd())
    .join("\n");
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}
