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
  /** Where the standard's own glossary has it: its notes, or its numbered terms. */
  source: z.enum(["seed-note", "seed-term"]).optional(),
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
 * A finder for one language. The longest spelling wins; English words are matched whole and in any case; each term is
 * marked where it first stands in a text.
 */
export function termFinder(glossary: Glossary, language: Language): TermFinder {
  const spelt = new Map(
    glossary.flatMap(({ id, term, also }) =>
      [term[language], ...(also?.[language] ?? [])].map((spelling) => [plain(spelling), id] as const),
    ),
  );
  const spellings = [...spelt.keys()].sort((a, b) => b.length - a.length).map(literal);
  if (spellings.length === 0) return (text) => [{ words: text }];
  const edge = (side: string) => (language === "en" ? `(?${side}[\\p{L}\\p{N}])` : "");
  const pattern = new RegExp(
    `${edge("<!")}(?:${spellings.join("|")})${language === "en" ? "s?" : ""}${edge("!")}`,
    "giu",
  );
  return (text) =>
    stretches(text, pattern, (words) => spelt.get(plain(words)) ?? spelt.get(plain(words).replace(/s$/, "")));
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

function plain(words: string): string {
  return words.toLowerCase();
}

function literal(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
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
      for (const spelling of [term[language], ...(also?.[language] ?? [])].map(plain)) {
        const other = spelt.get(`${language} ${spelling}`);
        if (other !== undefined && other !== id) faults.push(`${id}: “${spelling}” is ${other}, too`);
        spelt.set(`${language} ${spelling}`, id);
      }
  }
  return faults;
}
