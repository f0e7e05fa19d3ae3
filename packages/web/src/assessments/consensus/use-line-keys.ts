import { useEffect, useRef } from "react";

/** Is somebody writing or choosing in a field, where keys mean something else? */
function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [role=combobox]") !== null;
}

/** ↑ and ↓ (or K and J) go to the item before and after. */
export function useLineKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isInField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("[role=radiogroup], dialog")) return;
      const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
      if (by !== 1 && by !== -1) return;
      event.preventDefault();
      latest.current(by);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** Figures choose a value, R goes to the reason, Ctrl+Enter writes. */
export function useDecisionKeys(keys: {
  readonly choose: (at: number) => void;
  readonly reason: () => void;
  readonly write: () => void;
}): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { choose, reason, write } = latest.current;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        return write();
      }
      if (isInField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[1-9]$/.test(event.key)) choose(Number(event.key) - 1);
      else if (event.key.toLowerCase() === "r") {
        event.preventDefault();
        reason();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
