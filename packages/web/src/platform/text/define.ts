import type { Language, Text } from "@plumbline/core/kernel";

type Words = Text | { readonly zh: Sentence; readonly en: Sentence };
type Sentence = (...parts: never[]) => string;

/** Both sides of an entry take the same parts. */
type Paired<T> = {
  readonly [K in keyof T]: T[K] extends { zh: (...parts: infer P) => string }
    ? { readonly zh: (...parts: P) => string; readonly en: (...parts: P) => string }
    : Text;
};

/** A catalogue read in one language: plain words are strings, sentences with parts are functions. */
export type Reading<T> = { readonly [K in keyof T]: T[K] extends { readonly zh: infer W } ? W : never };

/**
 * Declares words in both languages, side by side: `{ greeting: { zh: (name: string) => `你好，${name}`, en: … } }`.
 * A missing language, or different parts on the two sides, does not compile.
 */
export function defineTexts<const T extends Readonly<Record<string, Words>>>(
  texts: T & Paired<T>,
): Paired<T> {
  return texts;
}

/** A catalogue in one language. */
export function readTexts<T extends object>(texts: T, language: Language): Reading<T> {
  const entries = Object.entries(texts).map(([key, words]) => [key, words[language]]);
  return Object.fromEntries(entries) as Reading<T>; // Every key keeps its own side's type.
}
