/** The letters of a column, counted from 0, as spreadsheets write them: A, Z, AA. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26);
  const letter = String.fromCharCode(65 + (at % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** A cell as spreadsheets call it: `criteria!C12`. */
export function cellName(sheet: string, at: number, line: number): string {
  return `${sheet}!${columnLetters(at)}${line}`;
}
