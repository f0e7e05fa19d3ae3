import { type Client, createClient } from "@plumbline/api";

/** A client outside a browser: it knows the server's address and keeps the session cookie it is given. */
export function visit(address: string): Client {
  const { fetch: send } = globalThis;
  let cookie = "";
  return createClient(async (path, init) => {
    const headers = new Headers(init.headers);
    if (cookie) headers.set("cookie", cookie);
    const response = await send(`${address}${path}`, { ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set) cookie = set.split(";")[0] ?? "";
    return response;
  });
}
