export { type Anchor, anchorHeads, readAnchors } from "./anchor.ts";
export { chainHash, chainStart } from "./chain.ts";
export {
  type ChainState,
  checkChain,
  type JournalContext,
  type JournalSubject,
  journal,
  journalAll,
  listJournal,
  type NewJournalEntry,
} from "./journal.ts";
export { type JournalFilter, lastEntries } from "./store.ts";
export type { JournalTable } from "./tables.ts";
