import { type RefObject, useEffect } from "react";

const control = "input:not([type=hidden]), textarea, button";

/** Puts the cursor into the field an address names, or into the nearest one around it. */
export function useFieldFocus(
  place: RefObject<HTMLElement | null>,
  field: string | undefined,
  at: string,
): void {
  // `at` counts as well: another part of the draft has other fields of the same name.
  useEffect(() => {
    if (field === undefined) return;
    const found = nearest(place.current, field)?.querySelector<HTMLElement>(control);
    found?.focus();
    found?.scrollIntoView({ block: "center" });
  }, [place, field, at]);
}

function nearest(within: HTMLElement | null, field: string): HTMLElement | null {
  if (!within || field === "") return null;
  const exact = within.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const inner = exact ?? within.querySelector<HTMLElement>(`[data-field^="${CSS.escape(`${field}/`)}"]`);
  return inner ?? nearest(within, field.split("/").slice(0, -1).join("/"));
}
