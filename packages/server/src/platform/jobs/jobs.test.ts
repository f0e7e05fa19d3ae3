import { afterAll, beforeAll, expect, test } from "vitest";
import { quiet } from "../../testing/quiet.ts";
import { type TestDatabase, testDatabase } from "../../testing/test-database.ts";
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
