import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** The figures of this process in Prometheus' text form. */
export type Metrics = { readonly contentType: string; readonly text: () => Promise<string> };

/** Counts and times every request by route (never by address or parameter), beside the process's own figures. */
export function measure(app: FastifyInstance, transactions?: () => number): Metrics {
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
  if (transactions) measureDatabase(registry, transactions);
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

function measureDatabase(registry: Registry, transactions: () => number): void {
  const gauge: Gauge = new Gauge({
    name: "plumbline_database_transactions",
    help: "Transactions under way; each holds a connection of the pool, or waits for one",
    registers: [registry],
    collect: () => gauge.set(transactions()),
  });
}
