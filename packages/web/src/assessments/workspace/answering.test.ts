import { type Audience, Standard } from "@plumbline/core/standards";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDrafts } from "./drafts.ts";
import { fieldId, ratingId, shown } from "./field.ts";
import { countUnknown } from "./figures.ts";
import type { Sheet } from "./saved-answers.ts";
import { createWorkspace, type Making } from "./workspace.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const text = (words: string) => ({ zh: words, en: words });
const question = (id: string, ...audiences: readonly Audience[]) => ({
  ...{ id, title: text(`问题 ${id}`), text: text("略") },
  ...(audiences.length > 0 ? { audiences } : {}),
});
/** A self-audit: one angle, and not applicable needs a reason but no approver. */
const standard = Standard.parse({
  ...{ id: "audit", edition: "1", revision: 1, counts: { criteria: 5, sections: 3 } },
  ...{ title: text("自评"), summary: text("略"), publisher: text("略"), rights: text("略") },
  scales: [
    {
      id: "practice",
      values: [
        { id: "done", points: 2, title: text("已做到"), compliant: true },
        { id: "open", points: 0, title: text("未做到") },
        { id: "dont-know", points: 0, title: text("不清楚"), unknown: true },
      ],
      notApplicable: { allowed: true, needsApprover: false },
    },
  ],
  angles: [{ id: "answer", title: text("回答"), question: text("？"), scale: "practice" }],
  areas: [
    {
      ...{ code: "1", title: text("章") },
      sections: [
        { code: "1.1", title: text("甲"), criteria: [question("1", "it"), question("2", "hr")] },
        { code: "1.2", title: text("乙"), criteria: [question("3", "hr")] },
        { code: "1.3", title: text("丙"), criteria: [question("4", "it", "hr"), question("5")] },
      ],
    },
  ],
});
const id = "01a1fcf0-0000-7000-8000-000000000001";
const day = "2026-11-21";
const sheet: Sheet = {
  assessment: {
    ...{ id, centreId: id, centreName: "中心", standard: "audit@1", packHash: "0".repeat(64), version: 1 },
    ...{ title: "自评", purpose: "self", from: day, to: day, scope: [], held: null, state: "open" },
    ...{
      createdAt: `${day}T02:42:00.000Z`,
      closedAt: null,
      signedAt: null,
      rated: 0,
      asked: 5,
      points: 0,
      max: 10,
    },
    attained: null,
  },
  ...{ answersVersion: 0, years: null, ratings: [], notes: [], notApplicable: [], statements: [] },
  weights: {},
};

function opened(start: Making["start"] = {}) {
  const sent: string[] = [];
  const workspace = createWorkspace({
    ...{
      standard,
      sheet,
      start,
      mayRate: true,
      signedOut: () => {},
      read: async () => ({ sheet, team: null }),
    },
    drafts: openDrafts(undefined, "a", id),
    send: async (name, { value, basedOn }) => {
      sent.push(`${name}=${value}`);
      return { value, version: basedOn + 1, by: "王敏", at: `${day}T02:42:00.000Z` };
    },
  });
  workspace.open();
  const value = (criterion: string) => shown(workspace.answers.field(ratingId(criterion, "answer")));
  const reason = (criterion: string) => shown(workspace.answers.field(fieldId(criterion, "mark")));
  const ids = () => workspace.places.read().shown.map((each) => each.id);
  return { workspace, sent, value, reason, ids };
}

test("not applicable is an answer among others: another answer takes its place, in this order", async () => {
  const { workspace, sent, value, reason } = opened();
  expect(workspace.isMarkAnAnswer).toBe(true);
  workspace.mark("1", "没有这项业务");
  await vi.advanceTimersByTimeAsync(50);
  workspace.rate("1", "answer", "done");
  await vi.advanceTimersByTimeAsync(50);
  expect([value("1"), reason("1")]).toEqual(["done", null]);
  expect(sent).toEqual(["1|mark=没有这项业务", "1|mark=null", "1|rating:answer=done"]);
});

test("taking back an answer that is not applicable brings back what was answered before", () => {
  const { workspace, value, reason } = opened();
  workspace.rate("1", "answer", "open");
  workspace.mark("1", "没有这项业务");
  workspace.rate("1", "answer", null);
  expect([value("1"), reason("1")]).toEqual(["open", null]);
});

test("only what an audience can answer is shown, counted and stepped through", () => {
  const { workspace, ids } = opened();
  const { places, answers } = workspace;
  places.showAudience("it");
  expect(ids()).toEqual(["1"]);
  expect(places.sections().map(({ code }) => code)).toEqual(["1.1", "1.3"]);
  expect(answers.progress("1.1", "it")).toEqual({ rated: 0, asked: 1 });
  places.move(1);
  expect([places.read().section.code, places.read().current, ids()]).toEqual(["1.3", "4", ["4", "5"]]);
  expect(places.beside(-1)?.code).toBe("1.1");
  places.showAudience(null);
  expect(places.sections()).toHaveLength(3);
});

test("a section without a question for the audience gives way to the first that has one", () => {
  const { workspace } = opened({ section: "1.2" });
  workspace.places.showAudience("it");
  expect(workspace.places.read()).toMatchObject({ section: { code: "1.1" }, current: "1" });
});

test("the address names the audience; a criterion asked for by name is shown all the same", () => {
  expect(opened({ audience: "it" }).ids()).toEqual(["1"]);
  expect(opened({ audience: "it", section: "1.3" }).ids()).toEqual(["4", "5"]);
  const named = opened({ audience: "it", criterion: "3" });
  expect(named.workspace.places.read()).toMatchObject({ current: "3", audience: null });
  const { workspace } = opened({ audience: "it" });
  workspace.places.openCriterion("3");
  expect(workspace.places.read()).toMatchObject({ current: "3", audience: null });
  workspace.places.showAudience("hr");
  workspace.places.openCriterion("4");
  expect(workspace.places.read()).toMatchObject({ current: "4", audience: "hr" });
});

test("with both filters on, only what the audience has not answered is left", () => {
  const { workspace, ids } = opened({ audience: "it" });
  workspace.rate("1", "answer", "done");
  workspace.places.showMissingOnly(true);
  expect([workspace.places.read().section.code, ids()]).toEqual(["1.3", ["4", "5"]]);
});

test("a count changes for the audiences a question is for, and stays the same object for others", () => {
  const { answers, rate } = opened().workspace;
  const [it, hr] = [answers.progress("1.1", "it"), answers.progress("1.1", "hr")];
  rate("1", "answer", "done");
  expect(answers.progress("1.1", "it")).toEqual({ rated: 1, asked: 1 });
  expect(answers.progress("1.1", "it")).not.toBe(it);
  expect(answers.progress("1.1", "hr")).toBe(hr);
});

test("don't know counts as answered and is counted apart, unless the question is not applicable", () => {
  const { workspace } = opened();
  const unknown = () => countUnknown(standard, workspace.sections, workspace.answers);
  workspace.rate("1", "answer", "dont-know");
  workspace.rate("2", "answer", "open");
  expect([unknown(), workspace.answers.progress("1.1").rated]).toEqual([1, 2]);
  workspace.mark("1", "没有这项业务");
  expect(unknown()).toBe(0);
});
