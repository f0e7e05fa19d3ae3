import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outline } from "../standards/index.ts";
import { standardOfSizes } from "../testing/standards.ts";
import { mergeSheet, type SheetChange, type SheetRow, sheetRows } from "./index.ts";

const standard = standardOfSizes([3, 2, 2, 2, 3]);
const ids = outline(standard).criteria.map(({ id }) => id);

const row = (criterion: string, more: Partial<SheetRow>): SheetRow => ({
  criterion,
  values: { method: null, execution: null },
  note: "",
  notApplicable: false,
  approved: false,
  ...more,
});
const merge = (present: SheetRow[], uploaded: SheetRow[], scope: string[] = []) =>
  mergeSheet(standard, scope, present, uploaded);

describe("what a sheet changes", () => {
  test("filled cells that differ are named with the value before and after, empty cells change nothing", () => {
    const present = [row("1", { values: { method: "full", execution: "none" }, note: "seen" })];
    const uploaded = [
      row("1", { values: { method: "partial", execution: null } }),
      row("2", { note: "new" }),
    ];
    expect(merge(present, uploaded).changes).toEqual([
      { criterion: "1", field: "method", from: "full", to: "partial" },
      { criterion: "2", field: "note", from: null, to: "new" },
    ]);
  });

  test("a criterion not applicable takes the note as its reason, once", () => {
    const uploaded = [row("4", { notApplicable: true, note: " no e-mail here " })];
    const marked = { criterion: "4", field: "notApplicable", from: null, to: "no e-mail here" };
    expect(merge([], uploaded).changes).toEqual([marked]);
    const present = [row("4", { notApplicable: true, note: "no e-mail here", approved: true })];
    expect(merge(present, uploaded).changes).toEqual([]);
  });

  test("ratings for a criterion marked not applicable lift the mark; a lone note leaves it", () => {
    const present = [row("4", { notApplicable: true, note: "no e-mail" })];
    expect(merge(present, [row("4", { values: { method: "full", execution: null } })]).changes).toEqual([
      { criterion: "4", field: "notApplicable", from: "no e-mail", to: null },
      { criterion: "4", field: "method", from: null, to: "full" },
    ]);
    expect(merge(present, [row("4", { note: "hm" })]).changes).toEqual([]);
  });

  test("rows outside the scope are refused by name, unless they are empty", () => {
    const uploaded = [row("10", { values: { method: "full", execution: "full" } }), row("11", {})];
    const { changes, problems } = merge([], uploaded, ["1", "2", "3", "4"]);
    expect(changes).toEqual([]);
    expect(problems).toMatchObject([{ criterion: "10", code: "criterion-not-in-scope" }]);
  });

  test("a reason longer than the app takes is refused", () => {
    const uploaded = [row("1", { notApplicable: true, note: "长".repeat(4001) })];
    expect(merge([], uploaded).problems).toMatchObject([
      { criterion: "1", code: "reason-too-long", data: { limit: 4000 } },
    ]);
  });

  test("a sheet taken over once changes nothing the second time", () => {
    const value = fc.constantFrom("full", "partial", "none", null);
    const some = fc.uniqueArray(
      fc.record({
        criterion: fc.constantFrom(...ids),
        values: fc.record({ method: value, execution: value }),
        note: fc.constantFrom("", "x", "y"),
        notApplicable: fc.boolean(),
      }),
      { selector: ({ criterion }) => criterion },
    );
    const rows = some.map((list) =>
      list.map((one) => row(one.criterion, { ...one, note: one.notApplicable ? one.note || "r" : one.note })),
    );
    fc.assert(
      fc.property(rows, rows, (present, uploaded) => {
        const after = apply(present, merge(present, uploaded).changes);
        expect(merge(after, uploaded).changes).toEqual([]);
      }),
    );
  });
});

/** What the server does with the changes, on held answers. */
function apply(present: readonly SheetRow[], changes: readonly SheetChange[]): SheetRow[] {
  const answers = {
    ratings: new Map<string, { criterion: string; angle: string; value: string | null }>(),
    notes: new Map<string, { criterion: string; text: string }>(),
    notApplicable: new Map<string, { criterion: string; reason: string; approvedAt: null }>(),
  };
  const take = ({ criterion, field, to }: SheetChange) => {
    if (field === "note") answers.notes.set(criterion, { criterion, text: to ?? "" });
    else if (field !== "notApplicable") {
      answers.ratings.set(`${criterion} ${field}`, { criterion, angle: field, value: to });
    } else if (to === null) answers.notApplicable.delete(criterion);
    else answers.notApplicable.set(criterion, { criterion, reason: to, approvedAt: null });
  };
  for (const { criterion, values, note, notApplicable } of present) {
    for (const [field, to] of Object.entries(values)) take({ criterion, field, from: null, to });
    take({ criterion, field: notApplicable ? "notApplicable" : "note", from: null, to: note });
  }
  for (const change of changes) take(change);
  return sheetRows({
    ratings: [...answers.ratings.values()],
    notes: [...answers.notes.values()],
    notApplicable: [...answers.notApplicable.values()],
  });
}
