import { Problem } from "@plumbline/api";
import type { HandOverFacts, SectionNote } from "@plumbline/core/assessments";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createNoteStore, type NotePost } from "./note-store.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = "2026-11-27T02:42:00Z";
const note = (section: string, version: number, facts: Partial<HandOverFacts> = {}): SectionNote => ({
  ...{ section, owner: "", documents: "", actions: [], version, changedAt: at, changedBy: "王敏" },
  ...facts,
});

/** A server in a drawer: it keeps notes by version and can be cut off. */
function drawer(first: readonly SectionNote[] = []) {
  const kept = new Map(first.map((each) => [each.section, each]));
  const sent: [string, HandOverFacts, number][] = [];
  const state = { isCutOff: false, refusal: "" };
  const post: NotePost = {
    send: async (section, facts, expectedVersion) => {
      sent.push([section, facts, expectedVersion]);
      if (state.isCutOff) throw new Problem("unreachable", 0);
      if (state.refusal) throw new Problem(state.refusal, 409);
      if ((kept.get(section)?.version ?? 0) !== expectedVersion)
        throw new Problem("section-note-changed", 409);
      const saved = note(section, expectedVersion + 1, facts);
      kept.set(section, saved);
      return saved;
    },
    reread: async () => [...kept.values()],
    signedOut: () => {},
  };
  return { kept, sent, state, post };
}
function opened(first: readonly SectionNote[], post: NotePost) {
  const store = createNoteStore(first, post);
  store.open();
  return store;
}
const settle = (ms = 2000) => vi.advanceTimersByTimeAsync(ms);

test("what is typed goes out once it rests, as one save of the last state", async () => {
  const { post, sent, kept } = drawer();
  const store = opened([], post);
  store.write("1.1", { owner: "王" }, true);
  store.write("1.1", { owner: "王敏" }, true);
  store.write("1.1", { actions: ["补签 ", "", "画图"] }, true);
  expect(sent).toEqual([]);
  expect(store.saving().unsent).toBe(1);
  await settle();
  expect(sent).toEqual([["1.1", { owner: "王敏", documents: "", actions: ["补签", "画图"] }, 0]]);
  expect(store.saving()).toEqual({ unsent: 0, needsYou: [], isCutOff: false, savedAt: new Date(at) });
  expect(kept.get("1.1")?.version).toBe(1);
  // The same again, with blanks around it, is no change.
  store.write("1.1", { owner: " 王敏 " }, false);
  await settle();
  expect(sent).toHaveLength(1);
});

test("without a server it tries again until the note is kept, and says so meanwhile", async () => {
  const { post, sent, state } = drawer();
  const store = opened([], post);
  state.isCutOff = true;
  store.write("1.1", { owner: "王敏" }, false);
  await settle(5000);
  expect(sent.length).toBeGreaterThan(1);
  expect(store.saving()).toMatchObject({ unsent: 1, isCutOff: true });
  state.isCutOff = false;
  store.now();
  await settle();
  expect(store.saving()).toMatchObject({ unsent: 0, isCutOff: false });
});

test("what somebody else wrote meanwhile is shown beside the own words, and the person decides", async () => {
  const { post, kept } = drawer([note("1.1", 1, { owner: "李雷" })]);
  const store = opened([note("1.1", 1, { owner: "李雷" })], post);
  kept.set("1.1", note("1.1", 2, { owner: "韩梅梅" }));
  store.write("1.1", { owner: "王敏" }, false);
  await settle();
  expect(store.field("1.1").halt).toEqual({ kind: "conflict" });
  expect(store.saving()).toMatchObject({ unsent: 0, needsYou: ["1.1"] });
  expect(store.facts("1.1").owner).toBe("王敏");
  store.keepMine("1.1");
  await settle();
  expect(kept.get("1.1")).toMatchObject({ owner: "王敏", version: 3 });

  kept.set("1.1", note("1.1", 4, { owner: "李雷" }));
  store.write("1.1", { owner: "我" }, false);
  await settle();
  store.takeTheirs("1.1");
  expect(store.facts("1.1").owner).toBe("李雷");
  expect(store.unsaved()).toEqual([]);
});

test("a refusal stops the note until it is changed; others go on", async () => {
  const { post, state, sent } = drawer();
  const store = opened([], post);
  state.refusal = "assessment-archived";
  store.write("1.1", { owner: "王敏" }, false);
  await settle();
  expect(store.field("1.1").halt).toMatchObject({ kind: "refused" });
  expect(sent).toHaveLength(1);
  state.refusal = "";
  store.write("1.2", { owner: "李雷" }, false);
  await settle();
  expect(sent.at(-1)?.[0]).toBe("1.2");
});

test("an answer older than the last save does not bring the old words back", async () => {
  const { post, kept } = drawer();
  const store = opened([], post);
  store.write("1.1", { owner: "王敏" }, false);
  await settle();
  const now = kept.get("1.1");
  kept.set("1.1", note("1.1", 0));
  await store.refresh();
  expect(store.facts("1.1").owner).toBe("王敏");
  if (now) kept.set("1.1", { ...now, version: 2, owner: "李雷" });
  await store.refresh();
  expect(store.facts("1.1").owner).toBe("李雷");
});
