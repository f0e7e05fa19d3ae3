import { z } from "zod";
import type { Draft, FieldId } from "./field.ts";

/** What is kept of a draft: enough to send it after a reload, on the version it was based on. */
const KeptDraft = z.object({ value: z.string().nullable(), basedOn: z.int().min(0) });
type KeptDraft = z.infer<typeof KeptDraft>;

/** The part of the browser's storage that is used. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Keeps what was chosen or typed and not yet acknowledged, through reload and sign-in. Every field has an entry of
 * its own, so that two windows do not write over each other. A full or missing storage is borne: memory has it all.
 */
export type Drafts = {
  /** All that was kept, by field; entries that cannot be read are left out. */
  readonly all: () => ReadonlyMap<string, KeptDraft>;
  readonly keep: (id: FieldId, draft: Draft | null) => void;
  /** The reason of a mark while it is typed and not asked for yet; "" is none. */
  readonly typedReason: (criterion: string) => string;
  readonly keepReason: (criterion: string, reason: string) => void;
};

/** The drafts of one account in one assessment. */
export function openDrafts(shelf: Shelf | undefined, accountId: string, assessmentId: string): Drafts {
  const prefix = `plumbline.unsent.${accountId}.${assessmentId}.`;
  const put = (name: string, words: string | null) =>
    attempt(() => (words === null ? shelf?.removeItem(prefix + name) : shelf?.setItem(prefix + name, words)));
  return {
    all: () => new Map(attempt(() => entriesOf(shelf, prefix)) ?? []),
    keep: (id, draft) =>
      put(id, draft && JSON.stringify({ value: draft.value, basedOn: draft.basedOn } satisfies KeptDraft)),
    typedReason: (criterion) => attempt(() => shelf?.getItem(`${prefix}${criterion}|reason`)) ?? "",
    keepReason: (criterion, reason) => put(`${criterion}|reason`, reason === "" ? null : reason),
  };
}

function entriesOf(shelf: Shelf | undefined, prefix: string): [string, KeptDraft][] {
  const keys = Array.from({ length: shelf?.length ?? 0 }, (_, at) => shelf?.key(at) ?? "");
  return keys.flatMap((key): [string, KeptDraft][] => {
    if (!key.startsWith(prefix) || key.endsWith("|reason")) return [];
    const kept = KeptDraft.safeParse(parsed(shelf?.getItem(key) ?? ""));
    return kept.success ? [[key.slice(prefix.length), kept.data]] : [];
  });
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined; // Storage is switched off or full: what is in memory still goes out.
  }
}
