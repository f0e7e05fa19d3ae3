import { assessments, Problem } from "@plumbline/api";
import { askServer, server } from "../../platform/client/index.ts";
import { currentOwner, isUnanswered, type Owner, ownerOf } from "../../platform/device/index.ts";
import { type Parcel, store } from "../../platform/device/store.ts";
import { noteHeld, type Place, waitingThings } from "./device.ts";
import { type Halt, type Merge, type PhotoEntry, type QuestionBody, readWaiting } from "./entries.ts";
import { type Contents, nextParcel } from "./parcel.ts";
import { heldAfter, settle } from "./settle.ts";

/**
 * Sends everything that waits for an owner, one window at a time. It ends when nothing is left that could go out by
 * itself, and fails when the server is not reached, somebody else is signed in, or it says no to the whole.
 */
export async function sendAll(owner: Owner): Promise<void> {
  await navigator.locks.request("plumbline-sending", async () => {
    // The cookie may have become another account's in another window; his name must not stand under these answers.
    if (ownerOf(await askServer()) !== owner) return;
    for (const thing of await waitingThings(owner)) await sendOf({ owner, thing });
  });
}

async function sendOf(place: Place): Promise<void> {
  // The device is nobody's before anybody else signs in: what is begun while it is the owner's goes under his session.
  const isStill = () => currentOwner() === place.owner;
  for (let parcel = await packed(place); parcel && isStill(); parcel = await packed(place)) {
    await sendParcel(place, parcel);
  }
  const { photos } = await readWaiting(store, place);
  for (const photo of photos.filter(({ halt }) => halt === null)) {
    if (isStill()) await sendPhoto(photo);
  }
}

/** The parcel on its way, as it was sent before, or a new one. */
async function packed({ owner, thing }: Place): Promise<Parcel | null> {
  return store.transaction("rw", store.entries, store.asides, store.parcels, async () => {
    const before = await store.parcels.get([owner, thing]);
    if (before) return before;
    const next = nextParcel(await readWaiting(store, { owner, thing }));
    if (!next) return null;
    const parcel = { owner, thing, key: crypto.randomUUID(), seqs: next.seqs, body: next.contents };
    await store.parcels.put(parcel);
    return parcel;
  });
}

async function sendParcel(place: Place, { key, seqs, body }: Parcel): Promise<void> {
  const { as, packHash, edits, decisions } = body as Contents; // As `packed` wrote it.
  const to = as === "stated" ? assessments.mergeStated : assessments.mergeAnswers;
  const asked = {
    params: { id: place.thing },
    body: { key, apply: true, packHash, edits: [...edits], decisions: [...decisions] },
  };
  try {
    await unpack(place, seqs, await server.call(to, asked));
  } catch (error) {
    const halt = haltOf(error);
    await store.transaction("rw", store.entries, store.parcels, async () => {
      for (const seq of seqs) await store.entries.update(seq, { halt });
      await store.parcels.delete([place.owner, place.thing]);
    });
  }
}

/** Takes the answer in: what the server has leaves the device, what it asks or refuses stays with the reason. */
async function unpack(place: Place, seqs: readonly number[], merge: Merge): Promise<void> {
  await store.transaction("rw", store.entries, store.asides, store.parcels, async () => {
    const { cells, questions } = await readWaiting(store, place);
    const sent = cells.filter(({ seq }) => seqs.includes(seq));
    const { done, halted, questions: open } = settle(sent, merge);
    await store.entries.bulkDelete([...done]);
    await store.asides.bulkDelete(questions.map(({ seq }) => seq));
    for (const { seq, halt } of halted) await store.entries.update(seq, { halt });
    for (const body of open) await store.asides.add(question(place, body));
    const gone = sent.filter(({ seq }) => done.includes(seq));
    const held = heldAfter(
      gone,
      questions.map(({ body }) => body),
    );
    for (const body of held) await noteHeld(place, body);
    await store.parcels.delete([place.owner, place.thing]);
  });
}

function question({ owner, thing }: Place, body: QuestionBody) {
  return { owner, thing, kind: "question", body, writtenAt: new Date().toISOString(), halt: null };
}

/** The same id again is answered with the piece that is there: a photograph arrives once, however often it is sent. */
async function sendPhoto({ seq, thing, body, file }: PhotoEntry): Promise<void> {
  const { id, criterion, angles, title, name } = body;
  const query = { id, kind: "photograph", title, criterion, angles } as const;
  const photo = new File([file ?? new Blob()], name, { type: file?.type ?? "" });
  try {
    await server.upload(assessments.uploadEvidence, { params: { id: thing }, query }, photo);
    await store.entries.delete(seq);
  } catch (error) {
    await store.entries.update(seq, { halt: haltOf(error) });
  }
}

/** A refusal in the words to show; everything else is no refusal and goes on up. */
function haltOf(error: unknown): Halt {
  if (!(error instanceof Problem) || isUnanswered(error) || !isRefusal(error)) throw error;
  return { kind: "refused", code: error.code, zh: error.title, en: error.title };
}

/** Is it the request that the server does not take, rather than the moment or whoever is signed in? */
function isRefusal({ status, code }: Problem): boolean {
  const ofTheMoment = ["merge-outdated", "unexpected-answer"].includes(code);
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status) && !ofTheMoment;
}
