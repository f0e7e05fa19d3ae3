import {
  type CellBody,
  type CellEntry,
  type Halt,
  type Merge,
  placeKey,
  type QuestionBody,
} from "./entries.ts";

/** What becomes of the entries of a parcel once the server answered. */
export type Settled = {
  /** Entries the server has, or that were given up by a decision. */
  readonly done: readonly number[];
  readonly halted: readonly { readonly seq: number; readonly halt: Halt }[];
  /** All conflicts that are open now. */
  readonly questions: readonly QuestionBody[];
};

/**
 * Reads an answer: a cell that is in conflict, waits for one, or was refused stays; every other cell is done. A conflict
 * with a value that was sent from here before, its answer lost, is no conflict: the later value takes its place.
 */
export function settle(sent: readonly CellEntry[], merge: Merge): Settled {
  const open = new Set([...merge.conflicts, ...merge.waiting].map(placeKey));
  const problems = new Map(merge.problems.map((problem) => [placeKey(problem), problem]));
  const haltOf = ({ body }: CellEntry): Halt | null => {
    const problem = problems.get(placeKey(body));
    if (problem) return { kind: "refused", code: problem.code, ...problem.message };
    return open.has(placeKey(body)) ? { kind: "asked" } : null;
  };
  const kept = sent.flatMap((entry) => {
    const halt = haltOf(entry);
    return halt ? [{ seq: entry.seq, halt }] : [];
  });
  const isKept = new Set(kept.map(({ seq }) => seq));
  return {
    done: sent.map(({ seq }) => seq).filter((seq) => !isKept.has(seq)),
    halted: kept,
    questions: merge.conflicts.map((conflict) => ({
      ...conflict,
      take: isOwnEarlier(sent, conflict) ? "mine" : null,
    })),
  };
}

/**
 * What the assessment holds after a merge, as far as these cells tell: the last value of each, or the other side where
 * that was decided. The sheet on the device is older until it is read again.
 */
export function heldAfter(done: readonly CellEntry[], decided: readonly QuestionBody[]): readonly CellBody[] {
  const theirs = decided.filter(({ take }) => take === "theirs");
  const last = new Map(done.map(({ body }) => [placeKey(body), body]));
  return [...last.values()].flatMap((body) => {
    const isMarkKept = theirs.some((one) => one.why === "marked" && one.criterion === body.criterion);
    const other = theirs.find((one) => placeKey(one) === placeKey(body));
    if (isMarkKept) return [];
    return [other ? { ...body, value: other.present } : body];
  });
}

/** Does the assessment hold a value that an earlier entry of the same cell brought? */
function isOwnEarlier(sent: readonly CellEntry[], conflict: Merge["conflicts"][number]): boolean {
  if (conflict.why !== "changed") return false;
  const chain = sent.filter(({ body }) => placeKey(body) === placeKey(conflict));
  return chain.slice(0, -1).some(({ body }) => body.value === conflict.present);
}
