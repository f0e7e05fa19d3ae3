import { Refusal, type Text } from "../kernel/index.ts";

/** Something that still needs a record: what it is, in the plural, and how many there are. */
export type Use = { readonly what: Text; readonly count: number };

/** Refuses to put away what is still needed, naming by what. */
export function refuseWhileUsed(name: string, uses: readonly Use[]): void {
  const left = uses.filter(({ count }) => count > 0);
  if (left.length > 0) throw new Refusal("still-in-use", { name, uses: left });
}
