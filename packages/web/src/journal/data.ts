import { accounts, journal } from "@plumbline/api";
import { useAsk, useChange } from "../platform/client/index.ts";

/** What the page shows of the journal. */
export type JournalView = {
  readonly action?: string | undefined;
  readonly actorId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly offset: number;
};

/** Days are meant as the reader's own. */
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** Entries on one page of the list. */
export const pageSize = 50;

export const useJournal = (view: JournalView) =>
  useAsk(journal.listJournal, { query: { ...view, timeZone, limit: pageSize } }, { keep: true });
export const useChainCheck = () => useChange(journal.checkJournal);
export const useActors = () => useAsk(accounts.listAccounts, {});
