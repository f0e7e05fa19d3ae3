import { Problem } from "@plumbline/api";
import type { Kept } from "@plumbline/core/organisation";
import type { Column } from "../platform/ui/rows.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a record says, without what every record carries. */
export function fieldsOf<R extends Kept>({ id, version, archivedAt, ...fields }: R): Omit<R, keyof Kept> {
  return fields;
}

/** The records not archived; undefined while they are fetched. */
export function inUse<R extends Kept>(records: readonly R[] | undefined): readonly R[] | undefined {
  return records?.filter((record) => record.archivedAt === null);
}

type Named = Kept & { readonly name: string };

/** Records by id, to write their names. */
export function namesOf(records: readonly Named[] | undefined): ReadonlyMap<string, string> {
  return new Map(records?.map(({ id, name }) => [id, name]));
}

/** The records that can be chosen; the one chosen already stays among them though it is archived. */
export function choicesOf(records: readonly Named[] | undefined, chosen?: string | null) {
  const kept = records?.filter(({ id, archivedAt }) => archivedAt === null || id === chosen) ?? [];
  return kept.map(({ id, name }) => ({ value: id, label: name }));
}

/** What an untouched field takes from the record as somebody else saved it; fields typed in are not among them. */
export function takeOver(before: object, now: object, typed: object): Fields {
  const [old, fresh, given]: readonly [Fields, Fields, Fields] = [{ ...before }, { ...now }, { ...typed }];
  const taken = Object.keys(given).filter(
    (key) => isSame(given[key], old[key]) && !isSame(old[key], fresh[key]),
  );
  return Object.fromEntries(taken.map((key) => [key, fresh[key]]));
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
