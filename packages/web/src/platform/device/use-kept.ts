import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { isAnythingKept, listenToKept } from "./kept-list.ts";
import { reach } from "./reach.ts";
import type * as Store from "./store.ts";

/**
 * Something read from this device's store, and again after each of its changes; undefined until it was read for the
 * first time, `whenNothing` while nothing was ever kept here, in which case the store is not even loaded. `key` names
 * what is read.
 */
export function useKept<T>(
  key: string,
  read: (store: typeof Store) => Promise<T>,
  whenNothing: T,
): T | undefined {
  const [found, setFound] = useState<{ readonly key: string; readonly value: T }>();
  const isAnything = useSyncExternalStore(listenToKept, isAnythingKept);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!isAnything) return;
    let stop: (() => void) | undefined;
    let isOver = false;
    void import("./store.ts").then((store) => {
      if (!isOver)
        stop = store.watch(
          () => latest.current(store),
          (value) => setFound({ key, value }),
        );
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [key, isAnything]);
  if (found?.key === key) return found.value;
  return isAnything ? undefined : whenNothing;
}

/** Since when the server is not reached; null while it is. */
export function useCutOffSince(): string | null {
  return useSyncExternalStore(reach.listen, reach.cutOffSince);
}
