import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, Owner } from "../../platform/device/store.ts";
import { cellOf, fieldOfCell } from "./cells.ts";
import { type CellBody, countWaiting, type Merge, type QuestionBody, readEntries } from "./entries.ts";
import { nextParcel } from "./parcel.ts";
import { cellLines } from "./rows.ts";
import { heldAfter, settle } from "./settle.ts";

const owner: Owner = "me@here";
const entry = (seq: number, kind: string, body: unknown, halt: unknown = null): Entry => ({
  ...{ seq, owner, thing: "a", kind, body, halt },
  writtenAt: `2026-11-27T10:${String(59 - seq).padStart(2, "0")}:00.000Z`,
});
const cell = (criterion: string, base: string | null, value: string | null, field = "method"): CellBody => ({
  ...{ criterion, field, base, value, as: "rated", packHash: "2017" },
});
const asked: QuestionBody = {
  ...{ criterion: "1", field: "method", base: null, present: "none", value: "full", why: "changed" },
  ...{ by: "李明", at: "2026-11-27T10:00:00.000Z", take: null },
};
const merge = (rest: Partial<Merge>): Merge => ({
  ...{
    applied: true,
    basis: 1,
    changes: [],
    conflicts: [],
    waiting: [],
    problems: [],
    unchanged: 0,
    given: 0,
  },
  ...rest,
});

describe("what goes out", () => {
  test("the order is that of the device's own counting, whatever its clock said", () => {
    const { cells, questions } = readEntries([
      entry(9, "cell", cell("1", "full", "none")),
      entry(4, "cell", cell("1", null, "full")),
    ]);
    expect(nextParcel({ cells, questions })).toMatchObject({
      seqs: [4, 9],
      contents: { as: "rated", edits: [{ value: "full" }, { value: "none" }], decisions: [] },
    });
  });

  test("what was refused stays; what waits for a decision goes along with the next answer, or once it is decided", () => {
    const halted = [
      entry(1, "cell", cell("1", null, "full"), { kind: "asked" }),
      entry(2, "cell", cell("2", null, "full"), { kind: "refused", code: "x", zh: "否", en: "no" }),
    ];
    expect(nextParcel(readEntries([...halted, entry(3, "question", asked)]))).toBeNull();
    const answered = readEntries([...halted, entry(3, "cell", cell("3", null, "full"))]);
    expect(nextParcel(answered)?.seqs).toEqual([1, 3]);
    const decided = readEntries([...halted, entry(3, "question", { ...asked, take: "theirs" })]);
    expect(nextParcel(decided)).toMatchObject({
      seqs: [1],
      contents: { decisions: [{ criterion: "1", field: "method", present: "none", take: "theirs" }] },
    });
  });

  test("a mark says which ratings its writer saw, so that newer ones are not covered unseen", () => {
    const mark = {
      ...cell("1", null, "没有邮件渠道", "notApplicable"),
      beside: [{ field: "method", value: "full" }],
    };
    expect(nextParcel(readEntries([entry(1, "cell", mark)]))?.contents.edits).toEqual([
      { criterion: "1", field: "method", base: "full", value: "full" },
      { criterion: "1", field: "notApplicable", base: null, value: "没有邮件渠道" },
    ]);
  });

  test("what was answered by another edition goes apart, to be refused alone", () => {
    const former = { ...cell("1", null, "full"), packHash: "2016" };
    const waiting = readEntries([entry(1, "cell", cell("2", null, "full")), entry(2, "cell", former)]);
    expect(nextParcel(waiting)).toMatchObject({ seqs: [1], contents: { packHash: "2017" } });
  });

  test("what is stated and what is rated go apart", () => {
    const stated = { ...cell("1", null, "full"), as: "stated" };
    const waiting = readEntries([entry(1, "cell", stated), entry(2, "cell", cell("2", null, "full"))]);
    expect(nextParcel(waiting)).toMatchObject({ seqs: [1], contents: { as: "stated" } });
  });
});

describe("what becomes of it", () => {
  const sent = readEntries([
    entry(1, "cell", cell("1", null, "full")),
    entry(2, "cell", cell("2", null, "full")),
    entry(3, "cell", cell("3", null, "full")),
    entry(4, "cell", cell("4", null, "full")),
  ]).cells;

  test("conflicts, what waits for one, and refusals stay with the reason; the rest is done", () => {
    const { take: _open, ...conflict } = asked;
    const message = { zh: "本节已提交", en: "The section is submitted" };
    const answer = merge({
      conflicts: [conflict],
      waiting: [{ criterion: "2", field: "method" }],
      problems: [{ criterion: "3", field: "method", code: "section-submitted", message }],
    });
    expect(settle(sent, answer)).toEqual({
      done: [4],
      halted: [
        { seq: 1, halt: { kind: "asked" } },
        { seq: 2, halt: { kind: "asked" } },
        { seq: 3, halt: { kind: "refused", code: "section-submitted", ...message } },
      ],
      questions: [asked],
    });
  });

  test("a conflict with a value of one's own whose answer was lost is decided by itself", () => {
    const chain = readEntries([
      entry(1, "cell", cell("1", null, "none")),
      entry(2, "cell", cell("1", "none", "full")),
    ]).cells;
    const { take: _open, ...conflict } = asked;
    expect(settle(chain, merge({ conflicts: [conflict] })).questions).toMatchObject([{ take: "mine" }]);
  });

  test("every entry is either done or halted, whatever the answer", () => {
    const place = fc.record({
      criterion: fc.constantFrom("1", "2", "3", "9"),
      field: fc.constantFrom("method", "note"),
    });
    fc.assert(
      fc.property(fc.array(place), fc.array(place), (waiting, refused) => {
        const message = { zh: "否", en: "no" };
        const problems = refused.map((one) => ({ ...one, code: "x", message }));
        const { done, halted } = settle(sent, merge({ waiting, problems }));
        expect([...done, ...halted.map(({ seq }) => seq)].toSorted()).toEqual([1, 2, 3, 4]);
      }),
    );
  });

  test("afterwards the assessment holds the last value, or the other side where that was decided", () => {
    const done = readEntries([
      entry(1, "cell", cell("1", null, "none")),
      entry(2, "cell", cell("1", "none", "full")),
      entry(3, "cell", cell("2", null, "full")),
    ]).cells;
    expect(heldAfter(done, []).map(({ criterion, value }) => [criterion, value])).toEqual([
      ["1", "full"],
      ["2", "full"],
    ]);
    const theirs: QuestionBody = { ...asked, take: "theirs" };
    expect(heldAfter(done, [theirs])[0]).toMatchObject({ criterion: "1", value: "none" });
    expect(heldAfter(done, [{ ...theirs, field: "notApplicable", why: "marked" }])).toHaveLength(1);
  });
});

test("what is counted and listed are cells, however often each was changed", () => {
  const waiting = readEntries([
    entry(1, "cell", cell("1", null, "none")),
    entry(2, "cell", cell("1", "none", "full")),
    entry(3, "cell", cell("1", null, "看到排班表", "note")),
    entry(4, "photo", { id: "p", criterion: "1", angles: "execution", title: "照片", name: "a.jpg" }),
    entry(5, "of a later version", {}),
  ]);
  expect(countWaiting(waiting)).toEqual({ answers: 2, photos: 1 });
  expect(cellLines(waiting.cells)).toMatchObject([
    { field: "method", value: "full", seqs: [1, 2] },
    { field: "note", seqs: [3] },
  ]);
});

test.each(["8|rating:method", "8|note", "8|mark"] as const)("%s is the same cell there and back", (id) => {
  expect(fieldOfCell(cellOf(id))).toBe(id);
});
