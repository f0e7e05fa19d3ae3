import type { DataValidation } from "exceljs";
import { columnLetters } from "../../sheets/cell-names.ts";
import { tableLimits } from "../../sheets/limits.ts";
import type { Column } from "./columns.ts";
import { type Layouts, type SheetName, sheetNames } from "./sheet-layout.ts";

const refused = {
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: "不能这样填 Not an entry",
} as const;

/** What a spreadsheet offers and refuses in a column: a drop-down for a closed list, bounds for a number. */
export function validationOf(
  layouts: Layouts,
  { kind, choices, bounds }: Column,
): DataValidation | undefined {
  if (kind === "number" && bounds) return between(bounds);
  if (!choices) return undefined;
  if ("sheet" in choices) return oneOfColumn(layouts, choices);
  return kind === "names" ? someOf(choices) : oneOf(choices);
}

function between({ least, most = 1_000_000, decimals = 0 }: NonNullable<Column["bounds"]>): DataValidation {
  return {
    ...refused,
    type: decimals > 0 ? "decimal" : "whole",
    operator: "between",
    formulae: [least, most],
    error: `${least} – ${most}`,
  };
}

function oneOf(choices: readonly string[]): DataValidation {
  return {
    ...refused,
    type: "list",
    formulae: [`"${choices.join(",")}"`],
    error: short(choices.join(", ")),
  };
}

/** A drop-down gives one name only; where several may stand, the list is shown as a hint. */
function someOf(choices: readonly string[]): DataValidation {
  return {
    type: "textLength",
    operator: "between",
    formulae: [0, tableLimits.cellCharacters],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: "逗号隔开 Parted by commas",
    prompt: short(choices.join(", ")),
  };
}

function oneOfColumn(layouts: Layouts, { sheet, column }: { sheet: string; column: string }): DataValidation {
  const name: SheetName = sheetNames.find((one) => one === sheet) ?? "criteria";
  const letters = columnLetters(layouts[name].columns.findIndex(({ heading }) => heading === column));
  return {
    ...refused,
    type: "list",
    formulae: [`'${name}'!$${letters}$3:$${letters}$${tableLimits.rows}`],
    error: `${name} / ${column}`,
  };
}

/** Spreadsheets take messages of 255 characters at most. */
function short(words: string): string {
  return words.length > 255 ? `${words.slice(0, 254)}…` : words;
}
