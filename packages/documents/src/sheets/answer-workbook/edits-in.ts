import { type CellEdit, type CellRow, type Cells, markField, noteField } from "@plumbline/core/assessments";
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

function readLine(standard: Standard, { line, criterion, cells }: BookLine, held: Cells): Read {
  const at = (key: string): BookCell | undefined => cells[key];
  const edit = (field: string, key: string, { value }: Understood): BookEdit[] => {
    const cell = at(key);
    return cell ? [{ criterion, field, base: held[field] ?? null, value, line, cell: cell.name }] : [];
  };
  const ratings = standard.angles.map(({ id }) => ({
    ...{ id, key: angleKey(id) },
    read: ratingIn(standard, id, at(angleKey(id)), held[id] ?? null),
  }));
  const { mark, note } = markAndNote(criterion, at(markField), at(noteField), held);
  const wrong = (message: Text, key: string | null): BookProblem => ({
    ...{ line, cell: (key && at(key)?.name) ?? null, criterion, message },
  });
  const given = ratings.map(({ id, read }) => [id, read.value === (held[id] ?? null) ? null : read.value]);
  const row = {
    ...{ criterion, values: Object.fromEntries(given), approved: false },
    ...{
      note: at(noteField)?.text ?? "",
      notApplicable: mark.value !== null || (mark.fault === undefined && isMarked(at(markField))),
    },
  };
  const whole = rowFaults.ofMark(row, standard).map((message) => wrong(message, null));
  if (whole.length > 0) return { edits: [], problems: whole };
  return {
    edits: [
      ...ratings.flatMap(({ id, key, read }) => edit(id, key, read)),
      ...edit(markField, markField, mark),
      ...edit(noteField, noteField, note),
    ],
    problems: [
      ...ratings.flatMap(({ key, read }) => (read.fault ? [wrong(read.fault, key)] : [])),
      ...(mark.fault ? [wrong(mark.fault, markField)] : []),
      ...(note.fault ? [wrong(note.fault, noteField)] : []),
    ],
  };
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

function isMarked(cell: BookCell | undefined): boolean {
  return yesOrNo(cell?.text ?? "") === true;
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
): { readonly mark: Understood; readonly note: Understood } {
  const [reason, note] = [held[markField] ?? null, held[noteField] ?? null];
  const text = noteCell?.text ?? cleanCell(reason ?? note ?? "");
  const says = markCell ? yesOrNo(markCell.text) : reason !== null;
  const fault = says === null ? { fault: rowFaults.badMark(criterion, markCell?.text ?? "") } : {};
  const tooLong = text.length > 10_000 ? { fault: rowFaults.noteTooLong(criterion) } : {};
  if (says ?? reason !== null) {
    return {
      mark: { value: says === null ? reason : asBefore(text, reason), ...fault },
      note: { value: note, ...tooLong },
    };
  }
  const isLeft = reason !== null && (text === "" || text === cleanCell(reason));
  const value = isLeft || text.length > 10_000 ? note : asBefore(text, note);
  return { mark: { value: says === null ? reason : null, ...fault }, note: { value, ...tooLong } };
}

/** A text as it was where only blanks, line ends and signs no file takes differ. */
function asBefore(text: string, before: string | null): string | null {
  return text === cleanCell(before ?? "") ? before : text;
}
