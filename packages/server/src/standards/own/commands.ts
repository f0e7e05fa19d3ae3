import { isDeepStrictEqual } from "node:util";
import type { standards as api, Endpoint } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import {
  changedDraft,
  criteriaOf,
  criterionPart,
  type Draft,
  type DraftChange,
  type DraftFault,
  type DraftPart,
  difference,
  draftFromEdition,
  draftFromTemplate,
  faultsOfDraft,
  finished,
  type GuidedPack,
  type KnownCriteria,
  outline,
  partOfDraft,
  partsChanged,
  putTogether,
  standardName,
  treeOfDraft,
} from "@plumbline/core/standards";
import { findPack, packOf } from "@plumbline/documents";
import { readOrganisation } from "../../organisation/index.ts";
import type { Context } from "../../platform/http/index.ts";
import { journal } from "../../platform/journal/index.ts";
import { changeOf, isTaken } from "../../platform/records/index.ts";
import { type AtHand, packsAtHand } from "../store.ts";
import * as store from "./store.ts";

/** What the commands of own standards work with; every handler's context is one. */
export type OwnWork = Pick<Context<Endpoint>, "tx" | "actor" | "now"> & AtHand;

/** Begins a draft; a name whose draft was discarded may be taken again. */
export async function createOwnStandard(
  context: Context<typeof api.createOwnStandard>,
): Promise<api.OwnStandard> {
  const { body } = context;
  refuseShipped(context, body.id);
  const written = await begun(context);
  const basis =
    body.beginning.from === "edition" ? basisOf(await packsAtHand(context), body.beginning) : null;
  const faults = await faultsOf(context, written);
  await writeNew(context, written, basis, faults);
  const own = await ownNow(context, body);
  const after = { ...body, basis, criteria: own.criteria };
  await journal(context, "standards.create-own-standard", subject(body), { name: standardName(own), after });
  return own;
}

/** An own edition, whole; what is missing in a draft is worked out anew, because other standards may have changed. */
export async function readOwnStandard(
  context: Context<typeof api.readOwnStandard>,
): Promise<api.OwnStandardReading> {
  const kept = await store.findOwn(context, context.params);
  if (!kept || kept.own.state === "discarded") throw new Refusal("not-found");
  const { own, written: standard } = kept;
  const faults = own.state === "draft" ? await faultsOf(context, standard) : [];
  return { own: { ...own, faults: faults.length }, standard, faults: [...faults] };
}

/** Changes one part of a draft; saving what is there already changes nothing. */
export async function changeOwnStandard(
  context: Context<typeof api.changeOwnStandard>,
): Promise<api.OwnStandardState> {
  const { params, body } = context;
  const { change, expectedVersion } = body;
  const held = await holdDraft(context, params);
  const touched = partsChanged(held.written, change);
  if (touched.some((part) => versionOf(held, part) > expectedVersion)) throw changedMeanwhile(held);
  const written = changedDraft(held.written, change);
  const faults = await faultsOf(context, written);
  if (isDeepStrictEqual(written, held.written)) return { own: held.own, faults: [...faults] };
  await saveDraft(context, held, { written, faults, parts: touched });
  const changed = whatChanged(held.written, written, change);
  const data = { name: standardName(params), part: touched[0], ...changed };
  await journal(context, "standards.change-own-standard", subject(params), data);
  return { own: await ownNow(context, params), faults: [...faults] };
}

/** Publishes a draft as it was seen; one with faults is refused. From then on the edition never changes. */
export async function publishOwnStandard(
  context: Context<typeof api.publishOwnStandard>,
): Promise<api.OwnStandard> {
  const { params, body, actor, now } = context;
  const held = await holdDraft(context, params);
  refuseOtherVersion(held, body.expectedVersion);
  const faults = await faultsOf(context, held.written);
  const standard = finished(held.written);
  if (faults.length > 0 || !standard) throw new Refusal("draft-has-faults", { count: faults.length });
  const { hash, rulesHash, textsHash } = packOf(standard);
  await store.updateOwn(context, params, {
    ...columnsOf(context, standard, []),
    ...{ state: "published", version: held.own.version + 1 },
    ...{ published_at: now.toISOString(), published_by: actor.accountId, published_by_name: actor.name },
    ...{ pack_hash: hash, rules_hash: rulesHash, texts_hash: textsHash },
  });
  const after = { hash, basis: held.own.basis, criteria: standard.counts.criteria };
  await journal(context, "standards.publish-own-standard", subject(params), {
    name: standardName(params),
    after,
  });
  return ownNow(context, params);
}

/** Discards a draft: it leaves the lists, and can be brought back. */
export async function discardOwnStandard(
  context: Context<typeof api.discardOwnStandard>,
): Promise<api.OwnStandard> {
  const held = await holdDraft(context, context.params);
  refuseOtherVersion(held, context.body.expectedVersion);
  return moved(context, held, "discard");
}

/** Brings a discarded draft back; one that was not discarded stays as it is. */
export async function restoreOwnStandard(
  context: Context<typeof api.restoreOwnStandard>,
): Promise<api.OwnStandard> {
  const { params, body } = context;
  const held = await store.lockOwn(context, params);
  if (!held) throw new Refusal("not-found");
  if (held.own.state === "published") throw published(params);
  if (held.own.state === "draft") return held.own;
  refuseOtherVersion(held, body.expectedVersion);
  return moved(context, held, "restore");
}

/** How an own edition differs from the one it supersedes, or else from the one it began with. */
export async function compareOwnStandard(context: Context<typeof api.compareOwnStandard>) {
  const kept = await store.findOwn(context, context.params);
  if (!kept || kept.own.state === "discarded") throw new Refusal("not-found");
  const [superseded] = kept.written.supersedes;
  const name = superseded ? standardName(superseded) : kept.own.basis;
  const packs = await packsAtHand(context);
  const before = packs.find(({ standard }) => standardName(standard) === name);
  if (!before) return { with: null, difference: null };
  return { with: name, difference: difference(before, packOf(kept.written)) };
}

async function begun(context: Context<typeof api.createOwnStandard>): Promise<Draft> {
  const { id, edition, title, beginning } = context.body;
  const { name } = await readOrganisation(context);
  const named = { id, edition, title, publisher: { zh: name, en: name } };
  if (beginning.from === "template") return draftFromTemplate(named, beginning.template);
  const { standard, guidance } = findPack(await packsAtHand(context), beginning.standard);
  return draftFromEdition(putTogether(standard, guidance), named);
}

function basisOf(packs: readonly GuidedPack[], { standard }: { readonly standard: string }): string {
  return standardName(findPack(packs, standard).standard);
}

/** Writes a new draft, in the place of a discarded one of its name. */
export async function writeNew(
  context: OwnWork,
  written: Draft,
  basis: string | null,
  faults: readonly DraftFault[],
): Promise<void> {
  const { actor, now } = context;
  const held = await store.lockOwn(context, written);
  if (held && held.own.state !== "discarded")
    throw new Refusal("edition-taken", { name: standardName(written) });
  const columns = { ...columnsOf(context, written, faults), state: "draft" as const, basis };
  const version = (held?.own.version ?? 0) + 1;
  if (held) {
    const part_versions = { "*": version };
    return store.updateOwn(context, written, { ...columns, version, part_versions });
  }
  const { id, edition } = written;
  const created = { created_at: now.toISOString(), created_by: actor.accountId };
  try {
    await store.insertOwn(context, { id, edition, version, ...columns, ...created });
  } catch (error) {
    throw isTaken(error) ? new Refusal("edition-taken", { name: standardName(written) }) : error;
  }
}

/** What is missing or wrong in a draft, as the standards at hand are now. */
export async function faultsOf(context: AtHand, draft: Draft): Promise<readonly DraftFault[]> {
  return faultsOfDraft(draft, await criteriaAtHand(context));
}

/** The criteria that an own standard can refer to. */
export async function criteriaAtHand(context: AtHand): Promise<KnownCriteria> {
  const packs = await packsAtHand(context);
  return new Map(
    packs.map(({ standard }) => [standardName(standard), new Set(outline(standard).criterion.keys())]),
  );
}

type Saved = {
  readonly written: Draft;
  readonly faults: readonly DraftFault[];
  readonly parts: readonly DraftPart[];
};

/** Saves a draft and counts its version, and those of the parts that changed, up. Needs the lock. */
export async function saveDraft(
  context: OwnWork,
  { own, partVersions }: store.KeptOwn,
  { written, faults, parts }: Saved,
): Promise<void> {
  const version = own.version + 1;
  const part_versions = { ...partVersions, ...Object.fromEntries(parts.map((part) => [part, version])) };
  await store.updateOwn(context, own, { ...columnsOf(context, written, faults), version, part_versions });
}

/** The draft, locked; what is published or discarded is refused. */
export async function holdDraft(context: OwnWork, named: store.Named): Promise<store.KeptOwn> {
  const held = await store.lockOwn(context, named);
  if (!held) throw new Refusal("not-found");
  if (held.own.state === "published") throw published(named);
  if (held.own.state === "discarded") throw new Refusal("draft-discarded", { name: standardName(named) });
  return held;
}

/** Refuses where somebody changed anything of the draft after it was seen. */
export function refuseOtherVersion(held: store.KeptOwn, expectedVersion: number): void {
  if (held.own.version !== expectedVersion) throw changedMeanwhile(held);
}

/** An own standard may not be called like one that comes with Plumbline, whichever edition. */
export function refuseShipped({ services }: AtHand, id: string): void {
  if (services.packs.some(({ standard }) => standard.id === id))
    throw new Refusal("standard-id-shipped", { id });
}

/** An own edition as lists show it now. */
export async function ownNow(context: OwnWork, named: store.Named): Promise<api.OwnStandard> {
  const kept = await store.findOwn(context, named);
  if (!kept) throw new Refusal("not-found");
  return kept.own;
}

/** An own edition as the journal names it. */
export function subject(named: store.Named) {
  return { subject: "standard", subjectId: standardName(named) };
}

async function moved(
  context: OwnWork,
  { own }: store.KeptOwn,
  verb: "discard" | "restore",
): Promise<api.OwnStandard> {
  const state = verb === "discard" ? "discarded" : "draft";
  await store.updateOwn(context, own, { state, version: own.version + 1 });
  const states = { before: { state: own.state }, after: { state } };
  const data = { name: standardName(own), ...states };
  await journal(context, `standards.${verb}-own-standard`, subject(own), data);
  return ownNow(context, own);
}

function columnsOf({ actor, now }: OwnWork, written: Draft, faults: readonly DraftFault[]) {
  const { title, counts } = written;
  return {
    ...{ written, title, criteria: counts.criteria, sections: counts.sections, faults: faults.length },
    ...{ changed_at: now.toISOString(), changed_by: actor.accountId, changed_by_name: actor.name },
  };
}

/** The version in which a part changed last; `*` stands for all of them. */
function versionOf({ partVersions }: store.KeptOwn, part: DraftPart): number {
  return Math.max(partVersions[part] ?? 0, partVersions["*"] ?? 0);
}

/** The part before and after; of a tree only the areas that are not the same, and what the criteria held that are gone. */
function whatChanged(before: Draft, after: Draft, change: DraftChange) {
  if (change.part !== "tree") {
    const [was, is] = change.part === "criterion" ? [change.id, change.criterion.id] : ["", ""];
    const part = (draft: Draft, id: string) => ({
      // Every part but the tree is an object or, where levels are none, null.
      ...(partOfDraft(draft, id ? criterionPart(id) : change.part) as object | null),
    });
    return changeOf(part(before, was), part(after, is));
  }
  const left = new Set(criteriaOf(after).map(({ id }) => id));
  const removed = criteriaOf(before).filter(({ id }) => !left.has(id));
  const [old, now] = [treeOfDraft(before), treeOfDraft(after)];
  const others = (areas: typeof old, than: typeof old) =>
    areas.filter((area) => !than.some((other) => isDeepStrictEqual(other, area)));
  return { before: others(old, now), after: others(now, old), ...(removed.length > 0 && { removed }) };
}

function changedMeanwhile({ own }: store.KeptOwn): Refusal {
  return new Refusal("changed-meanwhile", { version: own.version });
}

function published(named: store.Named): Refusal {
  return new Refusal("edition-published", { name: standardName(named) });
}
