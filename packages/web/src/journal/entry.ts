import type { journal, ReplyOf } from "@plumbline/api";

/** One entry as the endpoint gives it. */
export type Entry = ReplyOf<typeof journal.listJournal>["entries"][number];

/** A field of an entry with what it was and what it became; null where there is nothing. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

const besides = new Set(["before", "after", "from", "to", "id"]);

/** The fields an entry speaks of: those that changed, then what it says besides. */
export function fieldChanges(data: Readonly<Record<string, unknown>>): readonly FieldChange[] {
  const [before, after] = "from" in data ? [data.from, data.to] : [data.before, data.after];
  const changed = "before" in data || "after" in data || "from" in data ? pairs(before, after) : [];
  const said = Object.keys(data).filter(
    (field) => !besides.has(field) && !changed.some((one) => one.field === field),
  );
  return [...changed, ...said.map((field) => ({ field, before: null, after: written(data[field]) }))];
}

function pairs(before: unknown, after: unknown): readonly FieldChange[] {
  if (!isRecord(before) && !isRecord(after)) {
    return [{ field: "", before: written(before), after: written(after) }];
  }
  const [old, fresh] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter((field) => field !== "id");
  return fields.map((field) => ({ field, before: written(old[field]), after: written(fresh[field]) }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function written(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return value;
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((each) => written(each) ?? "–").join(", ");
  return JSON.stringify(value);
}

/** The name of what an entry is about, where it says one. */
export function nameIn(data: Readonly<Record<string, unknown>>): string | null {
  const name = data.name ?? data.title ?? data.organisationName ?? data.criterion;
  return typeof name === "string" && name !== "" ? name : null;
}
