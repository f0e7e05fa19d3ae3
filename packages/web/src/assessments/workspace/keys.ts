/** What a key asks for. `angle` and `value` count from 0 in the standard's order; value null takes back. */
export type KeyCommand =
  | { readonly do: "move"; readonly by: 1 | -1 }
  | { readonly do: "rate"; readonly angle: number; readonly value: number | null }
  | { readonly do: "section"; readonly by: 1 | -1 }
  | { readonly do: "note" | "mark" | "guide" | "evidence" | "search" | "missing" | "undo" | "keys" };

/** The parts of a keyboard event that decide. */
export type Press = {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isNumLock: boolean;
};

/** The keys held for the first, second … angle; further angles are reached by Tab. */
export const angleModifiers = [[], ["⇧"], ["Alt"], ["Alt", "⇧"]] as const;

/** Commands by the character a key writes, whatever the layout; the full-width forms come from Chinese input. */
const byCharacter: Readonly<Record<string, KeyCommand>> = {
  "[": { do: "section", by: -1 },
  "【": { do: "section", by: -1 },
  "]": { do: "section", by: 1 },
  "】": { do: "section", by: 1 },
  "/": { do: "search" },
  "、": { do: "search" },
  "?": { do: "keys" },
  "？": { do: "keys" },
};

const byLetter: Readonly<Record<string, KeyCommand>> = {
  j: { do: "move", by: 1 },
  k: { do: "move", by: -1 },
  n: { do: "note" },
  e: { do: "evidence" },
  x: { do: "mark" },
  g: { do: "guide" },
  m: { do: "missing" },
  u: { do: "undo" },
};

/** Places of keys, for input methods that give no character away. */
const byPlace: Readonly<Record<string, KeyCommand>> = {
  BracketLeft: { do: "section", by: -1 },
  BracketRight: { do: "section", by: 1 },
  Slash: { do: "search" },
};

const arrows: Readonly<Record<string, KeyCommand>> = {
  ArrowDown: { do: "move", by: 1 },
  ArrowUp: { do: "move", by: -1 },
};

/** The command of a key press, or null where it is none of ours. */
export function commandOf(press: Press): KeyCommand | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (key.toLowerCase() === "z" && (ctrlKey || metaKey) && !altKey && !shiftKey) return { do: "undo" };
  if (metaKey || (ctrlKey && key !== "[" && key !== "]")) return null;
  const character = byCharacter[key];
  if (character) return character;
  const rating = ratingOf(press);
  if (rating) return rating;
  if (altKey || ctrlKey) return null;
  const arrow = arrows[key];
  if (arrow) return shiftKey ? null : arrow;
  if (/^[a-z]$/i.test(key)) return byLetter[key.toLowerCase()] ?? null;
  return key === "Process" ? byPosition(press) : null;
}

/** An input method is on: only the place of the key is known. */
function byPosition({ code, shiftKey }: Press): KeyCommand | null {
  if (code === "Slash" && shiftKey) return { do: "keys" };
  return byPlace[code] ?? byLetter[/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? ""] ?? null;
}

/** Digits by their place, so that a shifted or French row works; 0, Backspace and Delete take back. */
function ratingOf(press: Press): KeyCommand | null {
  const { key, code, altKey } = press;
  const takesBack = key === "Backspace" || (key === "Delete" && code === "Delete");
  const digit = takesBack ? 0 : digitOf(press);
  if (digit === null) return null;
  const angle = (altKey ? 2 : 0) + (isShifted(press) ? 1 : 0);
  return { do: "rate", angle, value: digit === 0 ? null : digit - 1 };
}

function digitOf({ key, code, shiftKey, isNumLock }: Press): number | null {
  const row = /^Digit(\d)$/.exec(code)?.[1];
  if (row) return Number(row);
  const pad = /^Numpad(\d)$/.exec(code)?.[1];
  // Without the number lock the pad's keys are arrows.
  return pad && (/^\d$/.test(key) || shiftKey || isNumLock) ? Number(pad) : null;
}

/** With the number lock on, some systems turn shift + a digit of the pad into an arrow without shift. */
function isShifted({ key, code, shiftKey, isNumLock }: Press): boolean {
  return shiftKey || (isNumLock && /^Numpad\d$/.test(code) && !/^\d$/.test(key) && key !== "Process");
}
