import type { Log } from "../platform/postgres/index.ts";

/** A log that says nothing, for tests. */
export const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };
