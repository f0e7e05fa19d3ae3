import { Language } from "@plumbline/core/kernel";
import { useSyncExternalStore } from "react";
import { remember, remembered } from "../look/remembered.ts";

const listeners = new Set<() => void>();
let current: Language = first();

function first(): Language {
  const kept = Language.safeParse(remembered("language"));
  if (kept.success) return kept.data;
  return globalThis.navigator?.language.startsWith("zh") === false ? "en" : "zh";
}

/** The language of the screen now; Chinese where neither person nor browser says otherwise. */
export function currentLanguage(): Language {
  return current;
}

/** Switches every word on screen at once and remembers it in this browser. */
export function speak(language: Language): void {
  remember("language", language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  if (language === current) return;
  current = language;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language of the screen; a component that reads it is drawn anew when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(listen, currentLanguage);
}
