import { SearchOutlined } from "@ant-design/icons";
import type { Language } from "@plumbline/core/kernel";
import { Link } from "@tanstack/react-router";
import { Input } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { useUrlState } from "../platform/routes/index.ts";
import { useLanguage, useSay, useText } from "../platform/text/index.ts";
import { ProblemNotice, Waiting } from "../platform/ui/index.ts";
import { useCriteria } from "./data.ts";
import { highlighted } from "./highlight.ts";
import { MarkedText } from "./marked-text.tsx";
import { texts } from "./text.ts";

const searching = { search: z.string().max(80).default("") };

/** The search over all criteria, held in the address; what stands below gives way to what is found. */
export function CriteriaSearch({ children }: { readonly children: ReactNode }) {
  const t = useText(texts);
  const [{ search }, setView] = useUrlState(searching);
  const list = useRef<HTMLOListElement>(null);
  const [typed, setTyped] = useState(search);
  useEffect(() => setTyped(search), [search]);
  useEffect(() => {
    if (typed.trim() === search) return;
    const timer = setTimeout(() => setView({ search: typed.trim() }), 250);
    return () => clearTimeout(timer);
  }, [typed, search, setView]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    list.current?.querySelector("a")?.focus();
  };
  return (
    <>
      <search className="criteria-search">
        <Input
          prefix={<SearchOutlined aria-hidden="true" />}
          aria-label={t.search}
          placeholder={t.search}
          allowClear
          maxLength={80}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </search>
      {search === "" ? children : <Results search={search} list={list} />}
    </>
  );
}

type ResultsProps = {
  readonly search: string;
  readonly list: React.RefObject<HTMLOListElement | null>;
};

function Results({ search, list }: ResultsProps) {
  const t = useText(texts);
  const say = useSay();
  const { data, error, refetch } = useCriteria(search);
  if (!data) return error ? <ProblemNotice problem={error} retry={() => void refetch()} /> : <Waiting />;
  const { entries, total } = data;
  const said = entries.length < total ? t.foundFirst(entries.length, total) : t.found(total);
  return (
    <section aria-label={t.results}>
      <p role="status" className="quiet">
        {total === 0 ? t.nothingFound(search) : said}
      </p>
      <ol ref={list} className="found" onKeyDown={(event) => step(event, list.current)}>
        {entries.map((hit) => (
          <li key={`${hit.standard} ${hit.criterion}`}>
            <HitLink hit={hit}>
              <MarkedText text={`${hit.criterion} ${say(hit.title)}`} search={search} />
            </HitLink>
            <span className="quiet small">
              <MarkedText text={`${hit.section} ${say(hit.sectionTitle)}`} search={search} />
            </span>
            <HitText hit={hit} search={search} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type Hit = NonNullable<ReturnType<typeof useCriteria>["data"]>["entries"][number];

function HitLink({ hit, children }: { readonly hit: Hit; readonly children: ReactNode }) {
  const [id = "", edition = ""] = hit.standard.split("@");
  return (
    <Link to="/standards/$id/$edition" params={{ id, edition }} search={{ criterion: hit.criterion }}>
      {children}
    </Link>
  );
}

/** What the criterion says; where only the other language holds the words, that one below it. */
function HitText({ hit, search }: { readonly hit: Hit; readonly search: string }) {
  const own = useLanguage();
  const other = own === "zh" ? "en" : "zh";
  const isFound = (language: Language) =>
    [hit.title, hit.text, hit.sectionTitle].some((text) =>
      highlighted(text[language], search).some((run) => run.hit),
    );
  return (
    <>
      <p>
        <MarkedText text={hit.text[own]} search={search} />
      </p>
      {!isFound(own) && isFound(other) && (
        <p className="quiet" lang={other === "zh" ? "zh-CN" : "en"}>
          <MarkedText text={`${hit.title[other]}: ${hit.text[other]}`} search={search} />
        </p>
      )}
    </>
  );
}

/** The arrow keys go from hit to hit. */
function step(event: KeyboardEvent, list: HTMLOListElement | null): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links: (Element | null)[] = [...(list?.querySelectorAll("a") ?? [])];
  const at = links.indexOf(document.activeElement);
  if (!by || at === -1) return;
  event.preventDefault();
  const next = links[at + by];
  if (next instanceof HTMLElement) next.focus();
}
