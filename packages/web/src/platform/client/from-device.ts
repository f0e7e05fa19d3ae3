import { type Asked, addressOf, type Client, type Endpoint, type ReplyOf } from "@plumbline/api";
import { currentOwner, isAnythingKept, isUnanswered, type Owner, reach } from "../device/index.ts";

const patienceMs = 10_000;

/** A client that answers from this device where the server does not and somebody took the answer along. */
export function orFromDevice(server: Client): Client {
  return {
    call: (endpoint, asked) =>
      isAnythingKept() ? callOrKept(server, endpoint, asked) : server.call(endpoint, asked),
    upload: (endpoint, asked, file) => noticing(server.upload(endpoint, asked, file)),
    download: (endpoint, asked) => noticing(server.download(endpoint, asked)),
  };
}

async function callOrKept<E extends Endpoint>(
  server: Client,
  endpoint: E,
  asked: Asked<E>,
): Promise<ReplyOf<E>> {
  const owner = currentOwner();
  if (!owner || !endpoint.route.startsWith("GET ")) return noticing(server.call(endpoint, asked));
  const address = addressOf(endpoint, asked as Parameters<typeof addressOf>[1]); // Asked<E> stays unresolved here.
  const { readReply, renewReply } = await import("../device/store.ts");
  const kept = () => readReply(owner, address) as Promise<ReplyOf<E> | undefined>; // As the same endpoint answered.
  if (reach.cutOffSince() !== null) {
    const reply = await kept();
    if (reply !== undefined) return reply;
  }
  try {
    const reply = await noticing(server.call(endpoint, patient(asked)));
    if (isStill(owner)) await renewReply(owner, address, reply).catch(() => {});
    return reply;
  } catch (error) {
    const reply = isUnanswered(error) ? await kept() : undefined;
    if (reply === undefined) throw error;
    return reply;
  }
}

/** An answer that came while another account signed in is kept for nobody. */
function isStill(owner: Owner): boolean {
  return currentOwner() === owner;
}

/** Waits a while and no longer: a network that answers nothing at all is no network. */
function patient<A extends { readonly signal?: AbortSignal }>(asked: A): A {
  const late = AbortSignal.timeout(patienceMs);
  return { ...asked, signal: asked.signal ? AbortSignal.any([asked.signal, late]) : late };
}

/** Notes whether the server was reached, where that matters to somebody. */
export async function noticing<T>(asked: Promise<T>): Promise<T> {
  try {
    const reply = await asked;
    reach.found();
    return reply;
  } catch (error) {
    if (!isUnanswered(error)) reach.found();
    else if (isAnythingKept()) reach.lost();
    throw error;
  }
}
