/** In a workbook `_x0041_` stands for a character, so one that is meant as it stands is escaped. */
export function escaped(words: string): string {
  return words.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}
