import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

const nonces = new WeakMap<object, string>();

/** The nonce of this response's style elements; the page carries it, and the policy names it. */
export function styleNonce(response: ServerResponse): string {
  const nonce = nonces.get(response) ?? randomBytes(16).toString("base64");
  nonces.set(response, nonce);
  return nonce;
}

/** Security headers on every response; whatever is under /api is never stored. */
export async function guardHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    // Set below, only where the connection is encrypted.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
  app.addHook("onRequest", async (request, reply) => {
    if (request.protocol === "https") reply.header("strict-transport-security", "max-age=31536000");
    // The route's own path: the address as sent may spell it otherwise (/%61pi).
    const path = request.routeOptions.url ?? request.url;
    if (path.startsWith("/api")) reply.header("cache-control", "no-store");
  });
}

const directives = {
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
  "script-src": ["'self'"],
  // The component library writes style elements at run time; each carries the nonce of its page.
  "style-src": [
    "'self'",
    (_request: unknown, response: unknown) => `'nonce-${styleNonce(response as ServerResponse)}'`,
  ],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "worker-src": ["'self'", "blob:"],
};
