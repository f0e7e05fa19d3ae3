import type { BookSheet } from "../../sheets/table.ts";
import type { PackProblem, PlacedData } from "../yaml-file.ts";
import { assembled } from "./assemble.ts";
import type { BookRow, BookRows } from "./book-row.ts";
import type { AnswersOfAngle } from "./criterion-columns.ts";
import { layoutWith } from "./layout.ts";
import { readRows, type SheetReading } from "./read-rows.ts";
import { type SheetLayout, type SheetName, sheetNames } from "./sheet-layout.ts";

/** The sheets of a workbook as the data of a standard, its faults named by sheet, row and column. */
export function standardIn(sheets: readonly BookSheet[], file: string): PlacedData {
  const read = (layout: SheetLayout) => readRows(layout, sheetCalled(sheets, layout.name));
  const fixed = layoutWith([]);
  // Which columns the criteria have depends on the angles and their answers.
  const layouts = layoutWith(answersIn(read(fixed.angles).rows, read(fixed.scales).rows));
  const readings = new Map(sheetNames.map((name) => [name, read(layouts[name])] as const));
  const own = [...readings.values()].flatMap(({ problems }) => problems);
  const standard = assembled(rowsIn(readings));
  const later = standard.problems.filter(({ cell }) => !own.some((other) => other.cell === cell));
  const problems: readonly PackProblem[] = [...own, ...later].map((problem) => ({ ...problem, file }));
  return { ...standard, file, problems };
}

function rowsIn(readings: ReadonlyMap<SheetName, SheetReading>): BookRows {
  const rows = (name: SheetName) => readings.get(name)?.rows ?? [];
  return {
    standard: rows("standard"),
    sections: rows("sections"),
    criteria: rows("criteria"),
    crosswalk: rows("crosswalk"),
    uses: rows("uses"),
    scales: rows("scales"),
    angles: rows("angles"),
    "area-groups": rows("area-groups"),
    levels: rows("levels"),
    shares: rows("shares"),
    totals: rows("totals"),
    statements: rows("statements"),
    "evidence-needs": rows("evidence-needs"),
    notes: rows("notes"),
  };
}

function sheetCalled(sheets: readonly BookSheet[], name: string): BookSheet | undefined {
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
}

function answersIn(angles: readonly BookRow[], scales: readonly BookRow[]): readonly AnswersOfAngle[] {
  return angles.map(({ says: { id, scale } }) => {
    const own = scales.filter(({ says }) => says.scale === scale);
    // Where the scale's name is wrong, the columns of its answers are still understood.
    const values = own.length > 0 ? own : scales;
    return { angle: String(id), values: [...new Set(values.map(({ says }) => String(says.id)))] };
  });
}
