import type { Session } from "@plumbline/core/accounts";
import { remember, remembered } from "../look/index.ts";

/** Whose things on this device: one account in one organisation. */
export type Owner = `${string}@${string}`;

/** The owner that a session stands for; null without an organisation. */
export function ownerOf({ account, organisation }: Session): Owner | null {
  return organisation && `${account.id}@${organisation.id}`;
}

/** Who works on this device: whoever signed in last, until signing out. Null is nobody. */
export function currentOwner(): Owner | null {
  const owner = remembered("device-owner") ?? "";
  return isOwner(owner) ? owner : null;
}

function isOwner(words: string): words is Owner {
  return /^[^@]+@[^@]+$/.test(words);
}

/** From now on the device is this session's; null makes it nobody's, and what is kept opens for nobody. */
export function claimDevice(session: Session | null): void {
  remember("device-owner", (session && ownerOf(session)) ?? "");
}

/**
 * Signs in while the device is nobody's: an answer meant for the account before can then not be kept for the next, nor
 * the other way round. Where nobody got in, the device is whose it was.
 */
export async function whileNobodys<T>(signIn: () => Promise<T>): Promise<T> {
  const before = currentOwner();
  remember("device-owner", "");
  try {
    return await signIn();
  } catch (error) {
    remember("device-owner", before ?? "");
    throw error;
  }
}
