import type { FieldId } from "./field.ts";

/** One thing done: a rating or a mark went from one value to another. */
export type Done = { readonly id: FieldId; readonly from: string | null; readonly to: string | null };

/** What was done on this page, to be taken back from the last to the first. */
export type UndoList = {
  readonly did: (done: Done) => void;
  /** The last thing done, off the list. */
  readonly takeLast: () => Done | undefined;
  readonly count: () => number;
};

const most = 500;

/** Makes an empty list. */
export function createUndoList(): UndoList {
  const list: Done[] = [];
  return {
    did: (done) => {
      if (done.from === done.to) return;
      list.push(done);
      if (list.length > most) list.shift();
    },
    takeLast: () => list.pop(),
    count: () => list.length,
  };
}
