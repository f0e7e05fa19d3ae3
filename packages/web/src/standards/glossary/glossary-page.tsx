import { findTerms, type Term } from "@plumbline/core/standards";
import { Link, useLocation } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useMemo } from "react";
import { z } from "zod";
import { Allowed } from "../../platform/frame/index.ts";
import { useUrlState } from "../../platform/routes/index.ts";
import { useFormat, useLanguage, useSay, useText } from "../../platform/text/index.ts";
import { Answer, EmptyState, Page, TextFilter } from "../../platform/ui/index.ts";
import { useGlossary } from "./mark-terms.tsx";
import { byLetter, type Letter } from "./order.ts";
import { texts } from "./text.ts";
import "./glossary.css";

const searching = { search: z.string().max(80).default("") };

/** The terms of the field by letter: meaning, formula, and the terms near them. */
export function GlossaryPage() {
  const t = useText(texts);
  return (
    <Allowed permission="standards.read">
      <Page title={t.title} description={t.description}>
        <Answer of={useGlossary()}>{({ entries }) => <Glossary entries={entries} />}</Answer>
      </Page>
    </Allowed>
  );
}

function Glossary({ entries }: { readonly entries: readonly Term[] }) {
  const t = useText(texts);
  const format = useFormat();
  const language = useLanguage();
  const [{ search }, setView] = useUrlState(searching);
  const found = useMemo(() => findTerms(entries, search), [entries, search]);
  const letters = useMemo(() => byLetter(found, language), [found, language]);
  const names = useMemo(() => new Map(entries.map((term) => [term.id, term])), [entries]);
  useNamedTerm();
  if (entries.length === 0) return <EmptyState title={t.empty} why={t.emptyWhy} />;
  return (
    <>
      <div className="glossary-tools">
        <TextFilter label={t.search} value={search} onChange={(words) => setView({ search: words })} />
        <p role="status" className="quiet">
          {t.count(format.number(found.length), format.number(entries.length))}
        </p>
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={t.nothing}
          why={t.nothingWhy(search)}
          action={<Button onClick={() => setView({ search: "" })}>{t.clear}</Button>}
        />
      ) : (
        <LetterLinks letters={letters} />
      )}
      {letters.map((letter) => (
        <LetterPart key={letter.letter} letter={letter} names={names} />
      ))}
    </>
  );
}

/** The term that the address names has the focus, also where one came by a link from the same page. */
function useNamedTerm(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const entry = hash === "" ? null : document.getElementById(hash);
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: "start" });
  }, [hash]);
}

const idOf = (letter: string) => `letter-${letter === "#" ? "other" : letter}`;

function LetterLinks({ letters }: { readonly letters: readonly Letter[] }) {
  const t = useText(texts);
  return (
    <nav className="letters" aria-label={t.letters}>
      {letters.map(({ letter }) => (
        <Link
          key={letter}
          to="."
          search={true}
          hash={idOf(letter)}
          aria-label={t.letter(letter)}
          activeOptions={{ includeHash: true }}
        >
          {letter}
        </Link>
      ))}
    </nav>
  );
}

type Names = ReadonlyMap<string, Term>;

function LetterPart({ letter, names }: { readonly letter: Letter; readonly names: Names }) {
  return (
    <section className="letter">
      <h2 id={idOf(letter.letter)} tabIndex={-1}>
        {letter.letter}
      </h2>
      <div>
        {letter.terms.map((term) => (
          <Entry key={term.id} term={term} names={names} />
        ))}
      </div>
    </section>
  );
}

function Entry({ term, names }: { readonly term: Term; readonly names: Names }) {
  const t = useText(texts);
  const say = useSay();
  const language = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  const also = term.also?.[language] ?? [];
  return (
    <article id={term.id} tabIndex={-1} className="entry" aria-labelledby={`${term.id}-name`}>
      <h3 id={`${term.id}-name`}>
        {say(term.term)}
        <span className="quiet entry-other" lang={other === "zh" ? "zh-CN" : "en"}>
          {term.term[other]}
        </span>
      </h3>
      {also.length > 0 && (
        <p className="quiet">
          {t.also} {also.join(language === "zh" ? "、" : ", ")}
        </p>
      )}
      <p>{say(term.definition)}</p>
      {term.formula && (
        <p>
          <span className="quiet">{t.formula}</span> {say(term.formula)}
        </p>
      )}
      <Related term={term} names={names} />
    </article>
  );
}

/** The terms near one; the search makes way for where they lead. */
function Related({ term, names }: { readonly term: Term; readonly names: Names }) {
  const t = useText(texts);
  const say = useSay();
  const related = (term.related ?? []).flatMap((id) => names.get(id) ?? []);
  if (related.length === 0) return null;
  return (
    <p className="entry-related">
      <span className="quiet">{t.related}</span>
      {related.map((each) => (
        <Link key={each.id} to="/glossary" hash={each.id}>
          {say(each.term)}
        </Link>
      ))}
    </p>
  );
}
