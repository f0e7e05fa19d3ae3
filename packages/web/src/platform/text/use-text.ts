import type { Text } from "@plumbline/core/kernel";
import { useCallback, useMemo } from "react";
import { type Reading, readTexts } from "./define.ts";
import { type Format, formatsOf } from "./format.ts";
import { useLanguage } from "./language.ts";

/** The words of a catalogue in the language of the screen: `const t = useText(texts); t.title; t.count(3)`. */
export function useText<T extends object>(texts: T): Reading<T> {
  const language = useLanguage();
  return useMemo(() => readTexts(texts, language), [texts, language]);
}

/** Says a `Text` that is data (a criterion, a level) in the language of the screen. */
export function useSay(): (text: Text) => string {
  const language = useLanguage();
  return useCallback((text) => text[language], [language]);
}

/** Numbers and times as written in the language of the screen. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
