import { type RawBuilder, sql } from "kysely";

/** A value for a jsonb column. Needed for arrays, which node-postgres would send as PostgreSQL arrays. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}
