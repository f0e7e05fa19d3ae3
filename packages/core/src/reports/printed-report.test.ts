import { expect, test } from "vitest";
import {
  assess,
  type ConsensusLine,
  type EvidenceEntry,
  type SheetRow,
  standouts,
} from "../assessments/index.ts";
import type { Action, Finding } from "../improvement/index.ts";
import { outline } from "../standards/index.ts";
import { standardOfSizes } from "../testing/standards.ts";
import { indexEntries, type KeptPiece } from "./evidence-index/index.ts";
import {
  type AssessmentReport,
  consensusProtocol,
  formsOfKind,
  kindOf,
  nearestPlaceholder,
  type PrintedReport,
  placeholders,
  placeholdersOf,
  placeholderWords,
  printedData,
  printedDocument,
  printedSheets,
  reportImprovement,
  reportKinds,
  reportModel,
} from "./index.ts";
import { amountWords, clipped, moneyWords, shortDay } from "./wording.ts";

const standard = standardOfSizes([2, 1]);
const rows: readonly SheetRow[] = outline(standard).criteria.map(({ id }, at) => ({
  ...{ criterion: id, values: { method: at === 0 ? "none" : "full", execution: "full" } },
  ...{ note: "", notApplicable: false, approved: false },
}));
const answers = { rows, years: 4 };

function reportOf(language: "zh" | "en" = "en"): AssessmentReport {
  const verdict = assess(standard, answers);
  const pack = { standard, hash: "a".repeat(64), rulesHash: "", textsHash: "" };
  return reportModel({
    ...{ pack, rows, verdict, language, plan: null, standouts: standouts(standard, verdict) },
    ...{ statements: [], approvers: {}, organisation: "Org", people: [], engine: "1" },
    centre: { name: "Hotline", city: "", seats: null, openedOn: null, years: 4 },
    assessment: { title: "T", purpose: "self", period: null, state: "closed", scope: [] },
    madeAt: "2026-11-21T10:42:00Z",
  });
}

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  ...{
    id,
    version: 1,
    centreId: "c",
    centreName: "x",
    assessmentId: "a",
    assessmentTitle: "T",
    standard: null,
  },
  ...{ criterion: "1", angle: null, kind: "minor", title: `finding ${id}`, description: "", cause: "" },
  ...{ risk: null, state: "open", reason: "", raisedBy: "Li", raisedAt: "2026-06-01T00:00:00Z" },
  ...{ closedBy: null, closedAt: null, formerId: null, openActions: 0, actions: 0, ...more },
});
const action = (id: string, more: Partial<Action> = {}): Action => ({
  ...{
    id,
    version: 1,
    findingId: "f1",
    findingTitle: "x",
    centreId: "c",
    centreName: "x",
    what: `action ${id}`,
  },
  ...{
    ownerId: "secret-account",
    ownerName: "Wang",
    from: null,
    dueOn: "2026-11-20",
    cost: null,
    effects: [],
  },
  ...{ state: "planned", progress: 0, reason: "", evidence: { text: "", links: [] }, plannedBy: "Li" },
  ...{ plannedAt: "2026-06-01T00:00:00Z", doneAt: null, verifiedBy: null, verifiedAt: null, ...more },
});
const raise = (criterion: string, value: string, of = "sample@1") => ({
  ...{ standard: of, criterion, angle: "method", value },
});

function planOf(findings: readonly Finding[], actions: readonly Action[]) {
  const on = "2026-11-21";
  return reportImprovement({ findings, actions, standard, answers, on, language: "en" });
}

test("an action is overdue the day after it was due while unfinished, and gains what it alone would raise", () => {
  const actions = [
    action("late"),
    action("today", { dueOn: "2026-11-21" }),
    action("done", { state: "done" }),
    action("raises", { effects: [raise("1", "full")] }),
    action("raises nothing", { effects: [raise("2", "full")] }),
    action("elsewhere", { effects: [raise("1", "full", "other@1")] }),
    action("of another finding", { findingId: "f9" }),
  ];
  const { actions: made, projection } = planOf([finding("f1")], actions);
  expect(made.map(({ what, overdue, gain }) => [what.slice(7), overdue, gain])).toEqual([
    ...[
      ["late", true, null],
      ["done", false, null],
      ["raises", true, 10],
    ],
    ...[
      ["raises nothing", true, null],
      ["elsewhere", true, null],
      ["today", false, null],
    ],
  ]);
  expect(made.find(({ what }) => what === "action elsewhere")?.effects).toEqual([]);
  expect(projection).toMatchObject({ now: { points: 50 }, projected: { points: 60 } });
  expect(planOf([finding("f1")], [action("x")]).projection).toBeNull();
});

test("findings stand the heaviest first, and a nonconformity without an action is named", () => {
  const findings = [
    finding("f1"),
    finding("f2", { kind: "major", risk: { probability: 5, impact: 4 } }),
    finding("f3", { kind: "strength" }),
  ];
  const improvement = planOf(findings, [action("x")]);
  expect(improvement.findings.map(({ id }) => id)).toEqual(["f2", "f1", "f3"]);
  const document = printedDocument({ kind: "action-plan", report: reportOf(), improvement });
  const bare = document.blocks.find((block) => block.kind === "points");
  expect(JSON.stringify(bare)).toContain("finding f2");
  expect(JSON.stringify(bare)).not.toContain("finding f3");
});

const piece = (id: string, more: Partial<EvidenceEntry> = {}): KeptPiece => ({
  ...{
    id,
    kind: "interview",
    title: `piece ${id}`,
    holds: null,
    validFor: [],
    validFrom: null,
    validTo: null,
  },
  ...{ collectedBy: "", collectedOn: null, confidentiality: "team", links: [], version: 1, withdrawn: null },
  ...{ createdBy: "x", createdAt: "2026-01-01T00:00:00Z", versions: [], ...more },
});
const period = { from: "2026-01-01", to: "2026-12-31" };

test("numbers of evidence follow the order of putting on file, hidden and withdrawn pieces counted", () => {
  const withdrawn = { by: "x", at: "2026-01-01T00:00:00Z", reason: "wrong" };
  const pieces = [piece("3", { withdrawn }), piece("1"), piece("2", { confidentiality: "assessors" })];
  const entries = indexEntries(pieces, period, ({ confidentiality }) => confidentiality === "team");
  expect(entries.map(({ number, piece: shown }) => [number, shown?.title ?? null])).toEqual([
    ...[
      [1, "piece 1"],
      [2, null],
      [3, "piece 3"],
    ],
  ]);
});

test("what ended before the days of the assessment is out of date", () => {
  const [entry] = indexEntries([piece("1", { validTo: "2025-12-31" })], period, () => true);
  expect(entry?.piece?.validity).toBe("expired");
});

const line: ConsensusLine = {
  ...{ section: "1.1", criterion: "1", angle: "method", stated: null, counts: "full", standing: "decided" },
  ratings: [
    { raterId: "a", raterName: "Zhao", value: "full" },
    { raterId: "b", raterName: "Sun", value: null },
  ],
  decisions: [1, 2].map((version) => ({
    ...{ criterion: "1", angle: "method", value: version === 1 ? "full" : null, reason: `reason ${version}` },
    ...{ dissent: [], decidedBy: "Wang", decidedAt: "2026-06-01T09:00:00Z", version: 3 - version },
  })),
};

const everyKind = (): readonly PrintedReport[] => {
  const report = reportOf();
  const improvement = planOf([finding("f1")], [action("x", { effects: [raise("1", "full")] })]);
  const nobody = { exact: none, adjacent: none, alpha: none };
  return [
    report,
    { kind: "management-summary", report, improvement },
    { kind: "action-plan", report, improvement },
    {
      ...{ kind: "evidence-index", report, coverage: [], samples: [] },
      entries: [{ number: 1, piece: null }],
    },
    consensusProtocol({ report, standard, members: [], sites: [], lines: [line], notes: [], waiting: [] }),
    {
      ...{ kind: "agreement-report", report },
      agreement: { raters: [], whole: nobody, sections: [], pairs: [], assessors: [] },
    },
  ];
};
const none = { value: null, low: null, high: null, n: 0 };

test("a protocol has every decision, the one that stands and those before it", () => {
  const protocol = everyKind().find(({ kind }) => kind === "consensus-protocol");
  const decisions = protocol && printedSheets(protocol).find(({ name }) => name === "Decisions");
  const at = (head: string) => decisions?.columns.findIndex((column) => column.head === head) ?? -1;
  expect(decisions?.rows.map((row) => [row[at("Reason")], row[at("Decision")]])).toEqual([
    ["reason 1", "full"],
    ["reason 2", "withdrawn"],
  ]);
  expect(decisions?.rows[0]?.[at("Each one's rating")]).toBe("Zhao: full\nSun: not rated");
});

test("as data a report drawn from an assessment does not repeat it, and names no account", () => {
  const plan = everyKind().find(({ kind }) => kind === "action-plan");
  const data = JSON.stringify(plan && printedData(plan));
  expect(data).toContain("action x");
  expect(data).toContain('"attained"');
  expect(data).not.toContain("secret-account");
  expect(data).not.toContain('"rows"');
});

test("every kind has a layout, forms, and a workbook of at least one sheet wherever it has that form", () => {
  const kinds = everyKind().map(kindOf);
  expect([...kinds, "hand-over"]).toEqual(reportKinds);
  for (const report of everyKind()) {
    const forms: readonly string[] = formsOfKind[kindOf(report)];
    const sheets = printedSheets(report);
    expect(forms.includes("xlsx")).toBe(sheets.length > 0);
    for (const { columns, rows: all } of sheets)
      for (const row of all) expect(row).toHaveLength(columns.length);
    for (const block of printedDocument(report).blocks) {
      if (block.kind !== "table") continue;
      if (block.name) expect(block.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 0);
      for (const row of block.rows)
        if (row.kind === "cells") expect(row.cells).toHaveLength(block.columns.length);
    }
  }
});

test("every placeholder has words or blocks for every kind it is offered for", () => {
  expect(new Set(placeholders.map(({ name }) => name)).size).toBe(placeholders.length);
  for (const report of everyKind()) {
    const document = printedDocument(report);
    const wordsOf = placeholderWords(report, document);
    for (const one of placeholdersOf(kindOf(report))) {
      if (one.fills === "words") expect(typeof wordsOf(one)).toBe("string");
      if (one.fills === "blocks") expect(Array.isArray(one.blocks(document))).toBe(true);
    }
  }
  const plan = everyKind()[2];
  const actions = placeholders.find(({ name }) => name === "table.actions");
  expect(plan && actions?.fills === "blocks" && actions.blocks(printedDocument(plan))).toHaveLength(1);
});

test("a misspelt placeholder finds the one meant, a strange one finds none", () => {
  expect(nearestPlaceholder("centre.nmae", "summary")).toBe("centre.name");
  expect(nearestPlaceholder("Verdict.Level", "summary")).toBe("verdict.level");
  expect(nearestPlaceholder("xyzzy", "summary")).toBeNull();
  expect(nearestPlaceholder("table.pairs", "action-plan")).toBeNull();
});

test("amounts keep their cents, days fit a column, and what is cut off shows", () => {
  expect(amountWords({ fen: 123_456_705 })).toBe("1,234,567.05");
  expect(moneyWords({ fen: 1_200_000, currency: "CNY" })).toBe("12,000 CNY");
  expect([shortDay("2026-11-21", "zh"), shortDay("2026-11-02", "en")]).toEqual(["2026-11-21", "2 Nov 2026"]);
  expect([clipped("一二三四", 3), clipped("abc", 3), clipped("𠀀𠀀𠀀", 2)]).toEqual(["一二…", "abc", "𠀀…"]);
});
