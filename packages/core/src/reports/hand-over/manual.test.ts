import { expect, test } from "vitest";
import { assess, type SectionNote, type SheetRow, standouts } from "../../assessments/index.ts";
import type { Language } from "../../kernel/index.ts";
import { type Guidance, type GuidedPack, outline, type Standard } from "../../standards/index.ts";
import { auditOfSizes, standardOfSizes } from "../../testing/standards.ts";
import type { Block } from "../index.ts";
import { reportModel } from "../report-model.ts";
import { handOverDocument, handOverManual, rosterOf } from "./index.ts";

const both = (word: string) => ({ zh: `${word}。`, en: `${word}.` });
const guidance = (more: Partial<Guidance> = {}): Guidance => ({
  ...{ why: both("why"), evidence: [{ kind: "document", text: both("seen") }] },
  ...{ risk: both("fire"), advice: both("call"), duties: [], facts: [], crosswalk: [], uses: [] },
  ...more,
});
const packOf = (standard: Standard, guided: GuidedPack["guidance"] = {}): GuidedPack => ({
  ...{ hash: "0".repeat(64), rulesHash: "0".repeat(64), textsHash: "0".repeat(64) },
  ...{ standard, guidance: guided },
});
const row = (criterion: string, answer: string | null, more: Partial<SheetRow> = {}): SheetRow => ({
  ...{ criterion, values: { answer }, note: "", notApplicable: false, approved: false },
  ...more,
});
const note = (section: string, more: Partial<SectionNote> = {}): SectionNote => ({
  ...{ section, owner: "", documents: "", actions: [], version: 1 },
  ...{ changedAt: "2026-01-01T00:00:00Z", changedBy: "x" },
  ...more,
});

type Setting = {
  pack?: GuidedPack;
  others?: readonly GuidedPack[];
  notes?: readonly SectionNote[];
  scope?: string[];
  language?: Language;
};
const audit = auditOfSizes([3, 2, 1], [5, 1, 3, 2, 2, 1]);

function manualOf(rows: readonly SheetRow[], setting: Setting = {}) {
  const { pack = packOf(audit), others = [], notes = [], scope = [], language = "en" } = setting;
  const verdict = assess(pack.standard, { rows, scope });
  const report = reportModel({
    ...{ pack, rows, verdict, language, plan: null, standouts: standouts(pack.standard, verdict) },
    ...{ statements: [], approvers: {}, organisation: null, people: [], engine: "1" },
    centre: { name: "Hotline", city: "", seats: null, openedOn: null, years: null },
    assessment: { title: "T", purpose: null, period: null, state: "closed", scope },
    madeAt: "2026-11-21T10:42:00Z",
  });
  return handOverManual({ report, pack, others, rows, notes, teams: [], namesPeople: true });
}
const words = (blocks: readonly Block[]) => JSON.stringify(blocks);
const all = (answer: string) => ["1", "2", "3", "4", "5", "6"].map((id) => row(id, answer));

test("a section stands as its share says, and is not judged while answers are missing", () => {
  const rows = [
    ...[row("1", "in-place"), row("2", "in-place"), row("3", "mostly")],
    ...[row("4", "not-in-place"), row("5", "planned"), row("6", null)],
  ];
  expect(manualOf(rows).sections.map(({ code, standing }) => [code, standing])).toEqual([
    ["1.1", "strong"],
    ["2.1", "weak"],
    ["3.1", "unfinished"],
  ]);
  const none = [row("6", null, { notApplicable: true })];
  expect(manualOf([...all("partly").slice(0, 5), ...none]).sections.at(-1)).toMatchObject({
    standing: "nothing",
    notApplicable: 1,
  });
});

test("risks are ranked by severity × points short; don't know weighs like not in place and stands in its own list", () => {
  const rows = [
    ...[row("1", "mostly"), row("2", "not-in-place"), row("3", "dont-know")],
    ...[row("4", "partly"), row("5", "in-place"), row("6", null, { notApplicable: true })],
  ];
  const manual = manualOf(rows);
  expect(manual.risks.map(({ criterion, weight }) => [criterion, weight])).toEqual([
    ["3", 12],
    ["1", 5],
    ["2", 4],
    ["4", 4],
  ]);
  expect(manual.unknown.map(({ criterion }) => criterion)).toEqual(["3"]);
  expect(manual.sections[0]?.gaps.map(({ criterion }) => criterion)).toEqual(["3", "1", "2"]);
});

test("with two angles a criterion is one risk, with both answers in words", () => {
  const pack = packOf(standardOfSizes([2]), { 1: guidance() });
  const two = (criterion: string, method: string, execution: string) =>
    row(criterion, null, { values: { method, execution } });
  const { risks } = manualOf([two("1", "partial", "none"), two("2", "full", "full")], { pack });
  expect(risks).toMatchObject([
    { criterion: "1", weight: 15, answers: ["method partial", "execution none"], risk: "fire." },
  ]);
});

test("owner, documents and actions of the notes stand with their sections, and what is missing is said", () => {
  const notes = [note("1.1", { owner: "Wang Min", documents: "//share", actions: ["sign", "draw"] })];
  const { blocks } = handOverDocument(manualOf(all("in-place"), { notes }));
  expect(words(blocks)).toContain("Wang Min");
  expect(words(blocks)).toContain("1. sign\\n2. draw");
  expect(words(blocks)).toContain("2 sections have no owner: 2.1 section 2.1 and 3.1 section 3.1.");
});

test("duties come from the standard's own guidance and, once each, from criteria it is mapped to", () => {
  const yearly = { every: "year" as const, task: both("drill") };
  const leaving = { on: "leaving" as const, task: both("hand back") };
  const mapped = { ...standardOfSizes([2]), id: "other" };
  const link = { standard: "other@1", criterion: "2", relation: "overlaps" as const, reason: both("same") };
  const guided = {
    1: guidance({ duties: [yearly], crosswalk: [link] }),
    4: guidance({ crosswalk: [link] }),
    6: guidance({ duties: [yearly] }),
  };
  const others = [packOf(mapped, { 2: guidance({ duties: [leaving] }) })];
  const rows = [...all("in-place").slice(0, 5), row("6", null, { notApplicable: true })];
  const manual = manualOf(rows, { pack: packOf(audit, guided), others });
  expect(manual.duties).toMatchObject([
    { when: "year", task: "drill.", section: "1.1", source: "1 1", standard: null },
    { when: "leaving", task: "hand back.", section: "1.1", source: "2 2", standard: { name: "other@1" } },
  ]);
  const { blocks } = handOverDocument(manual);
  expect(words(blocks)).toContain("2 duties, 2 of them in sections without an owner");
  expect(words(blocks).indexOf("Every year")).toBeLessThan(words(blocks).indexOf("When somebody leaves"));
});

test("only what is in scope is handed over", () => {
  const manual = manualOf(all("partly"), { scope: ["2"] });
  expect(manual.sections.map(({ code }) => code)).toEqual(["2.1"]);
  expect(manual.risks.map(({ criterion }) => criterion)).toEqual(["4", "5"]);
});

test("posts that few hold are named and stand first, crowds are counted, and nobody is named to those who may not", () => {
  const staff = [
    ...["b", "c", "d"].map((name) => ({ name, team: "One", position: "agent" })),
    { name: "a", team: "One", position: "leader" },
    { name: "e", team: null, position: null },
  ];
  expect(rosterOf(["One", "Two"], staff, true)).toEqual([
    {
      ...{ name: "One", count: 4 },
      posts: [
        { position: "leader", count: 1, names: ["a"] },
        { position: "agent", count: 3, names: [] },
      ],
    },
    { name: "Two", count: 0, posts: [] },
    { name: null, count: 1, posts: [{ position: null, count: 1, names: ["e"] }] },
  ]);
  expect(JSON.stringify(rosterOf(["One"], staff, false))).not.toMatch(/"names":\["/);
});

test("an English manual holds no Chinese, whatever the answers", () => {
  for (const rows of [all("in-place"), all("dont-know"), all("partly").slice(0, 4)]) {
    const pack = packOf(audit, Object.fromEntries(outline(audit).criteria.map(({ id }) => [id, guidance()])));
    const { blocks, ...front } = handOverDocument(manualOf(rows, { pack }));
    const text = words(blocks) + JSON.stringify(front);
    expect(text.replaceAll("准绳", "").replaceAll("〓", "")).not.toMatch(/[\u3000-\u9fff]/);
  }
});
