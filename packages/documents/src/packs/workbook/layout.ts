import type { Standard } from "@plumbline/core/standards";
import { type AnswersOfAngle, answersOf, criterionColumns } from "./criterion-columns.ts";
import { headSheets } from "./head-sheets.ts";
import { ruleSheets } from "./rule-sheets.ts";
import type { Layouts, SheetLayout } from "./sheet-layout.ts";

/**
 * The layout of a pack's workbook: the one place that both the writer and the reader follow. Only the columns of what
 * earns each answer depend on the standard.
 */
export function layoutOf(standard: Pick<Standard, "angles" | "scales">): Layouts {
  return layoutWith(answersOf(standard));
}

/** The same for a workbook that is being read, whose angles and answers are known already. */
export function layoutWith(answers: readonly AnswersOfAngle[]): Layouts {
  const criteria: SheetLayout = {
    name: "criteria",
    words: { zh: "条目：一行一条，按印定的顺序", en: "Criteria: a row each, in printed order" },
    optional: false,
    columns: criterionColumns(answers),
  };
  return { ...headSheets, ...ruleSheets, criteria };
}
