import type { HandOverFacts } from "@plumbline/core/assessments";
import type { KeyboardEvent } from "react";

/** A column of the page. */
export type Cell = keyof HandOverFacts;

/** Where a key leads from a cell: so many sections up or down in the same column; null where it is typed as usual. */
export function stepOf(
  cell: Cell,
  {
    key,
    altKey,
    isComposing,
  }: { readonly key: string; readonly altKey: boolean; readonly isComposing: boolean },
): 1 | -1 | null {
  if (isComposing) return null;
  if (altKey && key === "ArrowDown") return 1;
  if (altKey && key === "ArrowUp") return -1;
  return cell === "owner" && key === "Enter" ? 1 : null;
}

/** The keys of one section's cells. */
export function useCellKeys(sections: readonly string[], code: string) {
  return (cell: Cell) => (event: KeyboardEvent<HTMLElement>) => {
    const { key, altKey, nativeEvent } = event;
    const step = stepOf(cell, { key, altKey, isComposing: nativeEvent.isComposing });
    if (step === null) return;
    event.preventDefault();
    const next = sections[sections.indexOf(code) + step];
    if (next !== undefined) document.getElementById(`${cell}-${next}`)?.focus();
  };
}
