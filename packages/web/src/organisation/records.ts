import { Problem } from "@plumbline/api";
import type { Column } from "../platform/ui/rows.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What an untouched field takes from the record as somebody else saved it; fields typed in are not among them. */
export function takeOver(before: Fields, now: Fields, typed: Fields): Fields {
  const taken = Object.keys(typed).filter(
    (key) => isSame(typed[key], before[key]) && !isSame(before[key], now[key]),
  );
  return Object.fromEntries(taken.map((key) => [key, now[key]]));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** A column whose value somebody else changed, as the list writes it; empty where there is nothing. */
export type ChangedColumn = Readonly<Record<"key" | "title" | "before" | "now", string>>;

/** The columns in which two states of a record differ. */
export function changedColumns<Row>(
  columns: readonly Column<Row>[],
  before: Row,
  now: Row,
): readonly ChangedColumn[] {
  const pairs = columns.map((column) => ({
    key: column.key,
    title: column.title,
    before: String(column.value(before) ?? ""),
    now: String(column.value(now) ?? ""),
  }));
  return pairs.filter((pair) => pair.before !== pair.now);
}

/** Refusals that speak of one field, with the field they are shown beside. */
const places: Readonly<Record<string, string>> = {
  "name-taken": "/name",
  "staff-number-taken": "/staffNumber",
  "team-of-another-centre": "/teamId",
};

/** The problem with the field it is about, where the rule names one; anything else as it is. */
export function placed(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const pointer = places[error.code];
  if (!pointer) return error;
  const { code, status, title } = error;
  return new Problem(code, status, { title, errors: [{ pointer, message: title }] });
}

/** Did the server refuse because the record is another than the one looked at? */
export function isConflict(error: unknown): boolean {
  return error instanceof Problem && error.code === "changed-meanwhile";
}
