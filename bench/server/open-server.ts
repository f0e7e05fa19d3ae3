import { openSetUp } from "../../packages/server/src/accounts/index.ts";
import { buildServices, routes } from "../../packages/server/src/compose.ts";
import { bringForward } from "../../packages/server/src/platform/backup/index.ts";
import { openDatabase } from "../../packages/server/src/platform/database/index.ts";
import { openFiles } from "../../packages/server/src/platform/files/index.ts";
import { buildServer } from "../../packages/server/src/platform/http/index.ts";
import { startJobs } from "../../packages/server/src/platform/jobs/index.ts";
import { makeLog } from "../../packages/server/src/platform/log/index.ts";
import { openRecords } from "../../packages/server/src/platform/postgres/index.ts";

/** A server in this process, for filling a store and for counting its queries. */
export type OpenServer = {
  readonly address: string;
  readonly setUpPath: string;
  /** How many queries were run so far. */
  readonly queries: () => number;
  stop(): Promise<void>;
};

const unlimited = { entrance: 1e6, files: 1e6, change: 1e6, read: 1e6, page: 1e6 };

/** The same parts as `startServer` puts together, over the store in a folder, but counting and without rate limits. */
export async function openServer(folder: string): Promise<OpenServer> {
  const log = makeLog("error", process.stderr);
  let count = 0;
  const records = await openRecords({ folder }, log);
  await bringForward({ records, log, now: new Date() });
  const onQuery = () => {
    count += 1;
  };
  const database = await openDatabase({ url: records.appUrl, log, onQuery });
  const jobs = await startJobs({ url: records.appUrl, log });
  const services = await buildServices({ database, files: openFiles(records.folder), jobs, log });
  const app = await buildServer({ services, routes, requestsPerMinute: unlimited });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    address,
    setUpPath: (await openSetUp(database)) ?? "",
    queries: () => count,
    stop: async () => {
      await app.close();
      await jobs.stop();
      await database.close();
      await records.stop();
    },
  };
}
