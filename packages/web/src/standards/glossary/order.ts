import type { Language } from "@plumbline/core/kernel";
import type { Glossary, Term } from "@plumbline/core/standards";

/** The terms that begin with one letter. */
export type Letter = { readonly letter: string; readonly terms: readonly Term[] };

const collators: Readonly<Record<Language, Intl.Collator>> = {
  zh: new Intl.Collator("zh-Hans-CN-u-co-pinyin", { numeric: true }),
  en: new Intl.Collator("en", { numeric: true }),
};

/** The first character, in pinyin order, of each letter that a syllable can begin with. */
const firstOfLetter = [
  ["A", "阿"],
  ["B", "八"],
  ["C", "嚓"],
  ["D", "哒"],
  ["E", "妸"],
  ["F", "发"],
  ["G", "旮"],
  ["H", "哈"],
  ["J", "讥"],
  ["K", "咔"],
  ["L", "垃"],
  ["M", "妈"],
  ["N", "拿"],
  ["O", "噢"],
  ["P", "妑"],
  ["Q", "七"],
  ["R", "呥"],
  ["S", "仨"],
  ["T", "他"],
  ["W", "穵"],
  ["X", "夕"],
  ["Y", "丫"],
  ["Z", "帀"],
] as const;

/** The letter a term stands under: its own, or that of its pinyin; `#` for what begins with neither. */
export function letterOf(words: string): string {
  const first = words.normalize("NFKC").charAt(0).toUpperCase();
  if (/[A-Z]/.test(first)) return first;
  if (!/\p{Script=Han}/u.test(first)) return "#";
  return firstOfLetter.findLast(([, from]) => collators.zh.compare(first, from) >= 0)?.[0] ?? "#";
}

/** All terms under their letters, in the alphabetical order of a language: Chinese by pinyin. */
export function byLetter(glossary: Glossary, language: Language): readonly Letter[] {
  const sorted = glossary.toSorted((a, b) => collators[language].compare(a.term[language], b.term[language]));
  const groups = Map.groupBy(sorted, ({ term }) => letterOf(term[language]));
  return [...groups].map(([letter, terms]) => ({ letter, terms })).toSorted((a, b) => rank(a) - rank(b));
}

/** What begins with no letter stands last. */
function rank({ letter }: Letter): number {
  return letter === "#" ? Number.POSITIVE_INFINITY : letter.charCodeAt(0);
}
