import type { Language } from "@plumbline/core/kernel";

/** What stands on one side: plain words, or a sentence with parts. */
type Words = string | ((...parts: never[]) => string);

/** The other side takes the same parts. */
type Twin<W> = W extends (...parts: infer P) => string ? (...parts: P) => string : string;

/** Words in both languages, side by side, by their key. */
export type Texts<W> = { readonly [K in keyof W]: { readonly zh: W[K]; readonly en: Twin<NoInfer<W[K]>> } };

/** A catalogue read in one language: plain words are strings, sentences with parts are functions. */
export type Reading<T> = { readonly [K in keyof T]: T[K] extends { readonly zh: infer W } ? W : never };

/**
 * Declares words in both languages, side by side: `{ greeting: { zh: (name: string) => `你好，${name}`, en: … } }`.
 * A missing language, or different parts on the two sides, does not compile.
 */
export function defineTexts<W extends Readonly<Record<string, Words>>>(texts: Texts<W>): Texts<W> {
  return texts;
}

/** A catalogue in one language. */
export function readTexts<T extends object>(texts: T, language: Language): Reading<T> {
  const entries = Object.entries(texts).map(([key, words]) => [key, words[language]]);
  return Object.fromEntries(entries) as Reading<T>; // Every key keeps its own side's type.
}
