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
  /** Columns of a sheet of a workbook that is read as a whole: a pack has some for each answer of each angle. */
  bookColumns: 400,
  bookSheets: 40,
  /** Cells of one line that are looked at: beyond `columns` they may only be empty. */
  lastColumn: 16_384,
  cellCharacters: 32_767,
} as const;

/** A row that goes on further than a table may. */
export function tooManyColumns(line: number, most: number = tableLimits.columns): Text {
  return {
    zh: `第 ${line} 行超过 ${most} 列；请删去多余的列。`,
    en: `Row ${line} has more than ${most} columns; remove the surplus ones.`,
  };
}

/** More rows than a table may hold. */
export const tooManyRows: Text = {
  zh: `行数超过上限 ${tableLimits.rows}；请拆成几个文件。`,
  en: `There are more than ${tableLimits.rows} rows; split the file.`,
};

/** More sheets than a workbook that is read as a whole may have. */
export const tooManySheets: Text = {
  zh: `工作表超过 ${tableLimits.bookSheets} 张；请删去多余的。`,
  en: `There are more than ${tableLimits.bookSheets} sheets; remove the surplus ones.`,
};
