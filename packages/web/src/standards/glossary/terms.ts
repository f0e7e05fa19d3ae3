import type { Language } from "@plumbline/core/kernel";
import { type Glossary, type MarkedStretch, type Term, termFinder } from "@plumbline/core/standards";

/** The terms of one glossary in one language: found in a text, or by id. */
export type Terms = {
  readonly find: (text: string) => readonly MarkedStretch[];
  readonly term: ReadonlyMap<string, Term>;
};

const made = new WeakMap<Glossary, Map<Language, Terms>>();

/** The terms of a glossary; made once per language, and every text is looked through once. */
export function termsOf(glossary: Glossary, language: Language): Terms {
  const ofGlossary = made.get(glossary) ?? new Map<Language, Terms>();
  made.set(glossary, ofGlossary);
  const terms = ofGlossary.get(language) ?? makeTerms(glossary, language);
  ofGlossary.set(language, terms);
  return terms;
}

function makeTerms(glossary: Glossary, language: Language): Terms {
  const finder = termFinder(glossary, language);
  const known = new Map<string, readonly MarkedStretch[]>();
  return {
    term: new Map(glossary.map((term) => [term.id, term])),
    find: (text) => {
      const found = known.get(text) ?? finder(text);
      known.set(text, found);
      return found;
    },
  };
}

/** The same terms, each found once only: in the text that was looked through first. */
export function foundOnce(terms: Terms): Terms {
  const firstIn = new Map<string, string>();
  const isFirst = (term: string, text: string) => {
    if (!firstIn.has(term)) firstIn.set(term, text);
    return firstIn.get(term) === text;
  };
  return {
    term: terms.term,
    find: (text) =>
      terms
        .find(text)
        .map((stretch) =>
          stretch.term === undefined || isFirst(stretch.term, text) ? stretch : { words: stretch.words },
        ),
  };
}
