import { isDeepStrictEqual } from "node:util";

/** The fields in which two states of a record differ, as the journal keeps them; a new record has no `before`. */
export type Change = {
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
};

/** What differs between two states of a record, the count of its changes aside; null where nothing does. */
export function changeOf(before: object | null, after: object): Change | null {
  const { version: _counted, ...fields }: Record<string, unknown> = { ...after };
  if (!before) return { after: fields };
  const old: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.keys(fields).filter((field) => !isDeepStrictEqual(old[field], fields[field]));
  if (changed.length === 0) return null;
  const only = (state: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.map((field) => [field, state[field]]));
  return { before: only(old), after: only(fields) };
}
