import type { assessments } from "@plumbline/api";
import { z } from "zod";
import type { store as deviceStore, Entry, Owner } from "../../platform/device/store.ts";

/** An answer given on this device: a cell as the writer saw it and as he left it. */
const CellBody = z.object({
  criterion: z.string(),
  field: z.string(),
  base: z.string().nullable(),
  value: z.string().nullable(),
  /** With a mark: the ratings of its criterion as the writer saw them, so that newer ones are not covered unseen. */
  beside: z.array(z.object({ field: z.string(), value: z.string().nullable() })).optional(),
  /** The pack by which it was answered: another edition's answers are not taken over. */
  packHash: z.string(),
  /** Stated for the centre, or rated. */
  as: z.enum(["rated", "stated"]),
});
export type CellBody = z.infer<typeof CellBody>;

/** A photograph taken on this device; `id` is the piece of evidence it becomes, so that it becomes one only. */
const PhotoBody = z.object({
  id: z.string(),
  criterion: z.string(),
  angles: z.string(),
  title: z.string(),
  name: z.string(),
});
export type PhotoBody = z.infer<typeof PhotoBody>;

/** What the server acknowledged since the sheet on this device was read. */
const SavedBody = z.object({
  field: z.string(),
  saved: z.object({
    value: z.string().nullable(),
    version: z.int(),
    by: z.string().nullable(),
    at: z.string().nullable(),
    approvedBy: z.string().nullable().optional(),
  }),
});
export type SavedBody = z.infer<typeof SavedBody>;

/** A conflict the server told of, for the person to decide; `present` is what the assessment held then. */
const QuestionBody = z.object({
  criterion: z.string(),
  field: z.string(),
  base: z.string().nullable(),
  present: z.string().nullable(),
  value: z.string().nullable(),
  why: z.enum(["changed", "marked", "rated"]),
  by: z.string().nullable(),
  at: z.string().nullable(),
  take: z.enum(["mine", "theirs"]).nullable(),
});
export type QuestionBody = z.infer<typeof QuestionBody>;

/** Why an entry does not go out: it waits for a decision, or the server said no in these words. */
const Halt = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("asked") }),
  z.object({ kind: z.literal("refused"), code: z.string(), zh: z.string(), en: z.string() }),
]);
export type Halt = z.infer<typeof Halt>;

type Kept<Kind, Body> = Omit<Entry, "kind" | "body" | "halt"> & {
  readonly kind: Kind;
  readonly body: Body;
  readonly halt: Halt | null;
};
export type CellEntry = Kept<"cell", CellBody>;
export type PhotoEntry = Kept<"photo", PhotoBody>;
export type QuestionEntry = Kept<"question", QuestionBody>;
export type SavedEntry = Kept<"saved", SavedBody>;

/** Everything of one assessment that the server does not have, oldest first, by kind. */
export type Waiting = {
  readonly cells: readonly CellEntry[];
  readonly photos: readonly PhotoEntry[];
  readonly questions: readonly QuestionEntry[];
  readonly saved: readonly SavedEntry[];
};

/** Reads entries by kind. What a later version of the pages wrote and this one cannot read is left where it is. */
export function readEntries(entries: readonly Entry[]): Waiting {
  const ordered = entries.toSorted((a, b) => a.seq - b.seq);
  return {
    cells: ordered.flatMap((entry) => asKind("cell", CellBody, entry)),
    photos: ordered.flatMap((entry) => asKind("photo", PhotoBody, entry)),
    questions: ordered.flatMap((entry) => asKind("question", QuestionBody, entry)),
    saved: ordered.flatMap((entry) => asKind("saved", SavedBody, entry)),
  };
}

type Tables = Pick<typeof deviceStore, "entries" | "asides">;

/** Everything that waits on this device for an owner, of all assessments. */
export async function readAllWaiting({ entries, asides }: Tables, owner: Owner): Promise<Waiting> {
  const of = (table: Tables["entries"]) => table.where("owner").equals(owner).toArray();
  return readEntries([...(await of(entries)), ...(await of(asides))]);
}

/** Everything of one assessment that waits on this device. */
export async function readWaiting(
  { entries, asides }: Tables,
  { owner, thing }: { readonly owner: Owner; readonly thing: string },
): Promise<Waiting> {
  const of = (table: Tables["entries"]) => table.where("[owner+thing]").equals([owner, thing]).toArray();
  return readEntries([...(await of(entries)), ...(await of(asides))]);
}

function asKind<const Kind, Body extends z.ZodType>(kind: Kind, schema: Body, entry: Entry) {
  if (entry.kind !== kind) return [];
  const body = schema.safeParse(entry.body);
  const halt = Halt.safeParse(entry.halt);
  return body.success ? [{ ...entry, kind, body: body.data, halt: halt.success ? halt.data : null }] : [];
}

/** A cell by its place in the sheet. */
export function placeKey({
  criterion,
  field,
}: {
  readonly criterion: string;
  readonly field: string;
}): string {
  return `${criterion}|${field}`;
}

/** How much of it is not sent: cells, however often each was changed, and photographs. */
export function countWaiting({ cells, photos }: Pick<Waiting, "cells" | "photos">) {
  const places = new Set(cells.map(({ thing, body }) => `${thing}|${placeKey(body)}`));
  return { answers: places.size, photos: photos.length };
}

/** What the server answers to a merge. */
export type Merge = z.infer<typeof assessments.Merge>;
