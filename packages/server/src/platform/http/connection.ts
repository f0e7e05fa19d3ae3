import type { FastifyRequest } from "fastify";

/** How the session cookie is named and guarded on this connection. */
export type SessionCookie = { readonly name: string; readonly secure: boolean };

/**
 * The cookie a session may travel in, or null where it may not: over plain HTTP beyond this machine only when
 * `insecureHttp` says so. Browsers take Secure cookies from http://localhost and http://127.0.0.1 too (tried with
 * Chromium), so the name with `__Host-`, which no other site can set, serves there as well.
 */
export function sessionCookie(request: FastifyRequest, insecureHttp: boolean): SessionCookie | null {
  if (request.protocol === "https" || isLoopback(request.hostname)) {
    return { name: "__Host-plumbline", secure: true };
  }
  return insecureHttp ? { name: "plumbline-insecure", secure: false } : null;
}

/** Is it this machine: `localhost`, 127.0.0.0/8 or ::1? */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, "").replace(/^::ffff:/, "");
  return name === "localhost" || name === "::1" || /^127\.\d+\.\d+\.\d+$/.test(name);
}

/**
 * Does a request that changes something come from our own pages? Browsers say where it comes from in Sec-Fetch-Site,
 * older ones in Origin; a program that says neither carries no cookie it did not put there itself.
 */
export function isSameSite(request: FastifyRequest): boolean {
  const { "sec-fetch-site": site, origin } = request.headers;
  if (site !== undefined) return site === "same-origin" || site === "none";
  return origin === undefined || origin === `${request.protocol}://${request.host}`;
}
