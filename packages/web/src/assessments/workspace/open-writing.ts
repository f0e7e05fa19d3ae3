import { flushSync } from "react-dom";

/** Opens a field to write in and puts the focus there at once, so that the next key already lands in it. */
export function openWriting(open: () => void, id: string): void {
  flushSync(open);
  document.getElementById(id)?.focus();
}
