import type { SheetRow } from "@plumbline/core/assessments";
import { Refusal, type Text } from "@plumbline/core/kernel";
import { outline, type Standard, standardName } from "@plumbline/core/standards";
import { answersNotApplicable, columnsOf, type SheetColumns } from "./columns.ts";
import { isNotApplicable, valueMeant, yesOrNo } from "./meant.ts";
import { readTable } from "./read-table.ts";
import { rowFaults } from "./row-faults.ts";
import type { Table, TableRow } from "./table.ts";

/** What is wrong with one row of a file; `line` counts as the table does. */
export type RowProblem = { readonly line: number; readonly message: Text };

/** Reads a filled answer sheet: every row sound, or `rows-refused` with all that is wrong and nothing taken. */
export async function readSheet(
  bytes: Uint8Array,
  name: string,
  standard: Standard,
): Promise<{ readonly rows: readonly SheetRow[] }> {
  return { rows: rowsIn(await readTable(bytes, name), standard) };
}

/** The answers in a table, one row a criterion, in the order of the table. */
export function rowsIn(table: Table, standard: Standard): readonly SheetRow[] {
  refuseOtherStandard(table, standard);
  const columns = columnsOf(table, standard);
  const firstLines = new Map<string, number>();
  const read = table.rows.map((row) => readRow(row, columns, standard, firstLines));
  const problems = read.flatMap((row) => row.problems);
  if (problems.length > 0) throw new Refusal("rows-refused", { problems });
  return read.map(({ row }) => row);
}

/** Our own workbooks name the standard they were made for; answers to another one are not taken by accident. */
function refuseOtherStandard({ subject }: Table, standard: Standard): void {
  const wanted = standardName(standard);
  if (/^[a-z0-9-]+@[\w.-]+$/i.test(subject) && subject !== wanted)
    throw new Refusal("sheet-of-another-standard", { found: subject, wanted });
}

type ReadRow = { readonly row: SheetRow; readonly problems: readonly RowProblem[] };

function readRow(
  { line, cells }: TableRow,
  columns: SheetColumns,
  standard: Standard,
  firstLines: Map<string, number>,
): ReadRow {
  const cell = (at: number | null) => (at === null ? "" : (cells[at] ?? ""));
  const criterion = cell(columns.criterion).normalize("NFKC");
  const answers = columns.angles.map(({ angle, at }) => ({ angle, ...answerOf(standard, angle, cell(at)) }));
  const mark = answers.some(({ leavesOut }) => leavesOut) || yesOrNo(cell(columns.notApplicable));
  const row = {
    criterion,
    values: Object.fromEntries(answers.map(({ angle, value }) => [angle, value])),
    note: cell(columns.note),
    notApplicable: mark === true,
    approved: false,
  };
  const messages = [
    ...clauseFaults(criterion, line, standard, firstLines),
    ...answers.flatMap(({ fault }) => fault ?? []),
    ...(mark === null ? [rowFaults.badMark(criterion, cell(columns.notApplicable))] : []),
    ...rowFaults.ofMark(row, standard),
    ...(row.note.length > 10_000 ? [rowFaults.noteTooLong(criterion)] : []),
  ];
  return { row, problems: messages.map((message) => ({ line, message })) };
}

function clauseFaults(
  criterion: string,
  line: number,
  standard: Standard,
  firstLines: Map<string, number>,
): readonly Text[] {
  if (criterion === "") return [rowFaults.noCriterion];
  if (!outline(standard).criterion.has(criterion)) return [rowFaults.unknownCriterion(criterion, standard)];
  const first = firstLines.get(criterion);
  if (first !== undefined) return [rowFaults.twice(criterion, first)];
  firstLines.set(criterion, line);
  return [];
}

/** `leavesOut`: the answer is that the question does not apply. */
type Answer = { readonly value: string | null; readonly fault?: Text; readonly leavesOut?: boolean };

/** An answer by points, id or title; an empty cell is a missing one. */
function answerOf(standard: Standard, angle: string, cell: string): Answer {
  if (cell === "") return { value: null };
  if (answersNotApplicable(standard) && isNotApplicable(cell)) return { value: null, leavesOut: true };
  const { title, scale: id } = standard.angles.find((one) => one.id === angle) ?? {
    title: null,
    scale: null,
  };
  const scale = standard.scales.find((one) => one.id === id);
  const value = scale && valueMeant(scale, cell);
  if (value) return { value };
  return { value: null, fault: rowFaults.badValue(title ?? { zh: angle, en: angle }, cell, scale) };
}
