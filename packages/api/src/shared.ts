import { Id } from "@plumbline/core/kernel";
import { z } from "zod";

/** A page of a list: at most `limit` entries from `offset`; `total` counts all that match. */
export const Page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

/** A list's answer. */
export function listOf<T extends z.ZodType>(entry: T) {
  return z.strictObject({ entries: z.array(entry), total: z.int() });
}

/** Changing a record names the version it was read at. */
export function changed<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({ ...shape, expectedVersion: z.int().min(1) });
}

export const byId = z.strictObject({ id: Id });
export const versioned = z.strictObject({ expectedVersion: z.int().min(1) });
