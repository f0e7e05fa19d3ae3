import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** One request to be made; `kind` groups it with its like. */
export type Shot = {
  readonly kind: string;
  readonly method: "GET" | "PUT" | "POST";
  readonly path: string;
  readonly body?: object;
};

/** An answered request: milliseconds from the moment it was due, how late this process sent it, and when it ended. */
export type Answered = {
  readonly kind: string;
  readonly milliseconds: number;
  readonly late: number;
  /** Milliseconds after the load began. */
  readonly endedAt: number;
};

/** Where the requests go, and as whom. */
export type Target = { readonly address: string; readonly cookie: string };

/** Requests at a fixed rate, whether or not the former ones were answered. */
export type Load = {
  readonly perSecond: number;
  readonly seconds: number;
  readonly shot: (number: number) => Shot;
};

/**
 * Offers a load and gives every answer's time, counted from when the request was due: what a slow server makes
 * others wait is not left out. An answer other than 2xx is an error.
 */
export async function offer(
  target: Target,
  { perSecond, seconds, shot }: Load,
): Promise<readonly Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const start = performance.now();
  const under: Promise<Answered>[] = [];
  const send = async (number: number): Promise<Answered> => {
    const due = start + (number * 1000) / perSecond;
    const late = performance.now() - due;
    const given = shot(number);
    await fire(target, given, agent);
    const now = performance.now();
    return { kind: given.kind, milliseconds: now - due, late, endedAt: now - start };
  };
  try {
    while (under.length < perSecond * seconds) {
      const due = ((performance.now() - start) * perSecond) / 1000;
      while (under.length <= due && under.length < perSecond * seconds) under.push(send(under.length));
      await wait(1);
    }
    return await Promise.all(under);
  } finally {
    agent.destroy();
  }
}

/** A server that cannot keep up lets requests wait; that is measured, too. */
const patience = 120_000;

/** Makes one request and waits for the whole answer; gives its headers. */
export function fire({ address, cookie }: Target, { kind, method, path, body }: Shot, agent?: Agent) {
  const { promise, resolve, reject } = Promise.withResolvers<NodeJS.Dict<string[]>>();
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(cookie && { cookie }),
    ...(text !== undefined && { "content-type": "application/json" }),
  };
  const asked = request(new URL(path, address), { method, headers, agent, timeout: patience }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on("data", (chunk) => chunks.push(chunk));
    answer.on("error", reject);
    answer.on("end", () => {
      const { statusCode = 0, headersDistinct } = answer;
      if (statusCode >= 200 && statusCode < 300) return resolve(headersDistinct);
      reject(new Error(`${kind}: ${method} ${path} answered ${statusCode}: ${Buffer.concat(chunks)}`));
    });
  });
  asked.on("timeout", () => asked.destroy(new Error(`${kind}: ${method} ${path} gave no answer`)));
  asked.on("error", reject);
  asked.end(text);
  return promise;
}
