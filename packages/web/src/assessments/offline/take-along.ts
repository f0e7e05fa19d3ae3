import { type Asked, accounts, addressOf, assessments, type Endpoint, standards } from "@plumbline/api";
import { type Standard, sectionsInScope } from "@plumbline/core/standards";
import { server } from "../../platform/client/index.ts";
import { currentOwner, keepPages, noteGone, noteKept, type Owner } from "../../platform/device/index.ts";
import { type KeptReply, store } from "../../platform/device/store.ts";
import { readWaiting } from "./entries.ts";

/** What belongs to every assessment on the device alike. */
const shared = "";

type Call = {
  readonly endpoint: Endpoint;
  readonly asked: { readonly params?: object; readonly query?: object };
  readonly thing: string;
};

/** How far it is: answers fetched of answers there are. */
export type Progress = { readonly fetched: number; readonly all: number };

/**
 * Takes an assessment along: the pages, then the sheet, the team and one's own answers, the standard it is pinned to
 * with its guidance, what stood last time, the evidence and facts so far. All of it lies on the device at the end, or nothing new does.
 */
export async function takeAlong(owner: Owner, id: string, tell: (progress: Progress) => void): Promise<void> {
  await keepPages();
  const params = { id };
  const sheet = await server.call(assessments.readAssessment, { params });
  const { standard } = await server.call(assessments.readPinnedStandard, { params });
  const calls = callsFor(id, standard, sheet.assessment.scope);
  const replies: KeptReply[] = [];
  for (const call of calls) {
    tell({ fetched: replies.length, all: calls.length });
    replies.push(await fetchReply(owner, call));
  }
  // Another account signed in meanwhile in another window: some of this may have been answered to it.
  if (currentOwner() !== owner) throw new Error("the device is somebody else's by now");
  const bytes = replies.reduce((sum, reply) => sum + reply.bytes, 0);
  const keptAt = new Date().toISOString();
  await store.transaction("rw", store.replies, store.things, async () => {
    await store.replies.where("[owner+thing]").equals([owner, id]).delete();
    await store.replies.bulkPut(replies);
    await store.things.put({ owner, thing: id, title: sheet.assessment.title, keptAt, bytes });
  });
  noteKept(owner, id);
  // The browser may still clear what lies here when the device is full, unless it agrees to keep it.
  await navigator.storage?.persist?.().catch(() => false);
}

async function fetchReply(owner: Owner, { endpoint, asked, thing }: Call): Promise<KeptReply> {
  const reply: unknown = await server.call(endpoint, asked as Asked<Endpoint>); // Each as its endpoint asks.
  const bytes = new Blob([JSON.stringify(reply)]).size;
  return { owner, thing, address: addressOf(endpoint, asked), reply, bytes };
}

/** Every question the rating page asks the server, so that each has its answer on the device. */
function callsFor(id: string, standard: Standard, scope: readonly string[]): readonly Call[] {
  const of = (endpoint: Endpoint, query?: object): Call => ({
    ...{ endpoint, thing: id },
    asked: { params: { id }, ...(query && { query }) },
  });
  const once = (endpoint: Endpoint): Call => ({ endpoint, asked: {}, thing: shared });
  const { readAssessment, readPinnedStandard, readTeam, readOwnAnswers, readPinnedGuidance } = assessments;
  const sections = sectionsInScope(standard, scope);
  return [
    ...[once(accounts.readSession), once(standards.readGlossary)],
    ...[readAssessment, readPinnedStandard, readTeam, readOwnAnswers].map((endpoint) => of(endpoint)),
    ...[assessments.listEvidence, assessments.readCoverage, assessments.listFacts].map((endpoint) =>
      of(endpoint),
    ),
    ...sections.map(({ code }) => of(readPinnedGuidance, { section: code })),
    ...[{}, ...sections.map(({ code }) => ({ section: code }))].map((query) =>
      of(assessments.readEarlier, query),
    ),
  ];
}

/** Takes an assessment off the device; false where something of it waits to be sent. */
export async function leaveBehind(owner: Owner, id: string): Promise<boolean> {
  const { cells, photos } = await readWaiting(store, { owner, thing: id });
  if (cells.length + photos.length > 0) return false;
  await store.transaction("rw", store.replies, store.things, store.asides, async () => {
    await store.things.delete([owner, id]);
    await store.asides.where("[owner+thing]").equals([owner, id]).delete();
    const isLast = (await store.things.where("owner").equals(owner).count()) === 0;
    const gone = isLast ? [id, shared] : [id];
    for (const thing of gone) await store.replies.where("[owner+thing]").equals([owner, thing]).delete();
  });
  noteGone(owner, id);
  return true;
}
