import {
  type CellEdit,
  type CellRow,
  type Cells,
  markField,
  noteField,
  type SheetRow,
} from "@plumbline/core/assessments";
import type { Text } from "@plumbline/core/kernel";
import { outline, type Standard } from "@plumbline/core/standards";
import { valueMeant, yesOrNo } from "../meant.ts";
import { rowFaults } from "../row-faults.ts";
import { cleanCell } from "../table.ts";
import { angleKey } from "./layout.ts";
import type { AnswerBook, BookCell, BookLine } from "./read-book.ts";

/** A cell of a workbook laid beside what it held when it was handed out; `cell` is its place in the file. */
export type BookEdit = CellEdit & { readonly line: number; readonly cell: string };

/** What is wrong with a line or a cell of a workbook; `cell` is null where it is the whole line. */
export type BookProblem = {
  readonly line: number;
  readonly cell: string | null;
  readonly criterion: string | null;
  readonly message: Text;
};

/** What a workbook that came back says, and what of it cannot be understood. */
export type BookEdits = {
  readonly edits: readonly BookEdit[];
  readonly problems: readonly BookProblem[];
  /** Lines whose cells all hold what they held when they were handed out. */
  readonly untouched: number;
};

/**
 * Lays the lines of a workbook against what it held when it was handed out. Lines are known by their ids, wherever they
 * stand; lines that are not there change nothing. Of a criterion that was changed every cell is told, so that it is known
 * what was seen beside the change.
 */
export function editsIn(book: AnswerBook, standard: Standard, base: readonly CellRow[]): BookEdits {
  const held = new Map(base.map((row) => [row.criterion, row.cells]));
  const byCriterion = Map.groupBy(book.lines, ({ criterion }) => criterion);
  const read = [...byCriterion].map(([criterion, lines]) =>
    readLines(standard, lines, held.get(criterion) ?? {}),
  );
  const isTouched = (edits: readonly BookEdit[]) => edits.some(({ base: was, value }) => was !== value);
  return {
    edits: read.flatMap(({ edits }) => (isTouched(edits) ? edits : [])),
    problems: read.flatMap(({ problems }) => problems).sort((one, other) => one.line - other.line),
    untouched: read.filter(({ edits, problems }) => problems.length === 0 && !isTouched(edits)).length,
  };
}

type Read = { readonly edits: readonly BookEdit[]; readonly problems: readonly BookProblem[] };

/** The lines of one criterion: one, the same one several times, or several that say different things. */
function readLines(standard: Standard, lines: readonly BookLine[], held: Cells): Read {
  const [first] = lines;
  if (!first) return { edits: [], problems: [] };
  const { criterion } = first;
  const wrong = (line: BookLine, message: Text): BookProblem => ({
    ...{ line: line.line, cell: null, criterion: criterion || null, message },
  });
  const filled = lines.filter((line) => isFilled(standard, line));
  if (criterion === "") {
    return { edits: [], problems: filled.map((line) => wrong(line, rowFaults.noCriterion)) };
  }
  if (!outline(standard).criterion.has(criterion)) {
    const message = rowFaults.unknownCriterion(criterion, standard);
    return { edits: [], problems: filled.map((line) => wrong(line, message)) };
  }
  const others = lines.filter((line) => !saysTheSame(standard, line, first));
  if (others.length > 0) {
    const message = rowFaults.twice(criterion, first.line);
    return { edits: [], problems: others.map((line) => wrong(line, message)) };
  }
  return readLine(standard, first, held);
}

function fieldsOf(standard: Standard): readonly string[] {
  return [...standard.angles.map(({ id }) => angleKey(id)), markField, noteField];
}

function isFilled(standard: Standard, { cells }: BookLine): boolean {
  return fieldsOf(standard).some((key) => (cells[key]?.text ?? "") !== "");
}

function saysTheSame(standard: Standard, one: BookLine, other: BookLine): boolean {
  return fieldsOf(standard).every((key) => one.cells[key]?.text === other.cells[key]?.text);
}

/** A cell that was understood, or why it was not; `value` is then what it held before. */
type Understood = { readonly value: string | null; readonly fault?: Text };
type ReadCell = { readonly field: string; readonly key: string; readonly read: Understood };

function readLine(standard: Standard, { line, criterion, cells }: BookLine, held: Cells): Read {
  const wrong = (message: Text, key?: string): BookProblem => ({
    ...{ line, criterion, message },
    cell: (key && cells[key]?.name) ?? null,
  });
  const ratings = standard.angles.map(({ id }): ReadCell => {
    const key = angleKey(id);
    return { field: id, key, read: ratingIn(standard, id, cells[key], held[id] ?? null) };
  });
  const { isMarked, mark, note } = markAndNote(criterion, cells[markField], cells[noteField], held);
  const whole = rowFaults.ofMark(asRow(criterion, ratings, isMarked, cells[noteField], held), standard);
  if (whole.length > 0) return { edits: [], problems: whole.map((message) => wrong(message)) };
  const all: readonly ReadCell[] = [
    ...ratings,
    { field: markField, key: markField, read: mark },
    { field: noteField, key: noteField, read: note },
  ];
  return {
    edits: all.flatMap(({ field, key, read: { value } }) => {
      const cell = cells[key]?.name;
      return cell ? [{ criterion, field, base: held[field] ?? null, value, line, cell }] : [];
    }),
    problems: all.flatMap(({ key, read: { fault } }) => (fault ? [wrong(fault, key)] : [])),
  };
}

/** The line as the rule for marks looks at it: a mark needs a reason, and comes with no new ratings. */
function asRow(
  criterion: string,
  ratings: readonly ReadCell[],
  notApplicable: boolean,
  noteCell: BookCell | undefined,
  held: Cells,
): SheetRow {
  const given = ratings.map(({ field, read: { value } }) => [
    field,
    value === (held[field] ?? null) ? null : value,
  ]);
  const note = noteCell?.text ?? held[markField] ?? "";
  return { criterion, values: Object.fromEntries(given), note, notApplicable, approved: false };
}

function ratingIn(
  standard: Standard,
  angle: string,
  cell: BookCell | undefined,
  before: string | null,
): Understood {
  if (!cell) return { value: before };
  if (cell.text === "") return { value: null };
  const found = standard.angles.find(({ id }) => id === angle);
  const scale = standard.scales.find(({ id }) => id === found?.scale);
  const value = scale && valueMeant(scale, cell.text);
  if (value) return { value };
  return {
    value: before,
    fault: rowFaults.badValue(found?.title ?? { zh: angle, en: angle }, cell.text, scale),
  };
}

/**
 * One column serves two cells: it holds the reason of a criterion not applicable, else its note. Where a mark was taken
 * away, what stands there is a note only if it is no longer the reason.
 */
function markAndNote(
  criterion: string,
  markCell: BookCell | undefined,
  noteCell: BookCell | undefined,
  held: Cells,
): { readonly isMarked: boolean; readonly mark: Understood; readonly note: Understood } {
  const [reason, note] = [held[markField] ?? null, held[noteField] ?? null];
  const text = noteCell?.text ?? cleanCell(reason ?? note ?? "");
  const says = markCell ? yesOrNo(markCell.text) : reason !== null;
  if (says === null) {
    const fault = rowFaults.badMark(criterion, markCell?.text ?? "");
    return { isMarked: false, mark: { value: reason, fault }, note: { value: note } };
  }
  if (text.length > longestNote) {
    const fault = rowFaults.noteTooLong(criterion);
    return { isMarked: false, mark: { value: reason }, note: { value: note, fault } };
  }
  if (says) return { isMarked: true, mark: { value: asBefore(text, reason) }, note: { value: note } };
  const isLeft = reason !== null && (text === "" || text === cleanCell(reason));
  return { isMarked: false, mark: { value: null }, note: { value: isLeft ? note : asBefore(text, note) } };
}

const longestNote = 10_000;

/** A text as it was where only blanks, line ends and signs no file takes differ. */
function asBefore(text: string, before: string | null): string | null {
  return text === cleanCell(before ?? "") ? before : text;
}
