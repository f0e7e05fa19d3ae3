import { Refusal } from "@plumbline/core/kernel";
import pg from "pg";
import { valueTypes } from "./types.ts";

/** Runs work on one connection of its own and closes it whatever happens; refuses where none can be had. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, types: valueTypes, application_name: "plumbline" });
  client.on("error", () => {}); // a connection lost between two queries shows itself at the next one
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(error);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The refusal for a database that does not answer; the reason never holds the URL. */
export function unreachable(error: unknown): Refusal {
  const reason = error instanceof Error ? error.message || error.name : String(error);
  return new Refusal("database-unreachable", { reason });
}
