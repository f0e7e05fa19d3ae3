import type { SheetChange } from "../model.ts";
import type { HeldAnswers } from "../sheet-rows.ts";
import { markField, noteField } from "./model.ts";

/** What one criterion holds, by field; a field that is not there is empty. */
export type Cells = Readonly<Record<string, string | null>>;
/** The cells of one criterion. The ratings and the note below a not-applicable mark are cells like any other. */
export type CellRow = { readonly criterion: string; readonly cells: Cells };

/** Held answers as cells: one row for each criterion that has any. */
export function cellRows({ ratings, notes, notApplicable }: HeldAnswers): CellRow[] {
  const filled = [
    ...ratings.map(({ criterion, angle, value }) => ({ criterion, field: angle, value })),
    ...notes.map(({ criterion, text }) => ({ criterion, field: noteField, value: text || null })),
    ...notApplicable.map(({ criterion, reason }) => ({ criterion, field: markField, value: reason })),
  ].filter(({ value }) => value !== null);
  const byCriterion = Map.groupBy(filled, ({ criterion }) => criterion);
  return [...byCriterion].map(([criterion, cells]) => ({
    criterion,
    cells: Object.fromEntries(cells.map(({ field, value }) => [field, value])),
  }));
}

/** The rows with some changes made in them. */
export function withChanges(rows: readonly CellRow[], changes: readonly SheetChange[]): CellRow[] {
  const cells = new Map(rows.map((row) => [row.criterion, row.cells]));
  for (const { criterion, field, to } of changes) {
    cells.set(criterion, { ...cells.get(criterion), [field]: to });
  }
  return [...cells].map(([criterion, own]) => ({ criterion, cells: own }));
}
