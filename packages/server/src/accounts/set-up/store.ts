import { json, type Tx, writeInstance } from "../../platform/database/index.ts";

const key = "set-up-secret";

/** Is there an organisation yet, and so an administrator? */
export async function isSetUp(tx: Tx): Promise<boolean> {
  const found = await tx.selectFrom("organisations").select("id").limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Keeps the hash of the secret that sets the installation up, in place of any former one; null forgets it. */
export async function keepSetUpSecret(tx: Tx, secretHash: Buffer | null): Promise<void> {
  await writeInstance(tx, key, secretHash?.toString("hex"));
}

/** Is this the secret that sets the installation up? */
export async function isSetUpSecret(tx: Tx, secretHash: Buffer): Promise<boolean> {
  const row = await tx
    .selectFrom("instance")
    .select("key")
    .where("key", "=", key)
    .where("value", "=", json(secretHash.toString("hex")))
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the secret away; true for the one who had it. */
export async function takeSetUpSecret(tx: Tx, secretHash: Buffer): Promise<boolean> {
  const row = await tx
    .deleteFrom("instance")
    .where("key", "=", key)
    .where("value", "=", json(secretHash.toString("hex")))
    .returning("key")
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds an organisation. */
export async function saveOrganisation(tx: Tx, id: string, name: string, now: Date): Promise<void> {
  await tx.insertInto("organisations").values({ id, name, created_at: now.toISOString() }).execute();
}
