import { journal } from "@plumbline/api";
import { route } from "../platform/http/index.ts";
import { checkChain, listJournal } from "../platform/journal/index.ts";

/** Reading and checking the journal over HTTP. */
export const journalRoutes = [
  route(journal.listJournal, ({ tx, query }) => listJournal(tx, query)),
  route(journal.checkJournal, ({ tx }) => checkChain(tx)),
];
