import type { Tx } from "./index.ts";
import { json } from "./json.ts";

/** What the installation as a whole remembers, one row a key: its id, the set-up secret's hash … */
export type InstanceTable = { key: string; value: unknown };

/** The value kept under a key; undefined where there is none. */
export async function readInstance(tx: Tx, key: string): Promise<unknown> {
  const row = await tx.selectFrom("instance").select("value").where("key", "=", key).executeTakeFirst();
  return row?.value;
}

/** Keeps a value under a key in place of the former one; `undefined` forgets the key. */
export async function writeInstance(tx: Tx, key: string, value: unknown): Promise<void> {
  if (value === undefined) {
    await tx.deleteFrom("instance").where("key", "=", key).execute();
    return;
  }
  const kept = json(value);
  await tx
    .insertInto("instance")
    .values({ key, value: kept })
    .onConflict((taken) => taken.column("key").doUpdateSet({ value: kept }))
    .execute();
}
