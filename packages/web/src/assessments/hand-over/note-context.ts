import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Field } from "../workspace/field.ts";
import type { NoteSaving, NoteStore } from "./note-store.ts";

type Shared = { readonly store: NoteStore; readonly isWritable: boolean };

/** The notes of the page; set by the page itself. */
export const NoteContext = createContext<Shared | null>(null);

function useShared(): Shared {
  const shared = useContext(NoteContext);
  if (!shared) throw new Error("there are no notes outside the hand-over page");
  return shared;
}

export function useNotes(): NoteStore {
  return useShared().store;
}

export function useIsWritable(): boolean {
  return useShared().isWritable;
}

/** One section's note; drawn anew only when that note changes. */
export function useNote(section: string): Field {
  const { store } = useShared();
  const listen = useCallback((heard: () => void) => store.listen(section, heard), [store, section]);
  return useSyncExternalStore(listen, () => store.field(section));
}

/** How saving stands; drawn anew with every change. */
export function useNoteSaving(): NoteSaving {
  const { store } = useShared();
  const listen = useCallback((heard: () => void) => store.listen("*", heard), [store]);
  return useSyncExternalStore(listen, store.saving);
}
