import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { type Database, openDatabase, type QueryFact, withConnection } from "../platform/database/index.ts";
import { quiet } from "./quiet.ts";

/** A migrated, empty database of a test file's own. */
export type TestDatabase = {
  readonly database: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
};

/** Copies the migrated template, in some 50 milliseconds. */
export async function testDatabase(
  options: { onQuery?: (fact: QueryFact) => void } = {},
): Promise<TestDatabase> {
  const { ownerUrl, appUrl, drop } = await createDatabase("template plumbline");
  const database = await openDatabase({ url: appUrl, log: quiet, connections: 5, prepare: true, ...options });
  const close = async () => {
    await database.close();
    await drop();
  };
  return { database, ownerUrl, appUrl, close };
}

/** A database without anything in it, for tests of migrating and restoring. */
export function emptyDatabase(): Promise<{ ownerUrl: string; appUrl: string; drop(): Promise<void> }> {
  return createDatabase("template template0");
}

async function createDatabase(options: string) {
  const template = new URL(inject("templateUrl"));
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = change(template, { pathname: "/postgres" });
  await withConnection(admin, (client) => client.query(`create database ${name} ${options}`));
  return {
    ownerUrl: change(template, { pathname: `/${name}` }),
    appUrl: change(template, { pathname: `/${name}`, username: "plumbline_app" }),
    drop: async () => {
      await withConnection(admin, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

function change(url: URL, parts: Partial<Pick<URL, "pathname" | "username">>): string {
  return Object.assign(new URL(url), parts).href;
}
