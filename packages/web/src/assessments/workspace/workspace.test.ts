import { Problem } from "@plumbline/api";
import { Standard } from "@plumbline/core/standards";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDrafts, type Shelf } from "./drafts.ts";
import { type Draft, type FieldId, fieldId, placeOf, ratingId, type Saved, shown } from "./field.ts";
import type { Sheet } from "./saved-answers.ts";
import { createWorkspace } from "./workspace.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const text = (words: string) => ({ zh: words, en: words });
const scale = (id: string, points: readonly number[]) => ({
  id,
  values: points.map((each) => ({ id: `p${each}`, points: each, title: text(`${each} 分`) })),
  notApplicable: { allowed: true, needsApprover: true },
});
const criterion = (id: string) => ({ id, title: text(`条目 ${id}`), text: text("略") });
/** Three angles and two scales: nothing of the screen's rules may count on two and three. */
const standard = Standard.parse({
  ...{ id: "s", edition: "1", revision: 1, counts: { criteria: 4, sections: 2 } },
  ...{ title: text("标准"), summary: text("略"), publisher: text("略"), rights: text("略") },
  scales: [scale("four", [3, 2, 1, 0]), scale("two", [1, 0])],
  angles: ["plan", "do", "check"].map((id, at) => ({
    ...{ id, title: text(id), question: text("？"), scale: at === 2 ? "two" : "four" },
  })),
  areas: [
    {
      code: "1",
      title: text("章"),
      sections: [
        { code: "1.1", title: text("甲"), criteria: [criterion("1"), criterion("2"), criterion("3")] },
        { code: "1.2", title: text("乙"), criteria: [criterion("4")] },
      ],
    },
  ],
});
const id = "01a1fcf0-0000-7000-8000-000000000001";
const moment = "2026-11-21T02:42:00.000Z";

/** A server in memory: it keeps what it is sent, refuses an old version, and can be cut off or told to fail. */
function server() {
  const kept = new Map<FieldId, Saved>();
  const state = {
    isReached: true,
    isOpen: true,
    problem: null as Problem | null,
    calls: [] as string[],
    underWay: 0,
  };
  const save = (name: FieldId, value: string | null, by: string) => {
    const saved = { value, version: (kept.get(name)?.version ?? 0) + 1, by, at: moment };
    kept.set(name, saved);
    return saved;
  };
  const send = async (name: FieldId, draft: Draft): Promise<Saved> => {
    state.calls.push(`${name}=${draft.value}@${draft.basedOn}`);
    state.underWay += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    state.underWay -= 1;
    if (!state.isReached) throw new Problem("unreachable", 0);
    if (state.problem) throw state.problem;
    if (!state.isOpen) throw new Problem("assessment-closed", 409);
    if ((kept.get(name)?.version ?? 0) !== draft.basedOn) throw new Problem("rating-changed", 409);
    return save(name, draft.value, "王敏");
  };
  const read = async (): Promise<Sheet> => {
    if (!state.isReached) throw new Problem("unreachable", 0);
    const entries = [...kept].map(([name, saved]) => ({ ...placeOf(name), ...saved, changedAt: moment }));
    return {
      assessment: { ...assessment, state: state.isOpen ? "open" : "closed" },
      ...{ answersVersion: kept.size, years: 3, statements: [], weights: {}, notApplicable: [] },
      ratings: entries
        .filter(({ aspect }) => aspect.startsWith("rating:"))
        .map(({ criterion: of, aspect, value, version, by }) => ({
          ...{ criterion: of, angle: aspect.slice(7), value, version, changedAt: moment },
          ...{ raterId: id, raterName: by ?? "" },
        })),
      notes: entries
        .filter(({ aspect }) => aspect === "note")
        .map(({ criterion: of, value, version, by }) => ({
          ...{ criterion: of, text: value ?? "", version, changedAt: moment, changedBy: by ?? "" },
        })),
    };
  };
  return { state, kept, save, send, read };
}

const assessment: Sheet["assessment"] = {
  ...{
    id,
    centreId: id,
    standard: "s@1",
    title: "测评",
    purpose: "self",
    from: "2026-11-01",
    to: "2026-11-30",
  },
  ...{ scope: [], held: null, packHash: "0", centreName: "中心", state: "open", version: 1 },
  ...{
    createdAt: moment,
    closedAt: null,
    signedAt: null,
    rated: 0,
    asked: 12,
    points: 0,
    max: 28,
    attained: null,
  },
};

function shelf(): Shelf & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

async function opened(
  made = server(),
  storage = shelf(),
  { mayRate = true, account = "a" }: { mayRate?: boolean; account?: string } = {},
) {
  const signedOut = vi.fn();
  const workspace = createWorkspace({
    ...{
      standard,
      mayRate,
      signedOut,
      start: {},
      read: async () => ({ sheet: await made.read(), team: null }),
      send: made.send,
    },
    sheet: await made.read(),
    drafts: openDrafts(storage, account, id),
  });
  const close = workspace.open();
  const value = (of: string, angle: string) => shown(workspace.answers.field(ratingId(of, angle)));
  return { ...made, storage, workspace, close, value, signedOut };
}

test("a rating shows at once and is saved by a request of its own", async () => {
  const { workspace, value, kept, state } = await opened();
  workspace.rate("1", "plan", "p3");
  expect(value("1", "plan")).toBe("p3");
  await vi.advanceTimersByTimeAsync(50);
  expect(kept.get(ratingId("1", "plan"))?.value).toBe("p3");
  expect(state.calls).toEqual(["1|rating:plan=p3@0"]);
  expect(workspace.saving()).toMatchObject({ unsent: 0, isCutOff: false });
});

test("choices made while one is under way come down to one further request", async () => {
  const { workspace, state } = await opened();
  for (const points of ["p3", "p2", "p1", "p0"]) workspace.rate("1", "plan", points);
  await vi.advanceTimersByTimeAsync(100);
  expect(state.calls).toEqual(["1|rating:plan=p3@0", "1|rating:plan=p0@1"]);
});

test("one criterion has one request under way; several criteria go abreast", async () => {
  const { workspace, state } = await opened();
  for (const angle of ["plan", "do", "check"]) workspace.rate("1", angle, "p1");
  expect(state.underWay).toBe(1);
  workspace.rate("2", "plan", "p1");
  workspace.rate("3", "plan", "p1");
  workspace.rate("4", "plan", "p1");
  expect(state.underWay).toBe(3);
  await vi.advanceTimersByTimeAsync(200);
  expect(state.calls).toHaveLength(6);
});

test("without the server everything waits, is counted, and goes out when it is back", async () => {
  const { workspace, state, kept, storage } = await opened();
  state.isReached = false;
  workspace.rate("1", "plan", "p3");
  workspace.rate("2", "plan", "p2");
  await vi.advanceTimersByTimeAsync(5000);
  expect(workspace.saving()).toMatchObject({ unsent: 2, isCutOff: true });
  expect(storage.entries.size).toBe(2);
  state.isReached = true;
  await vi.advanceTimersByTimeAsync(31_000);
  expect([...kept.values()].map(({ value }) => value)).toEqual(["p3", "p2"]);
  expect(workspace.saving()).toMatchObject({ unsent: 0, isCutOff: false });
  expect(storage.entries.size).toBe(0);
});

test("tries grow rarer, down to one in half a minute", async () => {
  const { workspace, state } = await opened();
  state.isReached = false;
  workspace.rate("1", "plan", "p3");
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(state.calls.length).toBeGreaterThan(8);
  expect(state.calls.length).toBeLessThan(16);
});

test("what was not sent is there after a reload, for the same account only, and goes out", async () => {
  const first = await opened();
  first.state.isReached = false;
  first.workspace.rate("1", "plan", "p3");
  first.workspace.write("2", "看了台账", true);
  first.close();
  await vi.advanceTimersByTimeAsync(100);
  first.state.isReached = true;
  const other = await opened(first, first.storage, { account: "b" });
  expect(other.value("1", "plan")).toBeNull();
  const again = await opened(first, first.storage);
  expect(again.value("1", "plan")).toBe("p3");
  await vi.advanceTimersByTimeAsync(2000);
  expect(again.kept.get(fieldId("2", "note"))?.value).toBe("看了台账");
  expect(again.kept.get(ratingId("1", "plan"))?.value).toBe("p3");
});

test("two people on one rating: both values stay until one decides, and the other's is never overwritten unseen", async () => {
  const { workspace, save, kept, value } = await opened();
  save(ratingId("1", "plan"), "p0", "李雷");
  workspace.rate("1", "plan", "p3");
  await vi.advanceTimersByTimeAsync(100);
  const name = ratingId("1", "plan");
  expect(workspace.saving().needsYou).toEqual([name]);
  expect([value("1", "plan"), workspace.answers.field(name).saved]).toMatchObject([
    "p3",
    { value: "p0", by: "李雷" },
  ]);
  expect(kept.get(name)?.value).toBe("p0");
  workspace.keepMine(name);
  await vi.advanceTimersByTimeAsync(100);
  expect(kept.get(name)).toMatchObject({ value: "p3", version: 2 });
});

test("a note that is being typed meets another's note as a conflict, with both texts there", async () => {
  const { workspace, save } = await opened();
  workspace.write("1", "我的说法", true);
  save(fieldId("1", "note"), "李雷的说法", "李雷");
  await workspace.refresh();
  const { halt, saved, draft } = workspace.answers.field(fieldId("1", "note"));
  expect([halt?.kind, saved.value, draft?.value]).toEqual(["conflict", "李雷的说法", "我的说法"]);
  await vi.advanceTimersByTimeAsync(5000);
  workspace.takeTheirs(fieldId("1", "note"));
  expect(shown(workspace.answers.field(fieldId("1", "note")))).toBe("李雷的说法");
});

test("an answer read before a save never takes the save back", async () => {
  const { workspace, read, value } = await opened();
  const old = await read();
  const since = workspace.answers.saves();
  workspace.rate("1", "plan", "p3");
  await vi.advanceTimersByTimeAsync(100);
  workspace.answers.refresh(old, since);
  expect(value("1", "plan")).toBe("p3");
});

test("a note rests while it is typed and goes at once when its field is left", async () => {
  const { workspace, state } = await opened();
  for (const words of ["看", "看了", "看了台账"]) {
    workspace.write("1", words, true);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(state.calls).toEqual([]);
  workspace.write("1", "看了台账", false);
  expect(state.calls).toEqual(["1|note=看了台账@0"]);
});

test("undo goes back step by step and saves what was there before", async () => {
  const { workspace, value, kept } = await opened();
  workspace.rate("1", "plan", "p3");
  workspace.rate("1", "plan", "p2");
  workspace.mark("4", "没有这项业务");
  expect(workspace.undo().outcome).toBe("done");
  expect(shown(workspace.answers.field(fieldId("4", "mark")))).toBeNull();
  expect(workspace.places.read().current).toBe("4");
  workspace.undo();
  workspace.undo();
  await vi.advanceTimersByTimeAsync(200);
  expect(value("1", "plan")).toBeNull();
  expect(kept.get(ratingId("1", "plan"))?.value).toBeNull();
  expect(workspace.undo().outcome).toBe("nothing");
});

test("undo leaves alone what somebody else changed since", async () => {
  const { workspace, save, value } = await opened();
  workspace.rate("1", "plan", "p3");
  await vi.advanceTimersByTimeAsync(100);
  save(ratingId("1", "plan"), "p0", "李雷");
  await workspace.refresh();
  expect(workspace.undo().outcome).toBe("changed");
  expect(value("1", "plan")).toBe("p0");
});

test("once the assessment is closed nothing goes out, nothing is lost, and it goes out when it is open again", async () => {
  const { workspace, state, kept } = await opened();
  state.isOpen = false;
  workspace.rate("1", "plan", "p3");
  await vi.advanceTimersByTimeAsync(5000);
  expect(workspace.isReadOnly()).toBe(true);
  expect(workspace.saving().unsent).toBe(1);
  expect(state.calls).toHaveLength(1);
  state.isOpen = true;
  await workspace.refresh();
  await vi.advanceTimersByTimeAsync(5000);
  expect(kept.get(ratingId("1", "plan"))?.value).toBe("p3");
});

test("when the sign-in has ended, sending stops and the wish is kept", async () => {
  const { workspace, state, signedOut, storage } = await opened();
  state.problem = new Problem("not-signed-in", 401);
  workspace.rate("1", "plan", "p3");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(signedOut).toHaveBeenCalledOnce();
  expect(state.calls).toHaveLength(1);
  expect(storage.entries.size).toBe(1);
});

test("a server that keeps failing on one rating is not asked for ever", async () => {
  const { workspace, state } = await opened();
  state.problem = new Problem("fault", 500);
  workspace.rate("1", "plan", "p3");
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(state.calls.length).toBeLessThan(6);
  expect(workspace.saving().needsYou).toEqual([ratingId("1", "plan")]);
});

test("a role that may only read changes nothing", async () => {
  const { workspace, value, state } = await opened(server(), shelf(), { mayRate: false });
  workspace.rate("1", "plan", "p3");
  await vi.advanceTimersByTimeAsync(100);
  expect([value("1", "plan"), state.calls.length, workspace.isReadOnly()]).toEqual([null, 0, true]);
});

test("a key press tells its own criterion and section, and no other", async () => {
  const { workspace } = await opened();
  const heard: string[] = [];
  for (const topic of ["1", "2", "section:1.1", "section:1.2"]) {
    workspace.answers.listen(topic, () => heard.push(topic));
  }
  const before = workspace.answers.criterion("2");
  workspace.rate("1", "plan", "p3");
  expect(new Set(heard)).toEqual(new Set(["1", "section:1.1"]));
  expect(workspace.answers.criterion("2")).toBe(before);
  expect(workspace.answers.progress("1.1")).toEqual({ rated: 1, asked: 9 });
});

test("a criterion not applicable asks for no rating, and takes none", async () => {
  const { workspace, value } = await opened();
  workspace.mark("4", "没有这项业务");
  workspace.rate("4", "plan", "p3");
  expect(value("4", "plan")).toBeNull();
  expect(workspace.answers.progress("1.2")).toEqual({ rated: 0, asked: 0 });
});

test("the verdict follows a moment after the last change", async () => {
  const { workspace } = await opened();
  workspace.rate("1", "plan", "p3");
  expect(workspace.verdict().points.total).toBe(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(workspace.verdict().points).toMatchObject({ total: 3, applicableMax: 28 });
});

test("missing only: complete criteria leave when the filter is set, not under one's hands", async () => {
  const { workspace } = await opened();
  const ids = () => workspace.places.read().shown.map((each) => each.id);
  for (const angle of ["plan", "do", "check"]) workspace.rate("1", angle, "p1");
  workspace.places.showMissingOnly(true);
  expect(ids()).toEqual(["2", "3"]);
  for (const angle of ["plan", "do", "check"]) workspace.rate("2", angle, "p1");
  expect(ids()).toEqual(["2", "3"]);
  workspace.places.move(1);
  workspace.places.move(1);
  expect([workspace.places.read().section.code, workspace.places.read().current]).toEqual(["1.2", "4"]);
  workspace.places.move(-1);
  expect(ids()).toEqual(["3"]);
});

test("the page opens at the first section that misses something, or where the address says", async () => {
  const made = server();
  for (const of of ["1", "2", "3"])
    for (const angle of ["plan", "do", "check"]) made.save(ratingId(of, angle), "p1", "李雷");
  expect((await opened(made)).workspace.places.read()).toMatchObject({
    current: "4",
    section: { code: "1.2" },
  });
  const named = createWorkspace({
    ...{
      standard,
      mayRate: true,
      signedOut: () => {},
      start: { criterion: "2" },
      read: async () => ({ sheet: await made.read(), team: null }),
      send: made.send,
    },
    sheet: await made.read(),
    drafts: openDrafts(undefined, "a", id),
  });
  expect(named.places.read().current).toBe("2");
});
