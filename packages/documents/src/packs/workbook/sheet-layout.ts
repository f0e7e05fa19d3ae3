import type { Text } from "@plumbline/core/kernel";
import type { Column } from "./columns.ts";

/** The sheets of a pack's workbook by name, in their order. */
export const sheetNames = [
  "standard",
  "sections",
  "criteria",
  "crosswalk",
  "uses",
  "scales",
  "angles",
  "area-groups",
  "levels",
  "shares",
  "totals",
  "statements",
  "evidence-needs",
  "notes",
] as const;
export type SheetName = (typeof sheetNames)[number];

/** One sheet: its name, what it holds, whether a workbook can do without it, and its columns. */
export type SheetLayout = {
  readonly name: SheetName;
  readonly words: Text;
  readonly optional: boolean;
  readonly columns: readonly Column[];
};

/** The layouts of all sheets. */
export type Layouts = Readonly<Record<SheetName, SheetLayout>>;

/** Rows whose first filled cell begins with this are remarks, and so are columns whose heading does. */
export const remark = "#";

/** A cell that no row may leave empty. */
export const always = { needed: "" } as const;

/** The names that stand in a column of a sheet. */
export function idOf(sheet: SheetName, column: string) {
  return { choices: { sheet, column } };
}
