import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** The figures of this process in Prometheus' text form. */
export type Metrics = { readonly contentType: string; readonly text: () => Promise<string> };

/** Reads the number of database connections at the moment of asking. */
export type PoolState = () => { readonly total: number; readonly idle: number; readonly waiting: number };

/** Counts and times every request by route (never by address or parameter), beside the process's own figures. */
export function measure(app: FastifyInstance, pool?: PoolState): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "plumbline_" });
  const durations = new Histogram({
    name: "plumbline_http_request_seconds",
    help: "Time to answer, by method, route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "other";
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    durations.observe(labels, reply.elapsedTime / 1000);
  });
  if (pool) measurePool(registry, pool);
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

function measurePool(registry: Registry, pool: PoolState): void {
  const connections = new Gauge({
    name: "plumbline_database_connections",
    help: "Connections of the database pool: all, idle, and requests waiting for one",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(pool())) connections.set({ state }, count);
    },
  });
}
