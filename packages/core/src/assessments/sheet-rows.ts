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
  const row = (criterion: string): SheetRow =>
    rows.get(criterion) ?? { criterion, values: {}, note: "", notApplicable: false, approved: false };
  for (const { criterion, angle, value } of ratings) {
    const held = row(criterion);
    rows.set(criterion, { ...held, values: { ...held.values, [angle]: value } });
  }
  for (const { criterion, text } of notes) rows.set(criterion, { ...row(criterion), note: text });
  for (const { criterion, reason, approvedAt } of notApplicable) {
    const approved = approvedAt !== null;
    rows.set(criterion, { ...row(criterion), note: reason, notApplicable: true, approved });
  }
  return [...rows.values()];
}
