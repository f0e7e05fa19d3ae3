import pg from "pg";

const { builtins } = pg.types;

/**
 * How values come out of PostgreSQL: bigint as a number (an unsafe one is an error, never a rounded figure),
 * dates as `2026-11-21`, moments as ISO 8601 with `Z`. Everything else as node-postgres reads it.
 */
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.INT8, safeInteger],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => moment(text)],
]);

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`);
  return value;
}

const readMoment: (text: string) => Date = pg.types.getTypeParser(builtins.TIMESTAMPTZ, "text");

// `2026-11-21 23:00:00.123+00`: a four-digit year, up to six places of a second's fraction, in UTC.
const utcMoment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/;

/** By its text where that is in UTC, which takes a fifth of the time; cut to milliseconds, not rounded. */
function moment(text: string): string {
  if (!utcMoment.test(text)) return readMoment(text).toISOString();
  const milliseconds = text.slice(20, -3).slice(0, 3).padEnd(3, "0");
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

/** The value readers for a connection; passed to every client, nothing global is changed. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: "text" | "binary" = "text") =>
    // node-postgres declares this per type id; ours answers with the same shape for every id.
    parsers.get(oid) ??
    pg.types.getTypeParser(oid, format as "text")) as pg.CustomTypesConfig["getTypeParser"],
};
