import type { Readable } from "node:stream";
import type { Endpoint, Inputs } from "@plumbline/api";
import type { Language, Refusal } from "@plumbline/core/kernel";
import type { FastifyBaseLogger } from "fastify";
import type { z } from "zod";
import type { Database, Tx } from "../database/index.ts";
import type { Arrived, Files } from "../files/index.ts";
import type { Jobs } from "../jobs/index.ts";
import type { InstanceKey } from "../keys/index.ts";
import type { Mail } from "../mail/index.ts";
import type { Actor, Caller } from "../sessions/index.ts";

/** What handlers work with besides their input. A capability adds what it needs by declaration merging. */
export interface Services {
  readonly database: Database;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly mail: Mail;
  /** The key by which the installation signs. */
  readonly instanceKey: InstanceKey;
  readonly log: FastifyBaseLogger;
  /** The moment it is; handed in, so that tests can let time pass. */
  readonly clock: () => Date;
  readonly newId: () => string;
}

/** A file that came with a request, at most 50 MB; name and type are what the sender says. */
export type Upload = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** A file that came in as a stream: on disk, hashed and of a known type, but kept only if the handler keeps it. */
export type Streamed = { readonly name: string; readonly type: string; readonly file: Arrived };

/** A file as an answer; it is always saved, never shown in place. */
export type Download = { readonly name: string; readonly type: string; readonly bytes: Buffer | Readable };

/** The browser at the other end, for the few endpoints that start and end sessions. */
export type Visit = {
  /** Null where nobody is signed in. */
  readonly caller: Caller | null;
  readonly address: string;
  /** Browser and system, `Chrome · Windows`. */
  readonly device: string;
  /** Gives the browser a session's secret, in place of the one it had. */
  readonly keep: (secret: string) => void;
  /** Takes the secret away from the browser. */
  readonly forget: () => void;
};

/** What every handler gets. */
export type BaseContext<E extends Endpoint> = Inputs<E> & {
  readonly tx: Tx;
  readonly now: Date;
  readonly newId: () => string;
  readonly language: Language;
  readonly services: Services;
};

/** What the handler of an endpoint in the policy table gets; `upload`, or `streamed`, is there where the endpoint carries one. */
export type Context<E extends Endpoint> = BaseContext<E> & {
  readonly actor: Actor;
  readonly upload?: Upload;
  readonly streamed?: Streamed;
};

/** What the handler of a `public` or `signed-in` endpoint gets. */
export type OpenContext<E extends Endpoint> = BaseContext<E> & { readonly visit: Visit };

/** What a handler gives back: the reply, or a file where the endpoint carries one. */
export type HandlerReply<E extends Endpoint> = E["reply"] extends z.ZodType
  ? z.output<E["reply"]>
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without a reply may simply end
    Download | void;

/** One request as the adapter hands it over, its inputs checked by the endpoint's schemas. */
export type Given = {
  readonly inputs: { readonly params: unknown; readonly query: unknown; readonly body: unknown };
  readonly caller: Caller | null;
  readonly visit: Visit;
  readonly upload: Upload | undefined;
  readonly streamed: Streamed | undefined;
  readonly now: Date;
  readonly language: Language;
  readonly services: Services;
};

/** An endpoint with its handler; `open` are those of one's own account and the public ones. */
export type Handled = {
  readonly endpoint: Endpoint;
  readonly open: boolean;
  /** A refusal that is returned keeps what was written; one that is thrown undoes it. */
  readonly run: (given: Given) => Promise<unknown | Refusal>;
};
