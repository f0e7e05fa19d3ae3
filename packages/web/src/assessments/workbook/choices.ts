import type { assessments } from "@plumbline/api";
import type { CellDecision, CellPlace } from "@plumbline/core/assessments";

/** Which side somebody chose, by cell. */
export type Choices = ReadonlyMap<string, CellDecision["take"]>;
type Conflicts = readonly assessments.MergeConflict[];

/** Names a cell. */
export function cellKey({ criterion, field }: CellPlace): string {
  return `${criterion} ${field}`;
}

/** The same side for every conflict. */
export function allTake(conflicts: Conflicts, take: CellDecision["take"]): Choices {
  return new Map(conflicts.map((conflict) => [cellKey(conflict), take]));
}

/** What was chosen, as the server asks for it: each with the value it was chosen against. */
export function decisionsOf(conflicts: Conflicts, choices: Choices): CellDecision[] {
  return conflicts.flatMap((conflict) => {
    const take = choices.get(cellKey(conflict));
    const { criterion, field, present } = conflict;
    return take ? [{ criterion, field, present, take }] : [];
  });
}

/** How many cells are written as things are chosen: lifting a mark lets the ratings through that wait for it. */
export function countToWrite(merge: Omit<assessments.Merge, "problems">, choices: Choices): number {
  const taken = merge.conflicts.filter((conflict) => choices.get(cellKey(conflict)) === "mine");
  const lifted = new Set(
    taken
      .filter(({ field, value }) => field === "notApplicable" && value === null)
      .map(({ criterion }) => criterion),
  );
  const freed = merge.waiting.filter(({ criterion }) => lifted.has(criterion));
  return merge.changes.length + taken.length + freed.length;
}
