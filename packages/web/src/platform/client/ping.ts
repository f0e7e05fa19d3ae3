import { accounts } from "@plumbline/api";
import type { Session } from "@plumbline/core/accounts";
import { server } from "./client.ts";
import { noticing } from "./from-device.ts";

const patienceMs = 8000;

/** Asks the server itself who is signed in: whether it answers, and to whom. Never answered from this device. */
export function askServer(): Promise<Session> {
  return noticing(server.call(accounts.readSession, { signal: AbortSignal.timeout(patienceMs) }));
}
