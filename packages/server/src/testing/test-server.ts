import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addressOf, type Call, type Endpoint, type ReplyOf } from "@plumbline/api";
import type { Role } from "@plumbline/core/accounts";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { v7 as newId } from "uuid";
import { addAccount, addMembership } from "../accounts/members/store.ts";
import { saveOrganisation } from "../accounts/set-up/store.ts";
import { buildServices, routes } from "../compose.ts";
import { enterOrganisation, type QueryFact } from "../platform/database/index.ts";
import { openFiles } from "../platform/files/index.ts";
import {
  buildServer,
  type CapabilityName,
  type HttpSettings,
  Problem,
  problemsOf,
  type Services,
} from "../platform/http/index.ts";
import { type Jobs, startJobs } from "../platform/jobs/index.ts";
import { openInstanceKey } from "../platform/keys/index.ts";
import { makeLog } from "../platform/log/index.ts";
import { type Mail, openMail } from "../platform/mail/index.ts";
import { countTransactions } from "../platform/metrics/index.ts";
import { hashPassword, startSession } from "../platform/sessions/index.ts";
import { type TestDatabase, testDatabase } from "./test-database.ts";

/** Capabilities whose endpoints have no handlers yet. */
const notYet: readonly CapabilityName[] = [];

/** Somebody who calls: a person by cookie, a program by token. */
export type Signed = {
  readonly accountId: string;
  readonly organisationId: string;
  readonly loginName: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** A file to be uploaded. */
export type FileGiven = { readonly name: string; readonly type?: string; readonly bytes: Uint8Array };

/** What a call gives: the endpoint's own inputs, and a file where it carries one. */
export type TestCall<E extends Endpoint> = Call<E> & { readonly upload?: FileGiven };

/** A server without a port, over a database of the test file's own. */
export type TestServer = {
  readonly app: FastifyInstance;
  readonly services: Services;
  readonly records: TestDatabase;
  /** Calls an endpoint and gives its reply; a refusal fails the test, with its sentence. */
  call<E extends Endpoint>(endpoint: E, input: TestCall<E>, as?: Signed): Promise<ReplyOf<E>>;
  /** Calls an endpoint that must refuse and gives the problem; one the contract does not name fails the test. */
  refused<E extends Endpoint>(endpoint: E, input: TestCall<E>, as?: Signed): Promise<Problem>;
  /** Calls an endpoint and gives the answer as it is: status, headers, bytes. */
  send(endpoint: Endpoint, input: object, as?: Signed): Promise<LightMyRequestResponse>;
  newOrganisation(name?: string): Promise<string>;
  /** A new member with these roles, signed in; in the first organisation unless another is named. */
  signedIn(roles: readonly Role[], organisationId?: string): Promise<Signed>;
  /** Lets time pass. */
  pass(milliseconds: number): void;
  close(): Promise<void>;
};

/** What a test may set otherwise than usual. */
export type TestSettings = Partial<
  Pick<HttpSettings, "requestsPerMinute" | "insecureHttp" | "proxy" | "webFolder" | "metricsToken">
> & {
  readonly onQuery?: (fact: QueryFact) => void;
  /** The way out for messages; none unless given. */
  readonly mail?: Mail;
  /** Where log lines go; nowhere unless given. */
  readonly log?: { write(line: string): void };
};

const unlimited = { entrance: 1e6, files: 1e6, change: 1e6, read: 1e6, page: 1e6 };

/** The password of everybody `signedIn` makes. */
export const testPassword = "plumb-line-7-bobs";
let passwordHash: Promise<string> | undefined;

/** Starts a server for a test file; close it in `afterAll`. */
export async function testServer({
  onQuery,
  log,
  mail,
  ...settings
}: TestSettings = {}): Promise<TestServer> {
  const records = await testDatabase(onQuery ? { onQuery } : {});
  const folder = mkdtempSync(join(tmpdir(), "plumbline-files-"));
  const jobs = lazyJobs(records.appUrl);
  const time = { passed: 0 };
  const { database, underWay } = countTransactions(records.database);
  const services = await buildServices({
    database,
    files: openFiles(folder),
    jobs,
    mail: mail ?? openMail(null),
    instanceKey: openInstanceKey(folder),
    log: log ? makeLog("info", log) : makeLog("silent"),
    clock: () => new Date(Date.now() + time.passed),
  });
  const app = await buildServer({
    services,
    routes,
    notYet,
    transactions: underWay,
    requestsPerMinute: unlimited,
    ...settings,
  });
  await app.ready();
  const send = sender(app);
  return {
    ...{ app, services, records, send },
    ...callers(send),
    ...people(services),
    pass: (milliseconds) => {
      time.passed += milliseconds;
    },
    close: async () => {
      await app.close();
      await jobs.stop();
      await records.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sender(app: FastifyInstance): TestServer["send"] {
  return (endpoint, input: { params?: unknown; query?: unknown; body?: unknown; upload?: FileGiven }, as) => {
    const [method] = endpoint.route.split(" ");
    const carried = input.upload ? multipart(input.upload) : jsonOf(input.body);
    return app.inject({
      // The contract's methods are four of fastify's.
      method: method as "GET",
      url: addressOf(endpoint, input),
      headers: { host: "localhost", ...as?.headers, ...carried?.headers },
      ...(carried && { payload: carried.payload }),
    });
  };
}

function jsonOf(body: unknown) {
  return body === undefined
    ? undefined
    : { headers: { "content-type": "application/json" }, payload: JSON.stringify(body) };
}

function multipart({ name, type = "application/octet-stream", bytes }: FileGiven) {
  const boundary = "plumbline-test-boundary";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}

function callers(send: TestServer["send"]): Pick<TestServer, "call" | "refused"> {
  return {
    // biome-ignore lint/suspicious/noExplicitAny: the reply's type is the endpoint's, known only to the caller.
    call: async (endpoint, input, as): Promise<any> => {
      const response = await send(endpoint, input, as);
      if (response.statusCode >= 300) throw new Error(`${endpoint.route}: ${response.body}`);
      return response.statusCode === 204 || endpoint.carries === "download" ? undefined : response.json();
    },
    refused: async (endpoint, input, as) => {
      const response = await send(endpoint, input, as);
      if (response.statusCode < 400) throw new Error(`${endpoint.route} did not refuse: ${response.body}`);
      const problem = Problem.parse(response.json());
      if (problemsOf(endpoint).includes(problem.code)) return problem;
      throw new Error(`${endpoint.route} refused with ${problem.code}, which the contract does not name`);
    },
  };
}

function people({ database, clock }: Services): Pick<TestServer, "newOrganisation" | "signedIn"> {
  let first: Promise<string> | undefined;
  const newOrganisation = async (name = `组织 ${newId()}`) => {
    const id = newId();
    await database.inInstallation((tx) => saveOrganisation(tx, id, name, clock()));
    return id;
  };
  const signedIn = async (roles: readonly Role[], elsewhere?: string): Promise<Signed> => {
    first ??= elsewhere ? undefined : newOrganisation();
    const organisationId = elsewhere ?? (await first) ?? "";
    const accountId = newId();
    const loginName = `${roles.join("-")}-${accountId}`;
    passwordHash ??= hashPassword(testPassword);
    const account = {
      id: accountId,
      loginName,
      name: roles.join("-"),
      language: "zh",
      now: clock(),
    } as const;
    const hash = await passwordHash;
    const secret = await database.inInstallation(async (tx) => {
      await addAccount(tx, { ...account, passwordHash: hash });
      await enterOrganisation(tx, organisationId);
      await addMembership(tx, { organisationId, accountId, name: account.name, roles, now: clock() });
      return startSession(tx, { id: newId(), accountId, organisationId, device: "test", now: clock() });
    });
    return { accountId, organisationId, loginName, headers: { cookie: `__Host-plumbline=${secret}` } };
  };
  return { newOrganisation, signedIn };
}

/** Jobs that connect when they are first used: most tests need none. */
function lazyJobs(url: string): Jobs {
  let started: Promise<Jobs> | undefined;
  const jobs = () => {
    started ??= startJobs({ url, log: makeLog("silent") });
    return started;
  };
  return {
    send: async (name, data, tx) => (await jobs()).send(name, data, tx),
    work: async (name, handler) => (await jobs()).work(name, handler),
    daily: async (name, each) => (await jobs()).daily(name, each),
    stop: async () => (await started)?.stop(),
  };
}
