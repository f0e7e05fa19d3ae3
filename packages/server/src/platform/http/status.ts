import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from "fastify";
import type { Metrics } from "../metrics/index.ts";
import { hashSecret } from "../sessions/index.ts";
import { isLoopback } from "./connection.ts";
import type { Services } from "./context.ts";

type StatusSettings = {
  readonly services: Services;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
  readonly limit: onRequestAsyncHookHandler;
};

/** /health says the process lives, /ready that the database answers, /metrics gives figures for Prometheus. */
export function serveStatus(app: FastifyInstance, settings: StatusSettings): void {
  const { services, metrics, metricsToken, limit } = settings;
  app.get("/health", { onRequest: limit }, async () => ({ status: "ok" }));
  app.get("/ready", { onRequest: limit }, async (request, reply) => {
    try {
      await services.database.inInstallation((tx) =>
        tx.selectNoFrom(({ lit }) => lit(1).as("one")).execute(),
      );
      return { status: "ready" };
    } catch (error) {
      request.log.warn({ err: error }, "not ready");
      return reply.code(503).send({ status: "database does not answer" });
    }
  });
  app.get("/metrics", { onRequest: limit }, async (request, reply) => {
    if (!mayRead(request, metricsToken)) return reply.callNotFound();
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}

/** With the token from anywhere; else from this machine, and not through a proxy that runs on it. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  const { authorization, forwarded, "x-forwarded-for": forwardedFor } = request.headers;
  if (token && authorization)
    return timingSafeEqual(hashSecret(authorization), hashSecret(`Bearer ${token}`));
  return isLoopback(request.socket.remoteAddress ?? "") && !forwarded && !forwardedFor;
}
