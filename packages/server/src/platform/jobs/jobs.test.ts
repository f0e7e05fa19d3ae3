import { afterAll, beforeAll, expect, test } from "vitest";
import { quiet } from "../../testing/quiet.ts";
import { type TestDatabase, testDatabase } from "../../testing/test-database.ts";
import { withConnection } from "../database/index.ts";
import { type Jobs, startJobs } from "./index.ts";

let store: TestDatabase;
let jobs: Jobs;
beforeAll(async () => {
  store = await testDatabase();
  jobs = await startJobs({ url: store.appUrl, log: quiet });
});
afterAll(async () => {
  await jobs.stop();
  await store.close();
});

test("a job is done once its transaction is committed, and never where that failed", async () => {
  const undone = store.database.inInstallation(async (tx) => {
    await jobs.send("test.greet", { name: "undone" }, tx);
    throw new Error("changed my mind");
  });
  await expect(undone).rejects.toThrow("changed my mind");
  await store.database.inInstallation((tx) => jobs.send("test.greet", { name: "done" }, tx));
  await jobs.send("test.greet", { name: "at once" });
  const greeted: string[] = [];
  await new Promise<void>((resolve) =>
    jobs.work<{ name: string }>("test.greet", async ({ name }) => {
      greeted.push(name);
      if (greeted.length === 2) resolve();
    }),
  );
  expect(greeted.toSorted()).toEqual(["at once", "done"]);
});

test("a daily job is kept once for each key, however often it is asked for", async () => {
  const each = (key: string, hour: number) => jobs.daily("test.morning", { key, hour, data: { key } });
  await Promise.all([each("a", 7), each("a", 7), each("b", 7)]);
  await each("a", 8);
  const kept = await withConnection(store.ownerUrl, async (client) =>
    client.query("select key, cron from pgboss.schedule where name = 'test.morning' order by key"),
  );
  expect(kept.rows).toEqual([
    { key: "a", cron: "0 8 * * *" },
    { key: "b", cron: "0 7 * * *" },
  ]);
});
