import { noteField } from "@plumbline/core/assessments";
import { type Entry, type Owner, store } from "../../platform/device/store.ts";
import type { FieldId, Saved } from "../workspace/field.ts";
import { cellOf, fieldOfCell } from "./cells.ts";
import {
  type CellBody,
  type PhotoBody,
  placeKey,
  type QuestionBody,
  readWaiting,
  type SavedBody,
} from "./entries.ts";

/** An assessment on this device, and whose. */
export type Place = { readonly owner: Owner; readonly thing: string };

/** The assessments of which something waits on this device for an owner. */
export async function waitingThings(owner: Owner): Promise<readonly string[]> {
  const entries = await store.entries.where("owner").equals(owner).toArray();
  return [...new Set(entries.map(({ thing }) => thing))];
}

/**
 * Keeps an answer on this device until it is sent. An earlier answer to the same cell that was refused goes out again
 * with it, so that the base of the first is not lost.
 */
export async function keepAnswer(
  place: Place,
  { field, base, value, ...rest }: { readonly field: FieldId } & Omit<CellBody, "criterion" | "field">,
): Promise<Saved> {
  const body: CellBody = { ...rest, ...cellOf(field), base: base || null, value: value || null };
  const writtenAt = new Date().toISOString();
  await store.transaction("rw", store.entries, store.asides, async () => {
    const { cells } = await readWaiting(store, place);
    const same = cells.filter((cell) => placeKey(cell.body) === placeKey(body));
    for (const { seq, halt } of same) if (halt) await store.entries.update(seq, { halt: null });
    await store.entries.add(entry(place, "cell", body, writtenAt));
  });
  return { value, version: 0, by: null, at: writtenAt, isOnDevice: true };
}

/** Does an answer to this field wait here? What comes after it must wait too. */
export async function isAnswerWaiting(place: Place, field: FieldId): Promise<boolean> {
  const { cells } = await readWaiting(store, place);
  return cells.some(({ body }) => fieldOfCell(body) === field);
}

/** Notes what the server acknowledged, so that the sheet on this device is not older than the screen. */
export async function noteSaved(place: Place, field: FieldId, saved: Saved): Promise<void> {
  const { isOnDevice: _here, ...rest } = saved;
  const body: SavedBody = { field, saved: rest };
  await store.asides.add(entry(place, "saved", body, new Date().toISOString()));
}

/** Notes what a merge left in a cell, for the same reason. */
export function noteHeld(place: Place, { criterion, field, value }: CellBody): Promise<void> {
  const at = new Date().toISOString();
  const shown = value ?? (field === noteField ? "" : null);
  return noteSaved(place, fieldOfCell({ criterion, field }), { value: shown, version: 0, by: null, at });
}

/** The newest note there is: what was acknowledged up to it is in whatever the server answers from now on. */
export async function newestSaved(): Promise<number> {
  return (await store.asides.orderBy("seq").last())?.seq ?? 0;
}

/** Forgets what was acknowledged up to a note, once a newer sheet lies on this device. */
export async function forgetSaved({ owner, thing }: Place, upTo: number): Promise<void> {
  await store.asides
    .where("[owner+thing]")
    .equals([owner, thing])
    .and(({ kind, seq }) => kind === "saved" && seq <= upTo)
    .delete();
}

/** What this device knows beyond the sheet: answers acknowledged since, and above them those that wait. */
export async function readOverlay(place: Place): Promise<ReadonlyMap<FieldId, Saved>> {
  const { cells, saved } = await readWaiting(store, place);
  return new Map<FieldId, Saved>([
    // Written from a FieldId, as all of them are.
    ...saved.map(({ body }) => [body.field as FieldId, body.saved as Saved] as const),
    ...cells.map(({ body, writtenAt }) => {
      const value = body.value ?? (body.field === noteField ? "" : null);
      return [
        fieldOfCell(body),
        { value, version: 0, by: null, at: writtenAt, isOnDevice: true } as const,
      ] as const;
    }),
  ]);
}

/** Keeps a photograph on this device until it is sent. */
export async function keepPhoto(place: Place, body: PhotoBody, file: Blob): Promise<void> {
  await store.entries.add({ ...entry(place, "photo", body, new Date().toISOString()), file });
}

/** Decides a conflict; the answer goes out with what is sent next. */
export async function decide(seq: number, body: QuestionBody, take: "mine" | "theirs"): Promise<void> {
  await store.asides.update(seq, { body: { ...body, take } });
}

/** Lets what was refused go out again. */
export async function tryAgain(seqs: readonly number[]): Promise<void> {
  for (const seq of seqs) await store.entries.update(seq, { halt: null });
}

/** Gives entries up, with the questions about their cells. Nothing else ever deletes what was not sent. */
export async function discard({ owner, thing }: Place, seqs: readonly number[]): Promise<void> {
  await store.transaction("rw", store.entries, store.asides, store.parcels, async () => {
    await store.entries.bulkDelete([...seqs]);
    const { cells, questions } = await readWaiting(store, { owner, thing });
    const left = new Set(cells.map(({ body }) => body.criterion));
    const stray = questions.filter(({ body }) => !left.has(body.criterion));
    await store.asides.bulkDelete(stray.map(({ seq }) => seq));
    // A parcel on its way names what is gone now; what remains goes out in one of its own.
    await store.parcels.delete([owner, thing]);
  });
}

function entry({ owner, thing }: Place, kind: string, body: unknown, writtenAt: string) {
  return { owner, thing, kind, body, writtenAt, halt: null } satisfies Omit<Entry, "seq">;
}
