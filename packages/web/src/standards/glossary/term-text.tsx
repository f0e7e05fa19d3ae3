import type { Text } from "@plumbline/core/kernel";
import type { Term } from "@plumbline/core/standards";
import { Link } from "@tanstack/react-router";
import { useContext } from "react";
import { useSay, useText } from "../../platform/text/index.ts";
import { TermsContext } from "./mark-terms.tsx";
import { texts } from "./text.ts";
import { useTermCard } from "./use-term-card.ts";
import "./term-text.css";

/** A text with the terms of the glossary marked where each first stands in it; plain outside `MarkTerms`. */
export function TermText({ text }: { readonly text: Text }) {
  const said = useSay()(text);
  const terms = useContext(TermsContext);
  if (!terms) return said;
  return terms.find(said).map(({ words, term: id }, at) => {
    const term = id === undefined ? undefined : terms.term.get(id);
    // The stretches of a text never change places.
    return term ? <MarkedTerm key={at} words={words} term={term} /> : words;
  });
}

/** A term: hover, focus or a tap shows what it means; Esc, or going elsewhere, closes it. */
function MarkedTerm({ words, term }: { readonly words: string; readonly term: Term }) {
  const { id, isOpen, place, card, hold, toggle } = useTermCard();
  return (
    <span className="term-place" ref={place} {...hold}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button does not break across lines, and pushes Chinese text apart */}
      <span
        role="button"
        tabIndex={0}
        className="term"
        aria-expanded={isOpen}
        aria-describedby={isOpen ? id : undefined}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          toggle();
        }}
      >
        {words}
      </span>
      {isOpen && (
        <span className="term-card" ref={card}>
          <Meaning id={id} term={term} />
        </span>
      )}
    </span>
  );
}

function Meaning({ id, term }: { readonly id: string; readonly term: Term }) {
  const t = useText(texts);
  const say = useSay();
  return (
    <>
      <span id={id}>
        <span className="term-name">{say(term.term)}</span>
        <span className="term-line">{say(term.definition)}</span>
        {term.formula && (
          <span className="term-line">
            <span className="quiet">{t.formula} </span>
            {say(term.formula)}
          </span>
        )}
      </span>
      <Link to="/glossary" hash={term.id} className="term-line">
        {t.inGlossary}
      </Link>
    </>
  );
}
