import type { CellDecision, CellEdit } from "@plumbline/core/assessments";
import type { Waiting } from "./entries.ts";

/** What goes out at once: the cells in the order they were written, and what was decided. */
export type Contents = {
  readonly as: "rated" | "stated";
  readonly packHash: string;
  readonly edits: readonly CellEdit[];
  readonly decisions: readonly CellDecision[];
};

/**
 * The next parcel of an assessment, or null where nothing new is to be said: every cell that was not refused goes along,
 * those that wait for a decision too, once there is a new answer or a decision. One parcel is all
 * rated or all stated, and all by one edition.
 */
export function nextParcel({ cells, questions }: Pick<Waiting, "cells" | "questions">): {
  readonly seqs: readonly number[];
  readonly contents: Contents;
} | null {
  const sound = cells.filter(({ halt }) => halt?.kind !== "refused");
  const decided = questions.filter(({ body }) => body.take !== null);
  const first = sound.find(({ halt }) => halt === null) ?? (decided.length > 0 ? sound[0] : undefined);
  if (!first) return null;
  const { as, packHash } = first.body;
  const going = sound.filter(({ body }) => body.as === as && body.packHash === packHash);
  const edits = going.flatMap(({ body: { criterion, field, base, value, beside = [] } }) => [
    // An edit that changes nothing says what was seen.
    ...beside.map((seen) => ({ criterion, field: seen.field, base: seen.value, value: seen.value })),
    { criterion, field, base, value },
  ]);
  const decisions = decided.flatMap(({ body: { criterion, field, present, take } }) =>
    take ? [{ criterion, field, present, take }] : [],
  );
  return { seqs: going.map(({ seq }) => seq), contents: { as, packHash, edits, decisions } };
}
