import { Problem } from "@plumbline/api";
import { expect, test } from "vitest";
import {
  acknowledged,
  fieldId,
  keptMine,
  outdated,
  placeOf,
  ratingId,
  refreshed,
  refused,
  type Saved,
  sending,
  settled,
  shown,
  tookTheirs,
  undelivered,
  wanted,
} from "./field.ts";

const saved = (value: string | null, version: number, by = "李雷"): Saved => ({
  ...{ value, version, by, at: "2026-11-21T02:42:00.000Z" },
});
const now = { order: 1, dueAt: 0 };
const held = settled(saved("partial", 3));

test("a field's id leads back to its criterion and aspect", () => {
  expect(placeOf(ratingId("2.1-a", "method"))).toEqual({ criterion: "2.1-a", aspect: "rating:method" });
  expect(placeOf(fieldId("8", "note"))).toEqual({ criterion: "8", aspect: "note" });
});

test("what is wanted is shown at once and builds on the version that was seen", () => {
  const field = wanted(held, "full", now);
  expect(shown(field)).toBe("full");
  expect(field.draft?.basedOn).toBe(3);
  expect(field.saved.value).toBe("partial");
});

test("wanting what is saved already sends nothing", () => {
  expect(wanted(wanted(held, "full", now), "partial", now).draft).toBeNull();
});

test("a choice made while another is under way goes out next, on the version that one made", () => {
  const under = wanted(sending(wanted(held, "full", now)), "none", { order: 2, dueAt: 0 });
  const field = acknowledged(under, saved("full", 4, "王敏"));
  expect(field.draft).toMatchObject({ value: "none", basedOn: 4 });
  expect(field.sent).toBeNull();
});

test("going back to the saved value while a change is under way is sent too", () => {
  const under = wanted(sending(wanted(held, "full", now)), "partial", now);
  expect(acknowledged(under, saved("full", 4)).draft).toMatchObject({ value: "partial", basedOn: 4 });
});

test("another version beside a wish makes a conflict, and both values stay", () => {
  const field = refreshed(outdated(sending(wanted(held, "full", now))), saved("none", 4, "赵强"));
  expect(field.halt).toEqual({ kind: "conflict" });
  expect([shown(field), field.saved.value, field.saved.by]).toEqual(["full", "none", "赵强"]);
});

test("in a conflict a new choice changes one's own side only; nothing goes out before it is decided", () => {
  const conflict = refreshed(wanted(held, "full", now), saved("none", 4));
  const field = wanted(conflict, "partial", now);
  expect(field.halt).toEqual({ kind: "conflict" });
  expect(shown(field)).toBe("partial");
});

test("keeping mine builds on theirs; taking theirs drops mine", () => {
  const conflict = refreshed(wanted(held, "full", now), saved("none", 4));
  expect(keptMine(conflict, { order: 9, dueAt: 0 })).toMatchObject({
    draft: { value: "full", basedOn: 4 },
    halt: null,
  });
  expect(tookTheirs(conflict)).toMatchObject({ draft: null, halt: null, saved: { value: "none" } });
});

test("two people who chose the same are in no conflict", () => {
  expect(refreshed(wanted(held, "full", now), saved("full", 4)).draft).toBeNull();
});

test("what was sent without an answer and is there after all is no conflict with oneself", () => {
  const lost = undelivered(sending(wanted(held, "full", now)));
  const changedMind = wanted(lost, "none", now);
  const field = refreshed(outdated(sending(changedMind)), saved("full", 4, "王敏"));
  expect(field.halt).toBeNull();
  expect(field.draft).toMatchObject({ value: "none", basedOn: 4 });
});

test("after a lost answer even the old value is sent again: the server may hold the new one", () => {
  const lost = undelivered(sending(wanted(held, "full", now)));
  expect(wanted(lost, "partial", now).draft).toMatchObject({ value: "partial" });
});

test("others' ratings come in where nothing is wanted, and never while a save is under way", () => {
  expect(shown(refreshed(held, saved("none", 4)))).toBe("none");
  const under = sending(wanted(held, "full", now));
  expect(refreshed(under, saved("none", 4))).toBe(under);
});

test("the same answer again changes nothing, so that nothing is drawn anew", () => {
  expect(refreshed(held, { ...held.saved })).toBe(held);
});

test("a refusal keeps the wish until it is changed or given up", () => {
  const no = refused(sending(wanted(held, "full", now)), new Problem("criterion-not-applicable", 409));
  expect(shown(no)).toBe("full");
  expect(refreshed(no, held.saved).halt?.kind).toBe("refused");
  expect(wanted(no, "none", now).halt).toBeNull();
  expect(shown(tookTheirs(no))).toBe("partial");
});

test("what lay on this device and has arrived is what one goes on writing from, not somebody else's change", () => {
  const here: Saved = { value: "a", version: 0, by: null, at: "2026-11-27T10:00:00.000Z", isOnDevice: true };
  const typed = wanted(settled(here), "ab", { order: 1, dueAt: 0 });
  const arrived: Saved = { value: "a", version: 7, by: "me", at: "2026-11-27T10:05:00.000Z" };
  expect(refreshed(typed, arrived)).toMatchObject({ draft: { value: "ab", basedOn: 7 }, halt: null });
  expect(refreshed(typed, { ...arrived, value: "b" })).toMatchObject({ halt: { kind: "conflict" } });
});
