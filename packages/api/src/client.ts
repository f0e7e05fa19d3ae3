import type { Language } from "@plumbline/core/kernel";
import { z } from "zod";
import type { Call, Endpoint, ReplyOf } from "./endpoint.ts";

/** What the client sends with: `fetch` itself, or something that answers like it. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** What a caller gives: the parts the endpoint has, and a way to stop waiting. */
export type Asked<E extends Endpoint> = Call<E> & { readonly signal?: AbortSignal };

/** A file as it came down, under the name the server gave it. */
export type Download = { readonly name: string; readonly blob: Blob };

/** One wrong place in the input: a JSON pointer such as `/name`, and the sentence to show there. */
export type ProblemPlace = { readonly pointer: string; readonly message: string };

/**
 * The server said no, or nothing at all. `code` is one of the contract's refusals; `unreachable` (status 0) where
 * no answer came, `unexpected-answer` where the answer was not problem+json, e.g. from a proxy in between.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  /** The sentence for people, in the language asked for; empty where none came. */
  readonly title: string;
  readonly errors: readonly ProblemPlace[];
  /** The id under which the server's log has the rest; null where none was given. */
  readonly instance: string | null;
  /** Whole seconds to wait before the next try, where the server named them. */
  readonly retryAfterSeconds: number | null;

  constructor(code: string, status: number, rest: Partial<ProblemRest> = {}) {
    super(rest.title || code);
    this.name = "Problem";
    this.code = code;
    this.status = status;
    this.title = rest.title ?? "";
    this.errors = rest.errors ?? [];
    this.instance = rest.instance ?? null;
    this.retryAfterSeconds = rest.retryAfterSeconds ?? null;
  }
}
type ProblemRest = Pick<Problem, "title" | "errors" | "instance" | "retryAfterSeconds">;

/** The typed client: one function for JSON, one for a file going up, one for a file coming down. */
export type Client = {
  readonly call: <E extends Endpoint>(endpoint: E, asked: Asked<E>) => Promise<ReplyOf<E>>;
  readonly upload: <E extends Endpoint>(endpoint: E, asked: Asked<E>, file: File) => Promise<ReplyOf<E>>;
  readonly download: <E extends Endpoint>(endpoint: E, asked: Asked<E>) => Promise<Download>;
};

type Parts = { params?: unknown; query?: unknown; body?: unknown; signal?: AbortSignal };

/** Makes a client on something like `fetch`; `language` is asked at every call, so that titles come back in it. */
export function createClient(fetchLike: FetchLike = globalThis.fetch, language?: () => Language): Client {
  async function send(endpoint: Endpoint, asked: Parts, body: BodyInit | null): Promise<Response> {
    const [method = "GET"] = endpoint.route.split(" ");
    const headers: Record<string, string> = { accept: "application/json, application/problem+json" };
    if (language) headers["accept-language"] = language();
    if (typeof body === "string") headers["content-type"] = "application/json";
    const init: RequestInit = {
      method,
      headers,
      body,
      credentials: "same-origin",
      signal: asked.signal ?? null,
    };
    const response = await reach(() => fetchLike(addressOf(endpoint, asked), init), asked.signal);
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  return {
    call: async (endpoint, asked) => {
      const body = (asked as Parts).body; // Call<E> stays unresolved inside the generic.
      const response = await send(endpoint, asked, body === undefined ? null : JSON.stringify(body));
      return replyOf(response);
    },
    upload: async (endpoint, asked, file) => {
      const form = new FormData();
      form.append("file", file, file.name);
      return replyOf(await send(endpoint, asked, form));
    },
    download: async (endpoint, asked) => {
      const response = await send(endpoint, asked, null);
      return { name: nameOf(response) ?? "download", blob: await response.blob() };
    },
  };
}

/** The address of a call below `/api`, its parameters and query written in; null and undefined leave no trace. */
export function addressOf(endpoint: Endpoint, asked: { params?: unknown; query?: unknown }): string {
  const [, path = "/"] = endpoint.route.split(" ");
  const params = new Map(Object.entries(asked.params ?? {}));
  const filled = path.replace(/\{(\w+)\}/g, (_braces, name) => encodeURIComponent(String(params.get(name))));
  const entries = Object.entries(asked.query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  const query = new URLSearchParams(entries.map(([key, value]) => [key, String(value)]));
  return `/api${filled}${query.size > 0 ? `?${query}` : ""}`;
}

async function reach(send: () => Promise<Response>, signal?: AbortSignal): Promise<Response> {
  try {
    return await send();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem("unreachable", 0);
  }
}

async function replyOf<E extends Endpoint>(response: Response): Promise<ReplyOf<E>> {
  // The server checks every reply against the endpoint's schema before it leaves, so it is not parsed again here.
  if (response.status === 204) return undefined as ReplyOf<E>;
  if (!/^application\/json/.test(response.headers.get("content-type") ?? "")) {
    throw new Problem("unexpected-answer", response.status);
  }
  return (await response.json()) as ReplyOf<E>;
}

const ProblemBody = z.object({
  code: z.string(),
  title: z.string().default(""),
  instance: z.string().nullable().default(null),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).default([]),
});

async function problemOf(response: Response): Promise<Problem> {
  const seconds = Number.parseInt(response.headers.get("retry-after") ?? "", 10);
  const retryAfterSeconds = Number.isNaN(seconds) ? null : seconds;
  const body = ProblemBody.safeParse(await response.json().catch(() => null));
  if (!body.success) return new Problem("unexpected-answer", response.status, { retryAfterSeconds });
  const { code, title, errors, instance } = body.data;
  return new Problem(code, response.status, { title, errors, instance, retryAfterSeconds });
}

function nameOf(response: Response): string | undefined {
  const disposition = response.headers.get("content-disposition") ?? "";
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return extended ? decodeURIComponent(extended) : /filename="?([^";]+)"?/i.exec(disposition)?.[1];
}
