import { mayDo, sessionOnly } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import { type Caller, callerBySession, callerByToken, deviceOf } from "../sessions/index.ts";
import { isSameSite, type SessionCookie, sessionCookie } from "./connection.ts";
import type { Download, Given, Handled, Services, Visit } from "./context.ts";
import { addressOf, changes } from "./endpoints.ts";
import { sendDownload, takeStream, takeUpload } from "./files.ts";
import { languageOf } from "./language.ts";
import { type Limits, limitClass } from "./limits.ts";
import { documented } from "./openapi.ts";
import type { Turns } from "./turns.ts";

/** What the adapter needs to know besides the handlers. */
export type AdapterSettings = {
  readonly services: Services;
  readonly insecureHttp: boolean;
  readonly limits: Limits;
  /** Reading a file takes a process, memory and a database connection for seconds: few at a time. */
  readonly uploadTurns: Turns;
  /** A file that goes to disk as it comes takes a few chunks of memory: more at a time. */
  readonly streamTurns: Turns;
};

/** Registers an endpoint: rate limit, origin, who calls, may they, inputs, handler, reply — in this order. */
export function register(app: FastifyInstance, handled: Handled, settings: AdapterSettings): void {
  const { endpoint } = handled;
  const { method, url } = addressOf(endpoint);
  const callers = new WeakMap<FastifyRequest, Caller>();
  const admit = async (request: FastifyRequest) => {
    const caller = await admitted(handled, request, settings);
    if (caller) callers.set(request, caller);
  };
  app.route({
    // The contract's methods are four of fastify's.
    method: method as HTTPMethods,
    url,
    schema: documented(endpoint),
    config: { endpoint },
    onRequest: [settings.limits[limitClass(endpoint)], admit],
    handler: async (request, reply) => {
      const caller = callers.get(request) ?? null;
      const given = await givenBy(handled, request, reply, caller, settings);
      const answer = await taken(handled, given, request, settings);
      if (answer instanceof Refusal) throw answer;
      // A handler of an endpoint that carries a download is typed to give one.
      if (endpoint.carries === "download") return sendDownload(reply, answer as Download);
      return reply.code(endpoint.status).send(answer);
    },
  });
}

/** Runs the handler in its turn: with a file that streams in, once it is on disk and whether or not it is then kept. */
async function taken(
  { endpoint, run }: Handled,
  given: Given,
  request: FastifyRequest,
  { services, uploadTurns, streamTurns }: AdapterSettings,
): Promise<unknown> {
  if (!endpoint.streams) return given.upload ? uploadTurns(() => run(given)) : run(given);
  return streamTurns(async () => {
    const streamed = await takeStream(request, services.files);
    try {
      return await run({ ...given, streamed });
    } finally {
      await streamed.file.drop();
    }
  });
}

/** Who calls, once they may: deny by default, before anything of the body is read. */
async function admitted(
  { endpoint }: Handled,
  request: FastifyRequest,
  settings: AdapterSettings,
): Promise<Caller | null> {
  const bearer = bearerOf(request);
  if (changes(endpoint) && !bearer && !isSameSite(request)) throw new Refusal("cross-site");
  const cookie = sessionCookie(request, settings.insecureHttp);
  // Endpoints that hand out a session say so in their problems; a password is not even read where none can be.
  if (!cookie && endpoint.problems.includes("insecure-http")) throw new Refusal("insecure-http");
  const caller = await callerOf(request, bearer, cookie, settings.services);
  const { permission } = endpoint;
  if (permission === "public") return caller;
  if (!caller) throw new Refusal("not-signed-in");
  if (permission === "signed-in") {
    if (!caller.sessionId) throw new Refusal("session-needed");
    return caller;
  }
  if (!caller.organisationId) throw new Refusal("no-organisation");
  if (!mayDo(caller.roles, permission)) throw new Refusal("not-allowed");
  if (sessionOnly.includes(permission) && !caller.sessionId) throw new Refusal("session-needed");
  return caller;
}

async function callerOf(
  request: FastifyRequest,
  bearer: string | undefined,
  cookie: SessionCookie | null,
  { database, clock }: Services,
): Promise<Caller | null> {
  if (bearer) return callerByToken(database, bearer, clock());
  const secret = cookie && request.cookies[cookie.name];
  return secret ? callerBySession(database, secret, clock()) : null;
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

async function givenBy(
  { endpoint }: Handled,
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller | null,
  settings: AdapterSettings,
): Promise<Given> {
  const { params, query, body } = request;
  return {
    inputs: { params, query, body },
    caller,
    visit: visitOf(request, reply, caller, settings),
    upload: endpoint.carries === "upload" && !endpoint.streams ? await takeUpload(request) : undefined,
    streamed: undefined,
    now: settings.services.clock(),
    language: languageOf(request.headers["accept-language"]),
    services: settings.services,
  };
}

function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller | null,
  { insecureHttp }: AdapterSettings,
): Visit {
  const cookie = sessionCookie(request, insecureHttp);
  const options = { path: "/", httpOnly: true, secure: cookie?.secure ?? true, sameSite: "strict" } as const;
  return {
    caller,
    address: request.ip,
    device: deviceOf(request.headers["user-agent"]),
    keep: (secret) => {
      if (!cookie) throw new Refusal("insecure-http");
      reply.setCookie(cookie.name, secret, options);
    },
    forget: () => {
      if (cookie) reply.clearCookie(cookie.name, options);
    },
  };
}
