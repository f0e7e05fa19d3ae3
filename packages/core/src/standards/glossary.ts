import { z } from "zod";
import { type Language, Text } from "../kernel/index.ts";
import { Slug } from "./slug.ts";

/** A term of the field: what it means, how it is worked out where it is a figure, and which terms stand near it. */
export const Term = z.strictObject({
  id: Slug,
  term: Text,
  /** Other spellings under which it is found in a text. */
  also: z
    .strictObject({ zh: z.array(z.string().min(2)).optional(), en: z.array(z.string().min(2)).optional() })
    .optional(),
  /** Where CC-CMM-OC 2017 has the term: among its notes, or its numbered terms. */
  source: z.enum(["cc-cmm-note", "cc-cmm-term"]).optional(),
  definition: Text,
  formula: Text.optional(),
  related: z.array(Slug).optional(),
});
export type Term = z.infer<typeof Term>;

/** All terms, in the order of their file. */
export type Glossary = readonly Term[];

/** A stretch of a text: words alone, or a term as it is spelt there. */
export type MarkedStretch = { readonly words: string; readonly term?: string };

/** Finds the terms of a glossary in texts of one language. */
export type TermFinder = (text: string) => readonly MarkedStretch[];

/**
 * A finder for one language. The longest spelling wins; words in Latin letters are matched whole, abbreviations in their
 * own case and others in any; each term is marked where it first stands in a text.
 */
export function termFinder(glossary: Glossary, language: Language): TermFinder {
  const spelt = new Map(
    glossary.flatMap(({ id, term, also }) =>
      [term[language], ...(also?.[language] ?? [])].map((spelling) => [keyOf(spelling), id] as const),
    ),
  );
  const spellings = [...spelt.keys()].sort((a, b) => b.length - a.length).map(patternOf);
  if (spellings.length === 0) return (text) => [{ words: text }];
  const pattern = new RegExp(spellings.join("|"), "giu");
  const termOf = (words: string) =>
    [words, words.replace(/s$/, "")].flatMap((each) => spelt.get(each) ?? spelt.get(lowered(each)) ?? [])[0];
  return (text) => stretches(text, pattern, termOf);
}

function stretches(
  text: string,
  pattern: RegExp,
  termOf: (words: string) => string | undefined,
): readonly MarkedStretch[] {
  const marked: MarkedStretch[] = [];
  const seen = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [words] = match;
    const term = termOf(words);
    if (term === undefined || seen.has(term)) continue;
    seen.add(term);
    if (match.index > from) marked.push({ words: text.slice(from, match.index) });
    marked.push({ words, term });
    from = match.index + words.length;
  }
  if (from < text.length) marked.push({ words: text.slice(from) });
  return marked;
}

/** `SIP` is no sip, and `UPS` no ups. */
const abbreviation = /^[A-Z0-9][A-Z0-9/&-]*$/;

/** An abbreviation as it is, other words in lower case. */
function keyOf(spelling: string): string {
  return abbreviation.test(spelling) ? spelling : lowered(spelling);
}

/** In lower case, so that it cannot be taken for an abbreviation: that has its capitals. */
function lowered(words: string): string {
  return words.toLowerCase();
}

/** A spelling as a pattern; where it begins or ends with a Latin letter or figure, a word begins or ends there. */
function patternOf(spelling: string): string {
  const written = spelling.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const before = /^[a-z0-9]/i.test(spelling) ? "(?<![A-Za-z0-9])" : "";
  const after = /[a-z0-9]$/i.test(spelling) ? "s?(?![A-Za-z0-9])" : "";
  return `${before}${written}${after}`;
}

/** The terms that fit some words in either language: by name and other spellings, else by what they say. */
export function findTerms(glossary: Glossary, search: string): Glossary {
  const words = search.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => words.every((word) => text.normalize("NFKC").toLowerCase().includes(word));
  if (words.length === 0) return glossary;
  const named = glossary.filter((term) => has(namesOf(term)));
  return named.length > 0
    ? named
    : glossary.filter(({ definition }) => has(`${definition.zh} ${definition.en}`));
}

function namesOf({ id, term, also }: Term): string {
  return [id, term.zh, term.en, ...(also?.zh ?? []), ...(also?.en ?? [])].join(" ");
}

/** What is wrong with a glossary: ids or spellings that stand twice, and related terms that are not there. */
export function glossaryFaults(glossary: Glossary): readonly string[] {
  const ids = new Set(glossary.map(({ id }) => id));
  const spelt = new Map<string, string>();
  const faults: string[] = [];
  if (ids.size < glossary.length) faults.push("an id stands twice");
  for (const { id, term, also, related = [] } of glossary) {
    for (const one of related) if (!ids.has(one) || one === id) faults.push(`${id}: related ${one}`);
    for (const language of ["zh", "en"] as const)
      for (const spelling of [term[language], ...(also?.[language] ?? [])].map(keyOf)) {
        const other = spelt.get(`${language} ${spelling}`);
        if (other !== undefined && other !== id) faults.push(`${id}: “${spelling}” is ${other}, too`);
        spelt.set(`${language} ${spelling}`, id);
      }
  }
  return faults;
}
