import type { Text } from "@plumbline/core/kernel";
import type { z } from "zod";
import type { Permission } from "./policy.ts";

/** `GET /assessments/{assessmentId}`: method, and path below `/api` with its parameters in braces. */
export type Route = `${"GET" | "POST" | "PUT" | "DELETE"} /${string}`;

/** Files travel beside JSON: a download replies with bytes, an upload takes one file and fields as its query. */
export type Carries = "json" | "upload" | "download";

type Shape = z.ZodObject | undefined;

/** An endpoint as data: what it is called, who may call it, what goes in, what comes out, how it may refuse. */
export type Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Reply extends z.ZodType | undefined = z.ZodType | undefined,
> = {
  readonly route: Route;
  readonly summary: Text;
  /** Who may call it: a row of the policy table, `public`, or `signed-in` for one's own account. */
  readonly permission: Permission | "public" | "signed-in";
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly reply: Reply;
  /** 200, 201 (created), 202 (a job was accepted) or 204 (nothing to say). */
  readonly status: 200 | 201 | 202 | 204;
  readonly carries: Carries;
  /** An upload that goes to disk as it comes, sniffed, instead of into memory for a handler to read. */
  readonly streams: boolean;
  /** Codes of the refusals it may answer with, beyond those every endpoint shares. */
  readonly problems: readonly string[];
};

type Written<
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType | undefined,
  R extends z.ZodType | undefined,
> = {
  summary: Text;
  permission: Endpoint["permission"];
  params?: P;
  query?: Q;
  body?: B;
  reply?: R;
  status?: Endpoint["status"];
  carries?: Carries;
  streams?: boolean;
  problems?: readonly string[];
};

/** Declares an endpoint. Status is 200 with a reply and 204 without unless said otherwise. */
export function endpoint<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
>(route: Route, written: Written<P, Q, B, R>): Endpoint<P, Q, B, R> {
  const {
    summary,
    permission,
    params,
    query,
    body,
    reply,
    carries = "json",
    streams = false,
    problems = [],
  } = written;
  const status = written.status ?? (reply || carries === "download" ? 200 : 204);
  // The four schemas are undefined exactly where their type parameter is.
  const made = { route, summary, permission, params, query, body, reply, status, carries, streams, problems };
  return made as Endpoint<P, Q, B, R>;
}

type Parsed<S extends z.ZodType | undefined> = S extends z.ZodType ? z.output<S> : undefined;
type Given<S extends z.ZodType | undefined> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives: the three inputs after their schemas. */
export type Inputs<E extends Endpoint> = {
  readonly params: Parsed<E["params"]>;
  readonly query: Parsed<E["query"]>;
  readonly body: Parsed<E["body"]>;
};

/** What a caller gives: only the parts the endpoint has. */
export type Call<E extends Endpoint> = (E["params"] extends z.ZodType
  ? { params: Given<E["params"]> }
  : unknown) &
  (E["query"] extends z.ZodType ? { query?: Given<E["query"]> } : unknown) &
  (E["body"] extends z.ZodType ? { body: Given<E["body"]> } : unknown);

/** What the endpoint answers with. */
export type ReplyOf<E extends Endpoint> = E["reply"] extends z.ZodType ? z.output<E["reply"]> : undefined;
