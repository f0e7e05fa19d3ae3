import type { SheetRow } from "./model.ts";

/** The answers an assessment holds, as the sheet shows them. */
export type HeldAnswers = {
  readonly ratings: readonly {
    readonly criterion: string;
    readonly angle: string;
    readonly value: string | null;
  }[];
  readonly notes: readonly { readonly criterion: string; readonly text: string }[];
  readonly notApplicable: readonly {
    readonly criterion: string;
    readonly reason: string;
    readonly approvedAt: string | null;
  }[];
};

/** Held answers as rows for `assess`: one a criterion; the reason stands as the note of one not applicable. */
export function sheetRows({ ratings, notes, notApplicable }: HeldAnswers): SheetRow[] {
  const rows = new Map<string, SheetRow>();
  // Written in place: a file from elsewhere may hold a million answers.
  const row = (criterion: string): SheetRow => {
    const held = rows.get(criterion) ?? {
      criterion,
      values: {},
      note: "",
      notApplicable: false,
      approved: false,
    };
    rows.set(criterion, held);
    return held;
  };
  for (const { criterion, angle, value } of ratings) row(criterion).values[angle] = value;
  for (const { criterion, text } of notes) row(criterion).note = text;
  for (const { criterion, reason, approvedAt } of notApplicable) {
    Object.assign(row(criterion), { note: reason, notApplicable: true, approved: approvedAt !== null });
  }
  return [...rows.values()];
}
