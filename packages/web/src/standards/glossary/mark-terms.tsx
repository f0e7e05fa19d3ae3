import { standards } from "@plumbline/api";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useAsk } from "../../platform/client/index.ts";
import { useLanguage } from "../../platform/text/index.ts";
import { foundOnce, type Terms, termsOf } from "./terms.ts";

/** The terms that texts below are looked through for; null marks none. */
export const TermsContext = createContext<Terms | null>(null);

/** The glossary, asked for once as long as the page is open. */
export const useGlossary = () => useAsk(standards.readGlossary, {}, { lasting: true });

/** Marks the terms of the glossary in every `TermText` below, unless switched off. */
export function MarkTerms({ on = true, children }: { readonly on?: boolean; readonly children: ReactNode }) {
  const language = useLanguage();
  const { data } = useGlossary();
  const terms = useMemo(() => (on && data ? termsOf(data.entries, language) : null), [on, data, language]);
  return <TermsContext value={terms}>{children}</TermsContext>;
}

/** Marks each term once in all the texts below, where it comes first: they are read as one. */
export function MarkOnce({ children }: { readonly children: ReactNode }) {
  const terms = useContext(TermsContext);
  const once = useMemo(() => terms && foundOnce(terms), [terms]);
  return <TermsContext value={once}>{children}</TermsContext>;
}
