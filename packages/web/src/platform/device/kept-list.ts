import { remember, remembered } from "../look/index.ts";
import { currentOwner, type Owner } from "./owner.ts";

/**
 * What is kept on this device, by owner and thing. It lies where it can be read at once, so that whoever keeps nothing
 * never loads the store.
 */
type KeptThing = { readonly owner: Owner; readonly thing: string };

const listeners = new Set<() => void>();

function readList(): readonly KeptThing[] {
  const lines = (remembered("device-kept") ?? "").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [owner = "", thing = ""] = line.split(" ");
    return { owner: owner as Owner, thing }; // As written below.
  });
}

function write(list: readonly KeptThing[]): void {
  remember("device-kept", list.map(({ owner, thing }) => `${owner} ${thing}`).join("\n"));
  for (const listener of listeners) listener();
}

/** Is anything kept on this device, whoever it belongs to? */
export function isAnythingKept(): boolean {
  return readList().length > 0;
}

/** Is a thing, an assessment say, kept for whoever works on this device? */
export function isKept(thing: string): boolean {
  const owner = currentOwner();
  return readList().some((one) => one.owner === owner && one.thing === thing);
}

/** Notes that a thing is kept. */
export function noteKept(owner: Owner, thing: string): void {
  noteGone(owner, thing);
  write([...readList(), { owner, thing }]);
}

/** Notes that a thing is kept no longer. */
export function noteGone(owner: Owner, thing: string): void {
  write(readList().filter((one) => one.owner !== owner || one.thing !== thing));
}

/** Hears of every change of the list in this window. */
export function listenToKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
