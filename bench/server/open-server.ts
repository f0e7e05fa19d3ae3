import { openSetUp } from "../../packages/server/src/accounts/index.ts";
import { buildServices, routes } from "../../packages/server/src/compose.ts";
import { bringForward } from "../../packages/server/src/platform/backup/index.ts";
import { openDatabase, withConnection } from "../../packages/server/src/platform/database/index.ts";
import { openFiles } from "../../packages/server/src/platform/files/index.ts";
import { buildServer } from "../../packages/server/src/platform/http/index.ts";
import { startJobs } from "../../packages/server/src/platform/jobs/index.ts";
import { openInstanceKey } from "../../packages/server/src/platform/keys/index.ts";
import { makeLog } from "../../packages/server/src/platform/log/index.ts";
import { openMail } from "../../packages/server/src/platform/mail/index.ts";
import { startEmbedded } from "../../packages/server/src/platform/postgres/index.ts";

/** A server in this process, for filling a store and for counting its queries. */
export type OpenServer = {
  readonly address: string;
  readonly setUpPath: string;
  /** How many queries were run so far. */
  readonly queries: () => number;
  /** Takes the statistics of the tables, which autovacuum has taken long since in a store that is in use. */
  settle(): Promise<void>;
  stop(): Promise<void>;
};

const unlimited = { entrance: 1e6, files: 1e6, change: 1e6, read: 1e6, page: 1e6 };

// Filling waits for no disk: what is lost with the power is a benchmark's.
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** `isDurable` waits for the disk, as a server in use does. The same parts as `startServer` puts together, over the store in a folder, but counting and without rate limits. */
export async function openServer(
  folder: string,
  { isDurable = false }: { readonly isDurable?: boolean } = {},
): Promise<OpenServer> {
  const log = makeLog("error", process.stderr);
  let count = 0;
  const records = await startEmbedded({ folder, log, ...(isDurable ? {} : { settings }) });
  await bringForward({ records, log, now: new Date() });
  const onQuery = () => {
    count += 1;
  };
  const database = await openDatabase({ url: records.appUrl, log, onQuery });
  const jobs = await startJobs({ url: records.appUrl, log });
  const services = await buildServices({
    database,
    mail: openMail(null),
    files: openFiles(records.folder),
    instanceKey: openInstanceKey(records.folder),
    jobs,
    log,
  });
  const app = await buildServer({ services, routes, requestsPerMinute: unlimited });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    address,
    setUpPath: (await openSetUp(database)) ?? "",
    queries: () => count,
    settle: async () => {
      await withConnection(records.ownerUrl, (client) => client.query("analyze"));
    },
    stop: async () => {
      await app.close();
      await jobs.stop();
      await database.close();
      await records.stop();
    },
  };
}
