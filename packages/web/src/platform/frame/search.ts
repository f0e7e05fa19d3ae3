import { assessments, mayDo, organisation, standards } from "@plumbline/api";
import { findTerms } from "@plumbline/core/standards";
import { useEffect, useState } from "react";
import { useAsk } from "../client/index.ts";
import { useSession } from "../session/index.ts";
import { useLanguage, useSay, useText } from "../text/index.ts";
import { administrationEntries, capabilityEntries, lowerEntries } from "./menu.ts";
import { useEntries } from "./side-menu.tsx";
import { texts } from "./text.ts";

/** One thing found: where it is, and what it is called. */
export type Hit = { readonly to: string; readonly title: string; readonly beside?: string };
export type HitGroup = { readonly title: string; readonly hits: readonly Hit[] };

const most = 6;

/** The words once the typing rests for 200 ms. */
function useRested(words: string): string {
  const [rested, setRested] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), 200);
    return () => clearTimeout(timer);
  }, [words]);
  return rested;
}

/** Everything that fits the words: pages, centres, assessments, terms, criteria — each only where the role may read it. */
export function useSearch(typed: string): { readonly groups: readonly HitGroup[]; readonly busy: boolean } {
  const t = useText(texts);
  const words = useRested(typed.trim());
  const parts = [
    usePages(typed),
    useCentres(words),
    useAssessments(words),
    useTerms(words),
    useCriteria(words),
  ];
  const titles = [t.searchPages, t.centres, t.assessments, t.searchTerms, t.searchCriteria];
  const groups = parts.map(({ hits }, at) => ({ title: titles[at] ?? "", hits }));
  return {
    groups: groups.filter((group) => group.hits.length > 0),
    busy: words !== typed.trim() || parts.some((part) => part.busy),
  };
}

type Found = { readonly hits: readonly Hit[]; readonly busy: boolean };

function usePages(typed: string): Found {
  const t = useText(texts);
  const above = useEntries(capabilityEntries).map(({ to, words }) => ({ to, title: t[words] }));
  const lower = useEntries(lowerEntries).map(({ to, words, below }) => ({
    to,
    title: t[words],
    beside: t[below],
  }));
  const administration = useEntries(administrationEntries).map(({ to, words }) => ({ to, title: t[words] }));
  const pages: readonly Hit[] = [
    ...above,
    ...lower,
    ...administration,
    { to: "/account", title: t.account },
    { to: "/about", title: t.about },
  ];
  return { hits: pages.filter((page) => fits(page.title, typed)), busy: false };
}

function useCentres(words: string): Found {
  const enabled = mayDo(useSession().roles, "organisation.read") && words !== "";
  const { data, isFetching } = useAsk(organisation.listCentres, {}, { enabled });
  const centres = enabled ? (data?.entries ?? []) : [];
  const fitting = centres.filter((centre) => fits(`${centre.name} ${centre.city}`, words));
  const hits = fitting.slice(0, most).map((centre) => ({
    to: `/centres/${centre.id}`,
    title: centre.name,
    beside: centre.city,
  }));
  return { hits, busy: isFetching };
}

function useAssessments(words: string): Found {
  const enabled = mayDo(useSession().roles, "assessments.read") && words !== "";
  const asked = { query: { search: words, limit: most } };
  const { data, isFetching } = useAsk(assessments.listAssessments, asked, { enabled, keep: true });
  const hits = (enabled ? (data?.entries ?? []) : []).map((each) => ({
    to: `/assessments/${each.id}`,
    title: each.title,
    beside: each.centreName,
  }));
  return { hits, busy: isFetching };
}

function useTerms(words: string): Found {
  const say = useSay();
  const other = useLanguage() === "zh" ? "en" : "zh";
  const enabled = mayDo(useSession().roles, "standards.read") && words !== "";
  const { data, isFetching } = useAsk(standards.readGlossary, {}, { enabled, lasting: true });
  const fitting = enabled ? findTerms(data?.entries ?? [], words) : [];
  const hits = fitting.slice(0, most).map(({ id, term }) => ({
    to: `/glossary#${id}`,
    title: say(term),
    beside: term[other],
  }));
  return { hits, busy: isFetching };
}

function useCriteria(words: string): Found {
  const say = useSay();
  const enabled = mayDo(useSession().roles, "standards.read") && words !== "";
  const asked = { query: { search: words || "-", limit: most } };
  const { data, isFetching } = useAsk(standards.searchCriteria, asked, { enabled, keep: true });
  const hits = (enabled ? (data?.entries ?? []) : []).map((each) => ({
    to: `/standards/${each.standard.replace("@", "/")}?criterion=${encodeURIComponent(each.criterion)}`,
    title: `${each.criterion} ${say(each.title)}`,
    beside: `${each.standard} · ${say(each.sectionTitle)}`,
  }));
  return { hits, busy: isFetching };
}

function fits(name: string, words: string): boolean {
  return name.toLowerCase().includes(words.trim().toLowerCase());
}
