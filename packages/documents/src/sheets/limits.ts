// Read by the child process too, which must not load more than it needs.
import type { Text } from "@plumbline/core/kernel";

/** What a table may hold at most; more is refused, never cut off. */
export const tableLimits = {
  textBytes: 5 * 1024 * 1024,
  workbookBytes: 50 * 1024 * 1024,
  rows: 20_000,
  /** The last row of a sheet that is looked at; a cell below it is refused. */
  lastRow: 100_000,
  columns: 100,
  /** Cells of one line that are looked at: beyond `columns` they may only be empty. */
  lastColumn: 16_384,
  cellCharacters: 32_767,
} as const;

/** A row that goes on further than a table may. */
export function tooManyColumns(line: number): Text {
  return {
    zh: `第 ${line} 行超过 ${tableLimits.columns} 列；请删去多余的列。`,
    en: `Row ${line} has more than ${tableLimits.columns} columns; remove the surplus ones.`,
  };
}

/** More rows than a table may hold. */
export const tooManyRows: Text = {
  zh: `行数超过上限 ${tableLimits.rows}；请拆成几个文件。`,
  en: `There are more than ${tableLimits.rows} rows; split the file.`,
};
