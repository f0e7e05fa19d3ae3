import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import { Refusal, type Text } from "@plumbline/core/kernel";
import { ownStandardsFolder } from "@plumbline/documents";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { openSetUp } from "./accounts/index.ts";
import { buildServices, routes, startWork } from "./compose.ts";
import { bringForward } from "./platform/backup/index.ts";
import { openDatabase } from "./platform/database/index.ts";
import { openFiles } from "./platform/files/index.ts";
import { buildServer } from "./platform/http/index.ts";
import { startJobs } from "./platform/jobs/index.ts";
import { openInstanceKey } from "./platform/keys/index.ts";
import { makeLog } from "./platform/log/index.ts";
import { type GivenMail, openMail, readMailSettings } from "./platform/mail/index.ts";
import { countTransactions } from "./platform/metrics/index.ts";
import { openRecords } from "./platform/postgres/index.ts";

/** How a server is started. */
export type StartOptions = {
  readonly port: number;
  readonly host: string;
  /** The data folder: records, files, and what identifies the installation. */
  readonly folder: string;
  /** A PostgreSQL of one's own: the owner's URL, and the application's where the owner may not make its role. */
  readonly databaseUrl?: string | undefined;
  readonly databaseAppUrl?: string | undefined;
  /** PEM files; TLS is on with both. */
  readonly tlsCert?: string | undefined;
  readonly tlsKey?: string | undefined;
  /** Hands out sessions over plain HTTP beyond this machine: for closed networks only. */
  readonly insecureHttp?: boolean | undefined;
  /** Trusted proxies, whose X-Forwarded headers are believed: true for one on this machine, or `10.0.0.0/8`. */
  readonly proxy?: boolean | string | undefined;
  /** The built web pages. */
  readonly webDist?: string | undefined;
  /** The standard packs; those that come with Plumbline unless named. */
  readonly standardsFolder?: string | undefined;
  /** With it /metrics answers from anywhere, else on this machine only; the environment's PLUMBLINE_METRICS_TOKEN unless given. */
  readonly metricsToken?: string | undefined;
  /** The mail service; what is not given here the environment may say (`PLUMBLINE_SMTP_HOST` …). */
  readonly mail?: GivenMail | undefined;
  readonly log?: Logger | undefined;
  /** Told what was done and how long it took, in milliseconds. */
  readonly onStep?: ((step: Text, milliseconds: number) => void) | undefined;
};

/** A server that answers. */
export type RunningServer = {
  /** Where it listens, `http://127.0.0.1:8080`. */
  readonly address: string;
  /** The link by which the first administrator is made; null once there is one. */
  readonly setUpLink: string | null;
  /** Finishes what is under way and stops everything that was started. */
  stop(): Promise<void>;
};

/** Starts the whole server: records, migrations, services, endpoints. What was started is stopped if a step fails. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    while (closing.length > 0) await closing.pop()?.();
  };
  try {
    return { ...(await start(options, (close) => closing.push(close))), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Started = Omit<RunningServer, "stop">;

async function start(
  options: StartOptions,
  later: (close: () => Promise<unknown>) => void,
): Promise<Started> {
  const { log = makeLog(), onStep = () => {} } = options;
  const settings = httpSettings(options);
  const mail = openMail(readMailSettings(options.mail ?? {}, process.env));
  const timed = timing(onStep);
  const records = await timed(steps.records, () => openRecords(options, log));
  later(() => records.stop());
  await timed(steps.migrate, () => bringForward({ records, log, now: new Date() }));
  const opened = await openDatabase({ url: records.appUrl, prepare: records.direct, log });
  later(() => opened.close());
  const { database, underWay } = countTransactions(opened);
  const jobs = await timed(steps.jobs, () => startJobs({ url: records.appUrl, log }));
  later(() => jobs.stop());
  const files = openFiles(records.folder);
  const instanceKey = openInstanceKey(records.folder);
  const folders = {
    standardsFolder: options.standardsFolder,
    ownStandardsFolder: ownStandardsFolder(records.folder),
  };
  const services = await timed(steps.standards, () =>
    buildServices({ database, files, jobs, mail, log, instanceKey, ...folders }),
  );
  const app = await timed(steps.server, () =>
    buildServer({ services, routes, transactions: underWay, ...settings }),
  );
  later(() => app.close());
  await startWork(services);
  const path = await openSetUp(database);
  const address = await listen(app, options);
  return { address, setUpLink: path && address + path };
}

async function listen(app: FastifyInstance, { host, port }: StartOptions): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const cause = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Refusal(cause === "EADDRINUSE" ? "address-in-use" : "address-not-usable", {
      host,
      port,
      cause,
    });
  }
}

function httpSettings(options: StartOptions) {
  const { insecureHttp, webDist } = options;
  // A proxy on this machine is what `--proxy` alone means.
  const proxy = options.proxy === true ? "loopback" : options.proxy || undefined;
  const metricsToken = options.metricsToken ?? (process.env.PLUMBLINE_METRICS_TOKEN || undefined);
  return { tls: certificate(options), proxy, insecureHttp, webFolder: webDist, metricsToken };
}

/** The certificate and its key, tried before anything is started; undefined where none is set. */
function certificate({ tlsCert, tlsKey }: StartOptions): { cert: Buffer; key: Buffer } | undefined {
  if (!tlsCert && !tlsKey) return undefined;
  if (!tlsCert || !tlsKey) throw new Refusal("certificate-incomplete");
  try {
    const pair = { cert: readFileSync(tlsCert), key: readFileSync(tlsKey) };
    createSecureContext(pair);
    return pair;
  } catch (error) {
    throw new Refusal("certificate-not-usable", { cause: error instanceof Error ? error.message : error });
  }
}

const steps = {
  records: { zh: "启动数据库", en: "Start the database" },
  migrate: { zh: "检查并升级数据结构", en: "Check the records' form and bring it forward" },
  jobs: { zh: "启动后台任务", en: "Start the job queue" },
  standards: { zh: "载入标准", en: "Load the standards" },
  server: { zh: "准备接口与网页", en: "Prepare the API and the pages" },
} as const satisfies Record<string, Text>;

function timing(onStep: (step: Text, milliseconds: number) => void) {
  return async <T>(step: Text, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const done = await work();
    onStep(step, Math.round(performance.now() - from));
    return done;
  };
}
