import rateLimit from "@fastify/rate-limit";
import type { Endpoint } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import type { FastifyInstance, onRequestAsyncHookHandler } from "fastify";
import { changes } from "./endpoints.ts";

/** A kind of route that is counted together. */
export type LimitClass = "entrance" | "files" | "change" | "read" | "page";

/** How many requests a minute one address may make, by class. */
export type RequestsPerMinute = Readonly<Record<LimitClass, number>>;

/** The usual limits; an address may be a whole centre behind one router. */
export const requestsPerMinute: RequestsPerMinute = {
  entrance: 60,
  files: 240,
  change: 2400,
  read: 12_000,
  page: 6000,
};

/** The check of each class, run before anything else. */
export type Limits = Readonly<Record<LimitClass, onRequestAsyncHookHandler>>;

/** The class an endpoint is counted in: entrance is where secrets can be guessed. */
export function limitClass(endpoint: Endpoint): LimitClass {
  if (endpoint.permission === "public") return "entrance";
  if (endpoint.carries !== "json") return "files";
  return changes(endpoint) ? "change" : "read";
}

/** Makes the checks; past a limit the answer is 429 with Retry-After. */
export async function makeLimits(
  app: FastifyInstance,
  perMinute: RequestsPerMinute = requestsPerMinute,
): Promise<Limits> {
  await app.register(rateLimit, {
    global: false,
    timeWindow: 60_000,
    // One home or centre has a /64 of its own.
    ipv6Subnet: 64,
    addHeadersOnExceeding: {
      "x-ratelimit-limit": false,
      "x-ratelimit-remaining": false,
      "x-ratelimit-reset": false,
    },
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal("too-many-requests", { retryAfterSeconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
  const check = (max: number): onRequestAsyncHookHandler => app.rateLimit({ max });
  return {
    entrance: check(perMinute.entrance),
    files: check(perMinute.files),
    change: check(perMinute.change),
    read: check(perMinute.read),
    page: check(perMinute.page),
  };
}
