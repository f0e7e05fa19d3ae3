import { csvText, type Language } from "@plumbline/core/kernel";
import { personColumns } from "@plumbline/core/organisation";

/** The columns of a file of people, in the order of the template. */
// The literal has exactly the keys of PersonColumn; Object.keys only says string.
export const columnOrder = Object.keys(personColumns) as readonly (keyof typeof personColumns)[];

/** An empty file of people: the headings of one language, ready for a spreadsheet. */
export function templateOf(language: Language): string {
  return csvText([columnOrder.map((column) => personColumns[column].heading[language])]);
}
