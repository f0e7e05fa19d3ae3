import type { Text } from "@plumbline/core/kernel";
import { cellName } from "../../sheets/cell-names.ts";
import type { PackProblem } from "../yaml-file.ts";
import type { SheetName } from "./sheet-layout.ts";

/** Where something stands in a workbook: row and column from 1, the cell's name, and the heading above it. */
export type BookPlace = {
  readonly line: number;
  readonly column: number;
  readonly cell: string;
  readonly heading?: string;
};

/** One row as it was read: what it says, and the cell of every path, filled or not. */
export type BookRow = {
  readonly says: Readonly<Record<string, unknown>>;
  readonly places: ReadonlyMap<string, BookPlace>;
};

/** The rows of every sheet. */
export type BookRows = Readonly<Record<SheetName, readonly BookRow[]>>;

/** Keeps which row a part of the standard comes from, or which part of that row. */
export type Keep = (path: string, row: BookRow, from?: string) => void;

/** The place of a cell; `at` counts columns from 0. */
export function placeIn(sheet: string, line: number, at: number, heading?: string): BookPlace {
  const cell = cellName(sheet, at, line);
  return { line, column: at + 1, cell, ...(heading !== undefined && { heading }) };
}

/** The cell of a path in a row, else that of the nearest path above it. */
export function placeOf({ places }: BookRow, path: string): BookPlace {
  const found = nearest(places, path);
  if (!found) throw new Error(`a row without a place: ${path}`);
  return found;
}

/** What a map of paths holds for a path, or for the nearest one above it; the last resort is the empty path. */
export function nearest<T>(map: ReadonlyMap<string, T>, path: string): T | undefined {
  const found = map.get(path);
  if (found !== undefined || path === "") return found;
  return nearest(map, path.slice(0, Math.max(path.lastIndexOf("/"), 0)));
}

/** A fault at a cell; `file` is filled in where the file's name is known. */
export function faultAt({ line, column, cell }: BookPlace, code: string, message: Text): PackProblem {
  return { file: "", line, column, cell, code, message };
}
