import type { standards as api } from "@plumbline/api";
import {
  blankCriterion,
  changedDraft,
  criteriaOf,
  type Draft,
  type DraftChange,
  draftFromTemplate,
  treeOfDraft,
} from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { after, type Desk, type DeskEvent, draftOn, laidOut, unsent } from "./desk.ts";

const text = (words: string) => ({ zh: `${words}（中）`, en: words });

function begun(): Draft {
  const empty = draftFromTemplate(
    { id: "own", edition: "1", title: text("Own"), publisher: text("us") },
    "yes-no",
  );
  const [area] = treeOfDraft(empty);
  const areas = [{ ...area!, sections: [{ ...area!.sections[0]!, criteria: ["1", "2"] }] }];
  return changedDraft(empty, { part: "tree", areas, criteria: [] });
}

const own: api.OwnStandard = {
  ...{ id: "own", edition: "1", state: "draft", title: text("Own"), basis: null, criteria: 2, sections: 1 },
  ...{ faults: 0, version: 5, changedAt: "2026-01-01T00:00:00.000Z", changedBy: "a" },
  ...{ publishedAt: null, publishedBy: null, hash: null },
};
const at = new Date("2026-01-01T00:00:00Z");
const state = (version: number): api.OwnStandardState => ({ own: { ...own, version }, faults: [] });
const desk = () => laidOut({ own, faults: [], standard: begun() });
const write = (id: string, words: string): DeskEvent => ({ kind: "edit", change: criterion(id, words) });
const criterion = (id: string, words: string): DraftChange => ({
  ...{ part: "criterion", id },
  criterion: { ...blankCriterion(id), title: text(words) },
});
const send: DeskEvent = { kind: "send" };
const run = (...events: DeskEvent[]) => events.reduce(after, desk());
const titles = (one: Desk) => criteriaOf(draftOn(one)).map(({ title }) => title.en);

test("what is typed is seen at once, and typing on at one part is one change", () => {
  const typed = run(write("1", "a"), write("1", "ab"), write("2", "x"), write("2", "xy"));
  expect(titles(typed)).toEqual(["ab", "xy"]);
  expect(unsent(typed)).toBe(2);
  expect(typed.waiting.map(({ since }) => since)).toEqual([5, 5]);
});

test("one change is under way at a time; what is typed meanwhile waits, and knows of what was kept", () => {
  const typed = run(write("1", "a"), send, write("1", "ab"), send);
  expect(typed.sending?.change).toEqual(criterion("1", "a"));
  const done = after(typed, { kind: "kept", state: state(6), at });
  expect(done).toMatchObject({ sending: null, outdated: false, savedAt: at });
  expect(done.waiting).toEqual([{ change: criterion("1", "ab"), since: 6 }]);
  expect(titles(done)).toEqual(["ab", ""]);
});

test("where others wrote in between, the draft is read again, and what waits at other parts must answer for its own time", () => {
  const typed = run(write("1", "a"), send, write("2", "x"), write("1", "ab"));
  const done = after(typed, { kind: "kept", state: state(9), at });
  expect(done.outdated).toBe(true);
  expect(done.waiting.map(({ since }) => since)).toEqual([5, 9]);
  const theirs = changedDraft(begun(), { part: "levels", levels: null });
  const read = after(done, { kind: "read", reading: { ...state(9), standard: theirs } });
  expect(read.outdated).toBe(false);
  expect(titles(read)).toEqual(["ab", "x"]);
});

test("what could not be sent waits in front and is sent again", () => {
  const lost = after(run(write("1", "a"), send, write("2", "x")), { kind: "lost" });
  expect(lost.failed).toBe(true);
  expect(lost.waiting.map(({ change }) => change)).toEqual([criterion("1", "a"), criterion("2", "x")]);
  expect(after(lost, send).failed).toBe(false);
});

test("what is refused stays on the desk until one insists or gives up", () => {
  const problem = new Error("changed-meanwhile");
  const refused = after(run(write("1", "mine"), send), { kind: "refused", problem });
  expect(after(refused, send).sending).toBeNull();
  expect(titles(refused)).toEqual(["mine", ""]);
  const theirs = changedDraft(begun(), criterion("1", "theirs"));
  const read = after(refused, { kind: "read", reading: { ...state(8), standard: theirs } });
  expect(titles(after(read, { kind: "give-up" }))).toEqual(["theirs", ""]);
  const insisted = after(after(read, { kind: "insist" }), send);
  expect(insisted.sending).toEqual({ change: criterion("1", "mine"), since: 8 });
});

test("an answer that is older than what is on the desk changes nothing", () => {
  const kept = after(run(write("1", "a"), send), { kind: "kept", state: state(6), at });
  expect(after(kept, { kind: "read", reading: { ...state(5), standard: begun() } })).toBe(kept);
});

test("a criterion that others took away does not break the desk", () => {
  const typed = run(write("2", "x"));
  const [area] = treeOfDraft(begun());
  const areas = [{ ...area!, sections: [{ ...area!.sections[0]!, criteria: ["1"] }] }];
  const theirs = changedDraft(begun(), { part: "tree", areas, criteria: [] });
  expect(titles(after(typed, { kind: "read", reading: { ...state(6), standard: theirs } }))).toEqual([""]);
});

test("edits of the tree grow together with the criteria they bring back", () => {
  const areas = [...treeOfDraft(begun())];
  const bring = (id: string): DeskEvent => ({
    kind: "edit",
    change: { part: "tree", areas, criteria: [blankCriterion(id)] },
  });
  const { waiting } = run(bring("7"), bring("8"));
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.change).toMatchObject({ criteria: [{ id: "8" }, { id: "7" }] });
});
