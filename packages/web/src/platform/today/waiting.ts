import type { Duty } from "@plumbline/core/assessments";

/** How a due day stands to today. */
export type Due = "overdue" | "today" | "later";

/** Something with a due day that waits for somebody. */
export type Dated = { readonly title: string; readonly dueOn: string };

/** Something that waits for the person signed in. */
export type Waiting<D extends Dated = Duty> = { readonly duty: D; readonly due: Due };

/** Duties, first due first; `today` is the day on the wall, `2026-11-21`. */
export function waitingDuties<D extends Dated>(duties: readonly D[], today: string): readonly Waiting<D>[] {
  return duties
    .toSorted((a, b) => (a.dueOn === b.dueOn ? a.title.localeCompare(b.title) : a.dueOn < b.dueOn ? -1 : 1))
    .map((duty) => ({ duty, due: dueOf(duty.dueOn, today) }));
}

function dueOf(day: string, today: string): Due {
  if (day < today) return "overdue";
  return day === today ? "today" : "later";
}
