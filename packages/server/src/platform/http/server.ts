import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import type { Endpoint } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { type FastifyInstance, fastify, LogController } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { measure } from "../metrics/index.ts";
import { register } from "./adapter.ts";
import type { Handled, Services } from "./context.ts";
import { type CapabilityName, checkComplete } from "./endpoints.ts";
import { uploadMegabytes } from "./files.ts";
import { guardHeaders } from "./headers.ts";
import { makeLimits, type RequestsPerMinute } from "./limits.ts";
import { describeApi } from "./openapi.ts";
import { answerProblem } from "./problems.ts";
import { serveReference } from "./reference.ts";
import { serveStatus } from "./status.ts";
import { makeTurns } from "./turns.ts";
import { validatorCompiler } from "./validate.ts";
import { serveWeb } from "./web.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The endpoint of the contract a route answers; pages and status have none. */
    endpoint?: Endpoint;
  }
}

/** What the HTTP side is told. */
export type HttpSettings = {
  readonly services: Services;
  readonly routes: readonly Handled[];
  /** Certificate and key, PEM; with them the server speaks TLS. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Addresses of trusted proxies (`10.0.0.0/8`, `loopback`), whose X-Forwarded headers are believed. */
  readonly proxy?: string | undefined;
  readonly insecureHttp?: boolean | undefined;
  readonly webFolder?: string | undefined;
  readonly metricsToken?: string | undefined;
  /** How many database transactions are under way, for the figures. */
  readonly transactions?: (() => number) | undefined;
  /** Other limits than the usual, and capabilities without handlers: for tests. */
  readonly requestsPerMinute?: RequestsPerMinute | undefined;
  readonly notYet?: readonly CapabilityName[];
};

/** Builds the server, not yet listening: headers, limits, endpoints, reference, status, web pages. */
export async function buildServer(settings: HttpSettings): Promise<FastifyInstance> {
  const { services, routes } = settings;
  checkComplete(routes, settings.notYet);
  const app = bareServer(settings);
  app.setErrorHandler(answerProblem);
  const metrics = measure(app, settings.transactions);
  logRequests(app);
  await guardHeaders(app);
  await app.register(cookie);
  await app.register(multipart, {
    throwFileSizeLimit: true,
    limits: { files: 1, fields: 0, parts: 1, fileSize: uploadMegabytes * 1024 * 1024 },
  });
  const limits = await makeLimits(app, settings.requestsPerMinute);
  const turns = { uploadTurns: makeTurns(2, 8), streamTurns: makeTurns(8, 200) };
  await describeApi(app);
  for (const handled of routes) {
    register(app, handled, { services, insecureHttp: settings.insecureHttp ?? false, limits, ...turns });
  }
  serveReference(app);
  serveStatus(app, { services, metrics, metricsToken: settings.metricsToken, limit: limits.page });
  const page = await serveWeb(app, settings.webFolder);
  app.setNotFoundHandler({ preHandler: limits.page }, (request, reply) => {
    const isPage = request.method === "GET" && !/^\/api(\/|\?|$)/.test(request.url);
    if (isPage) return page(request, reply);
    throw new Refusal("no-such-address");
  });
  return app;
}

function bareServer({ services, tls, proxy }: HttpSettings): FastifyInstance {
  const options = {
    loggerInstance: services.log,
    // One line a request is written below, without its address.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => services.newId(),
    trustProxy: proxy ?? false,
    exposeHeadRoutes: false,
    // A whole assessment's answers fit; files go another way.
    bodyLimit: 2 * 1024 * 1024,
    // A request that trickles in for longer is given up (408); 50 MB come at 1.4 Mbit/s in that time.
    requestTimeout: 300_000,
    routerOptions: { maxParamLength: 200 },
  };
  // With `https` fastify's type names a TLS server, of which nothing is used here beyond the plain one.
  const app = (tls ? fastify({ ...options, https: tls }) : fastify(options)) as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  return app;
}

/** One line a request: route, status, time. No address, no query, no names. */
function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "other";
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.info({ method: request.method, route, status: reply.statusCode, milliseconds }, "request");
  });
}
