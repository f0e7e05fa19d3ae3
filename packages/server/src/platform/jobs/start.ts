import { fromKysely, type Job, type JobResult, PgBoss } from "pg-boss";
import type { Tx } from "../database/index.ts";
import type { Log } from "../postgres/index.ts";
import { queueSchema } from "./install.ts";

/** Work for later. Names are `capability.verb`; data is plain JSON with the organisation's id in it. */
export type Jobs = {
  /** Puts a job down, in the caller's transaction where one is given: no change without its job, nor the reverse. */
  send(name: string, data: object, tx?: Tx): Promise<void>;
  /** Does the jobs of a name, one at a time; one that throws is tried twice more, half a minute later and later. */
  work<Data extends object>(name: string, handler: (data: Data) => Promise<void>): Promise<void>;
  /** Puts a job of the name down every day from now on, once for each key; asking again changes nothing. */
  daily(name: string, each: Daily): Promise<void>;
  /** Waits for the jobs at work, at most 20 seconds. */
  stop(): Promise<void>;
};

/** A job of every day: what tells it from others of its name, the hour on the clock of the machine, and its data. */
export type Daily = { readonly key: string; readonly hour: number; readonly data: object };

type Starting = { readonly url: string; readonly log: Log };

/** Connects to the queues as the application; the migrator has installed them. */
export async function startJobs({ url, log }: Starting): Promise<Jobs> {
  const boss = new PgBoss({
    ...{ connectionString: url, schema: queueSchema, max: 3, application_name: "plumbline-jobs" },
    // What needs the owner's rights is the migrator's.
    ...{ migrate: false, createSchema: false, reindex: false, monitorVacuum: false },
    // A new job wakes its worker by NOTIFY; looking round is only the net below.
    ...{ useListenNotify: true, notifyHeartbeatIntervalMs: 60_000 },
    ...{ superviseIntervalSeconds: 300, maintenanceIntervalSeconds: 3600, monitorIntervalSeconds: 300 },
  });
  boss.on("error", (error) => log.error({ reason: error.message }, "The job queue met an error"));
  boss.on("warning", (warning) => log.warn({ reason: warning.message }, "The job queue warns"));
  await boss.start();
  const known = new Set<string>();

  async function know(name: string): Promise<void> {
    if (known.has(name)) return;
    await boss.createQueue(name, { notify: true, retryLimit: 2, retryDelay: 30, retryBackoff: true });
    known.add(name);
  }
  return {
    send: async (name, data, tx) => {
      await know(name);
      await boss.send(name, data, tx ? { db: fromKysely(tx) } : {});
    },
    work: async (name, handler) => {
      await know(name);
      type Data = Parameters<typeof handler>[0];
      await boss.work<Data, unknown, typeof fetching>(name, fetching, (jobs) => doAll(jobs, handler, log));
    },
    daily: async (name, { key, hour, data }) => {
      await know(name);
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      // A server that was down at the hour makes up for it when it is back.
      await boss.schedule(name, `0 ${hour} * * *`, data, { key, tz: timeZone, missed: "once" });
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

const fetching = {
  ...{ batchSize: 10, burstWhenBatchFull: true, perJobResults: true },
  ...{ pollingIntervalSeconds: 10, notifyPollingIntervalSeconds: 60 },
} as const;

async function doAll<Data>(
  jobs: readonly Job<Data>[],
  handler: (data: Data) => Promise<void>,
  log: Log,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, name, data } of jobs) {
    try {
      await handler(data);
      results.push({ id, status: "completed" });
    } catch (error) {
      log.error({ job: name, id, err: error }, "A job failed");
      results.push({ id, status: "failed", output: { reason: String(error) } });
    }
  }
  return results;
}
