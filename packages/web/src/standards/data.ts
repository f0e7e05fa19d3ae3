import { standards } from "@plumbline/api";
import { useEffect, useState } from "react";
import { useAsk, useDownload } from "../platform/client/index.ts";

export const useStandards = () => useAsk(standards.listStandards, {});
export const useStandard = (id: string, edition: string) =>
  useAsk(standards.readStandard, { params: { id, edition } });
export const useEmptySheet = () => useDownload(standards.downloadSheet);

/** Criteria found by words in either language, or by a number; nothing is asked for without words. */
export function useCriteria(search: string) {
  return useAsk(
    standards.searchCriteria,
    { query: { search: search || "-", limit: 100 } },
    { enabled: search !== "", keep: true },
  );
}

type Named = { readonly id: string; readonly edition: string };

/** The guidance of one section; asked for once as long as the page is open. */
export const useGuidance = ({ id, edition }: Named, section: string) =>
  useAsk(standards.readGuidance, { params: { id, edition }, query: { section } }, { lasting: true });

/** The links of a standard to others. */
export const useLinks = ({ id, edition }: Named) =>
  useAsk(standards.listLinks, { params: { id, edition } }, { lasting: true });

/** The lists drawn from a standard. */
export const useUses = ({ id, edition }: Named) =>
  useAsk(standards.listUses, { params: { id, edition } }, { lasting: true });

/** What stands after `#` in the address, now. */
export function useHash(): string {
  const [hash, setHash] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const read = () => setHash(decodeURIComponent(window.location.hash.slice(1)));
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  return hash;
}
