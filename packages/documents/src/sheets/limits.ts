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
  cellCharacters: 32_767,
} as const;

/** More rows than a table may hold. */
export const tooManyRows: Text = {
  zh: `行数超过上限 ${tableLimits.rows}；请拆成几个文件。`,
  en: `There are more than ${tableLimits.rows} rows; split the file.`,
};
