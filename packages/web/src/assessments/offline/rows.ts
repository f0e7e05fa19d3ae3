import { type CellEntry, placeKey } from "./entries.ts";

/** One cell that waits, however often it was changed: the last value, and all the entries that make it. */
export type CellLine = {
  readonly criterion: string;
  readonly field: string;
  readonly value: string | null;
  readonly writtenAt: string;
  readonly seqs: readonly number[];
  readonly halt: CellEntry["halt"];
};

/** The cells that wait, in the order they were first written. */
export function cellLines(cells: readonly CellEntry[]): readonly CellLine[] {
  const byPlace = Map.groupBy(cells, ({ body }) => placeKey(body));
  return [...byPlace.values()].flatMap((chain) => {
    const last = chain.at(-1);
    if (!last) return [];
    const { criterion, field, value } = last.body;
    const { writtenAt, halt } = last;
    return [{ criterion, field, value, writtenAt, halt, seqs: chain.map(({ seq }) => seq) }];
  });
}
