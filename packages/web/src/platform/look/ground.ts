import { type Colours, colours, type Ground } from "@plumbline/core/charts";
import { useSyncExternalStore } from "react";
import { remember, remembered } from "./remembered.ts";

export const groundChoices = ["system", "light", "dark"] as const;
/** Light, dark, or whatever the computer is set to. */
export type GroundChoice = (typeof groundChoices)[number];

const system = globalThis.matchMedia?.("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let choice: GroundChoice = groundChoices.find((each) => each === remembered("ground")) ?? "system";

let printing = false;

system?.addEventListener("change", announce);
// Paper is light, whatever the screen stands on.
globalThis.addEventListener?.("beforeprint", () => print(true));
globalThis.addEventListener?.("afterprint", () => print(false));

function print(next: boolean): void {
  printing = next;
  announce();
}

function announce(): void {
  paint();
  for (const listener of listeners) listener();
}

function ground(): Ground {
  if (printing) return "light";
  if (choice !== "system") return choice;
  return system?.matches ? "dark" : "light";
}

/** Writes the palette onto the document, as `--paper`, `--ink` … for the style sheets. */
export function paint(): void {
  const root = document.documentElement;
  root.dataset.ground = ground();
  root.style.colorScheme = ground();
  for (const [name, value] of Object.entries(colours[ground()])) {
    if (typeof value === "string") root.style.setProperty(`--${kebab(name)}`, value);
  }
  colours[ground()].ratings.forEach((rating, depth) => {
    root.style.setProperty(`--rating-${depth}`, rating.fill);
    root.style.setProperty(`--rating-${depth}-text`, rating.text);
  });
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Chooses light, dark or the computer's setting, and remembers it in this browser. */
export function chooseGround(next: GroundChoice): void {
  choice = next;
  remember("ground", next);
  announce();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the screen stands on now. */
export function useGround(): Ground {
  return useSyncExternalStore(listen, ground);
}

/** What the person chose. */
export function useGroundChoice(): GroundChoice {
  return useSyncExternalStore(listen, () => choice);
}

/** The palette of the ground the screen stands on. */
export function useColours(): Colours {
  return colours[useGround()];
}
