import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outline } from "../../standards/index.ts";
import { standardOfSizes } from "../../testing/standards.ts";
import {
  type CellDecision,
  type CellEdit,
  type CellRow,
  cellRows,
  mergeCells,
  withChanges,
} from "./index.ts";

const standard = standardOfSizes([3, 2, 2, 2, 3]);
const ids = outline(standard).criteria.map(({ id }) => id);
const merge = (present: CellRow[], edits: CellEdit[], decisions: CellDecision[] = []) =>
  mergeCells(standard, [], present, edits, decisions);
const edit = (field: string, base: string | null, value: string | null, criterion = "1") => ({
  ...{ criterion, field, base, value },
});
const row = (cells: CellRow["cells"], criterion = "1"): CellRow => ({ criterion, cells });

describe("one cell, three values", () => {
  test.each([
    ["left as it was seen", "full", "full", "partial", "same"],
    ["changed only elsewhere", "full", "none", "full", "change"],
    ["filled for the first time", null, "none", null, "change"],
    ["cleared elsewhere", "full", null, "full", "change"],
    ["changed to the same on both sides", "full", "none", "none", "same"],
    ["changed on both sides", "full", "none", "partial", "conflict"],
    ["cleared elsewhere, changed here", "full", null, "partial", "conflict"],
    ["changed elsewhere, cleared here", "full", "none", null, "conflict"],
  ])("%s", (_what, base, value, held, outcome) => {
    const { changes, conflicts, unchanged } = merge([row({ method: held })], [edit("method", base, value)]);
    const cell = { criterion: "1", field: "method" };
    expect(changes).toEqual(outcome === "change" ? [{ ...cell, from: held, to: value }] : []);
    const conflict = { ...cell, base, present: held, value, why: "changed" };
    expect(conflicts).toEqual(outcome === "conflict" ? [conflict] : []);
    expect(unchanged).toBe(outcome === "same" ? 1 : 0);
  });

  test("a decision takes one side, but only of the value it saw", () => {
    const present = [row({ method: "partial" })];
    const edits = [edit("method", "full", "none")];
    const decision = { criterion: "1", field: "method", present: "partial" };
    expect(merge(present, edits, [{ ...decision, take: "mine" }]).changes).toMatchObject([
      { from: "partial", to: "none" },
    ]);
    expect(merge(present, edits, [{ ...decision, take: "theirs" }])).toMatchObject({
      changes: [],
      conflicts: [],
      given: 1,
    });
    const late = [{ ...decision, present: "full", take: "mine" as const }];
    expect(merge(present, edits, late)).toMatchObject({ changes: [], conflicts: [{ present: "partial" }] });
  });

  test("several edits of a cell count as one: seen first, left last; blank is empty", () => {
    const edits = [edit("note", "a", "b"), edit("note", "b", "  ")];
    expect(merge([row({ note: "a" })], edits).changes).toMatchObject([{ from: "a", to: null }]);
  });
});

describe("a mark and the ratings of its criterion", () => {
  const marked = [row({ notApplicable: "no e-mail here", method: "full" })];

  test("ratings for a criterion marked in the meantime wait for a decision on the mark", () => {
    const edits = [edit("execution", null, "none"), edit("note", null, "seen")];
    const conflict = { criterion: "1", field: "notApplicable", present: "no e-mail here" };
    expect(merge(marked, edits)).toMatchObject({
      changes: [{ field: "note" }],
      conflicts: [{ ...conflict, value: null, why: "marked" }],
      waiting: [{ criterion: "1", field: "execution" }],
    });
    expect(merge(marked, edits, [{ ...conflict, take: "mine" }]).changes).toMatchObject([
      { field: "notApplicable", from: "no e-mail here", to: null },
      { field: "execution", from: null, to: "none" },
      { field: "note" },
    ]);
    expect(merge(marked, edits, [{ ...conflict, take: "theirs" }])).toMatchObject({
      changes: [{ field: "note" }],
      waiting: [],
      given: 2,
    });
  });

  test("whoever saw the mark and lifted it rates at once; a mark with another reason by now is a conflict", () => {
    const rated = edit("execution", null, "none");
    expect(merge(marked, [edit("notApplicable", "no e-mail here", null), rated])).toMatchObject({
      changes: [{ field: "notApplicable", to: null }, { field: "execution" }],
      conflicts: [],
    });
    expect(merge(marked, [edit("notApplicable", "other", null), rated])).toMatchObject({
      changes: [],
      conflicts: [{ why: "changed" }],
      waiting: [{ field: "execution" }],
    });
  });

  test("a mark over ratings that came after it was thought of is a conflict, over those seen it is not", () => {
    const mark = edit("notApplicable", null, "no chat");
    const present = [row({ method: "full" })];
    const unseen = edit("method", null, null);
    expect(merge(present, [mark, unseen])).toMatchObject({ changes: [], conflicts: [{ why: "rated" }] });
    const decision = { criterion: "1", field: "notApplicable", present: null, take: "mine" as const };
    expect(merge(present, [mark, unseen], [decision]).changes).toMatchObject([{ to: "no chat" }]);
    expect(merge(present, [mark, edit("method", "full", "full")]).changes).toMatchObject([{ to: "no chat" }]);
    expect(merge(present, [mark]).changes).toMatchObject([{ to: "no chat" }]);
  });

  test("whoever decided against the newer rating has seen it: his mark goes over his own", () => {
    const present = [row({ method: "full" })];
    const edits = [edit("notApplicable", null, "no chat"), edit("method", "none", "partial")];
    const seen = { criterion: "1", field: "method", present: "full", take: "mine" as const };
    expect(merge(present, edits, [seen]).changes).toHaveLength(2);
    const unmarked = { criterion: "1", field: "notApplicable", present: null, take: "theirs" as const };
    expect(merge(present, edits, [seen, unmarked])).toMatchObject({
      changes: [{ field: "method" }],
      given: 1,
    });
  });

  test("ratings brought together with a mark lie below it", () => {
    const edits = [edit("method", null, "none"), edit("notApplicable", null, " no chat ")];
    expect(merge([], edits).changes).toMatchObject([
      { field: "notApplicable", to: "no chat" },
      { field: "method", to: "none" },
    ]);
  });
});

test("what the standard or the scope does not have, and what a mark may not be, is named cell by cell", () => {
  const edits = [
    edit("method", null, "full", "99"),
    edit("method", null, "full", "12"),
    edit("colour", null, "full"),
    edit("method", null, "blue"),
    edit("notApplicable", null, "长".repeat(4001)),
    edit("execution", null, "full"),
    edit("note", "seen", "seen", "12"),
  ];
  const { problems, changes } = mergeCells(standard, ["1"], [], edits);
  expect(problems.map(({ code }) => code)).toEqual([
    ...["criterion-unknown", "criterion-not-in-scope", "angle-unknown", "value-unknown", "reason-too-long"],
  ]);
  expect(changes).toMatchObject([{ field: "execution" }]);
});

test("held answers are rows of cells, the mark beside what lies below it", () => {
  const held = {
    ratings: [
      { criterion: "1", angle: "method", value: "full" },
      { criterion: "2", angle: "method", value: null },
    ],
    notes: [{ criterion: "1", text: "seen" }],
    notApplicable: [{ criterion: "1", reason: "why", approvedAt: null }],
  };
  expect(cellRows(held)).toEqual([row({ method: "full", note: "seen", notApplicable: "why" })]);
});

describe("for any answers, edits and decisions", () => {
  const value = fc.constantFrom("full", "partial", "none", null);
  const word = fc.constantFrom("x", "y", null);
  const criterion = fc.constantFrom(...ids.slice(0, 4));
  const rows = fc.uniqueArray(
    fc.record({
      criterion,
      cells: fc.record({ method: value, execution: value, note: word, notApplicable: word }),
    }),
    { selector: (one) => one.criterion },
  );
  const edits = fc.array(
    fc.oneof(
      fc.record({ criterion, field: fc.constantFrom("method", "execution"), base: value, value }),
      fc.record({ criterion, field: fc.constantFrom("note", "notApplicable"), base: word, value: word }),
    ),
    { maxLength: 14 },
  );
  const takes = fc.infiniteStream(fc.constantFrom("mine" as const, "theirs" as const, null));
  /** Decides some of the conflicts, as somebody would who looks at them. */
  const decide = (present: CellRow[], edited: CellEdit[], take: Iterator<"mine" | "theirs" | null>) =>
    merge(present, edited).conflicts.flatMap((conflict): CellDecision[] => {
      const chosen = take.next().value;
      const place = { criterion: conflict.criterion, field: conflict.field, present: conflict.present };
      return chosen ? [{ ...place, take: chosen }] : [];
    });
  const sorted = (list: CellRow[]) =>
    list
      .map(({ criterion: id, cells }) => [
        id,
        Object.entries(cells)
          .filter(([, one]) => one !== null)
          .sort(),
      ])
      .filter(([, cells]) => (cells?.length ?? 0) > 0)
      .sort();

  test("merging the same twice changes nothing the second time", () => {
    fc.assert(
      fc.property(rows, edits, takes, (present, edited, take) => {
        const decisions = decide(present, edited, take[Symbol.iterator]());
        const after = withChanges(present, merge(present, edited, decisions).changes);
        expect(merge(after, edited, decisions).changes).toEqual([]);
      }),
    );
  });

  test("two that filled different criteria may be merged in either order", () => {
    fc.assert(
      fc.property(rows, edits, (present, edited) => {
        const mine = edited.filter((one) => Number(one.criterion) % 2 === 0);
        const hers = edited.filter((one) => Number(one.criterion) % 2 === 1);
        const take = (state: CellRow[], own: CellEdit[]) => withChanges(state, merge(state, own).changes);
        expect(sorted(take(take(present, mine), hers))).toEqual(sorted(take(take(present, hers), mine)));
      }),
    );
  });

  test("nothing the writer did not see is replaced without a decision, and every edit is accounted for", () => {
    fc.assert(
      fc.property(rows, edits, (present, edited) => {
        const { changes, conflicts, waiting, unchanged } = merge(present, edited);
        const cells = new Map<string, CellEdit>();
        for (const one of edited) {
          const key = `${one.criterion} ${one.field}`;
          cells.set(key, { ...one, base: cells.get(key)?.base ?? one.base });
        }
        for (const { criterion: id, field, from } of changes) {
          const seen = edited.find((one) => one.criterion === id && one.field === field);
          expect(from).toBe(seen?.base);
        }
        const all = new Set([
          ...[...changes, ...conflicts, ...waiting].map((one) => `${one.criterion} ${one.field}`),
        ]);
        // The conflict over a mark that nobody edited is one more than the edits.
        const own = [...all].filter((key) => cells.has(key)).length;
        expect(own + unchanged).toBeGreaterThanOrEqual(cells.size);
      }),
    );
  });
});
