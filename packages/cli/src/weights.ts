import { Weights } from "@plumbline/core/assessments";
import { Refusal, type Text } from "@plumbline/core/kernel";
import { outline, type Standard } from "@plumbline/core/standards";
import type { RowProblem, Table, TableRow } from "@plumbline/documents";

/** The weights in a table with the columns criterion and weight; every row that is wrong is named. */
export function weightsOf(table: Table, standard: Standard): Weights {
  const [criterionAt, weightAt] = [columnOf(table, criterionNames), columnOf(table, weightNames)];
  const seen = new Set<string>();
  const read = table.rows.map((row) => readWeight(row, criterionAt, weightAt, standard, seen));
  const problems = read.flatMap(({ line, fault }): RowProblem[] => (fault ? [{ line, message: fault }] : []));
  if (problems.length > 0) throw new Refusal("rows-refused", { problems });
  return Object.fromEntries(read.map(({ criterion, weight }) => [criterion, weight]));
}

const criterionNames = ["criterion", "clause", "条目号", "条款号", "条目", "条款"];
const weightNames = ["weight", "effort", "权重", "工作量"];

function columnOf(table: Table, names: readonly string[]): number {
  const at = table.header.findIndex((heading) => names.includes(heading.toLowerCase()));
  if (at < 0) throw new Refusal("columns-missing", { missing: [names[0]], header: table.header });
  return at;
}

function readWeight(
  { line, cells }: TableRow,
  criterionAt: number,
  weightAt: number,
  standard: Standard,
  seen: Set<string>,
) {
  const criterion = cells[criterionAt] ?? "";
  const written = cells[weightAt] ?? "";
  const weight = /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  const known = outline(standard).criterion.has(criterion);
  const fits = Weights.safeParse({ [criterion]: weight }).success;
  const fault = !known
    ? unknown(criterion)
    : seen.has(criterion)
      ? twice(criterion)
      : fits
        ? null
        : bad(written);
  seen.add(criterion);
  return { line, criterion, weight, fault };
}

function unknown(criterion: string): Text {
  return { zh: `标准中没有条目“${criterion}”。`, en: `The standard has no clause "${criterion}".` };
}

function twice(criterion: string): Text {
  return { zh: `条目 ${criterion} 的权重写了两次。`, en: `Clause ${criterion} has two weights.` };
}

function bad(written: string): Text {
  return {
    zh: `权重不能是“${written}”；应大于 0、不超过 1000，最多两位小数。`,
    en: `A weight cannot be "${written}"; it is above 0, at most 1000, with two decimals at most.`,
  };
}
