/** What this browser remembers about the screen, none of it about people; null where it remembers nothing. */
export function remembered(name: string): string | null {
  try {
    return globalThis.localStorage?.getItem(`plumbline.${name}`) ?? null;
  } catch {
    return null; // Storage is switched off: the screen works, it just forgets.
  }
}

/** Remembers one thing about the screen in this browser. */
export function remember(name: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(`plumbline.${name}`, value);
  } catch {
    // Storage is switched off or full: nothing depends on it.
  }
}
