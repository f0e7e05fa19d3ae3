import { expect, test } from "vitest";
import { assess, type SheetRow, standouts } from "../assessments/index.ts";
import type { Language, Text } from "../kernel/index.ts";
import { everyCriterion, type Guidances, outline, type Pack } from "../standards/index.ts";
import { auditOfSizes } from "../testing/standards.ts";
import {
  assessmentDocument,
  assessmentSheets,
  type Block,
  type EarlierRun,
  type ReportSources,
  reportModel,
} from "./index.ts";

const both = (zh: string, en: string): Text => ({ zh, en });
const standard = everyCriterion(auditOfSizes([3, 2], [5, 4, 3, 2, 1]), (criterion) => ({
  ...criterion,
  title: both(`题${criterion.id}名`, `Title ${criterion.id}`),
  text: both(`题${criterion.id}？`, `Question ${criterion.id}?`),
}));
const guidance: Guidances = Object.fromEntries(
  outline(standard).criteria.map(({ id }) => [
    id,
    {
      why: both("因为", "because"),
      evidence: [{ kind: "document", text: both("文件", "a paper") }],
      risk: both(`风险${id}`, `Risk ${id}`),
      advice: both(`建议${id}`, `Advice ${id}`),
      duties: [],
      facts: [],
      crosswalk: [],
      uses: id === "2" ? [{ view: "policy-compliance", text: both("守法一条", "One law") }] : [],
    },
  ]),
);
const row = (criterion: string, answer: string | null, note = "", notApplicable = false): SheetRow => ({
  criterion,
  values: { answer },
  note,
  notApplicable,
  approved: false,
});
const answered = [
  row("1", "not-in-place", "没有人管"),
  row("2", "dont-know"),
  row("3", "in-place"),
  row("4", "mostly"),
  row("5", null, "不做这项", true),
];

type Setting = { language?: Language; scope?: string[]; before?: EarlierRun | null };

function sourcesOf(rows: readonly SheetRow[], setting: Setting = {}): ReportSources {
  const { language = "zh", scope = [], before = null } = setting;
  const hash = "0".repeat(64);
  const pack: Pack = { hash, rulesHash: hash, textsHash: hash, standard };
  const verdict = assess(standard, { rows, scope });
  return {
    ...{ pack, rows, verdict, guidance, before, language },
    plan: null,
    standouts: standouts(standard, verdict),
    statements: [],
    approvers: {},
    organisation: null,
    centre: null,
    assessment: { title: "T", purpose: null, period: null, state: "closed", scope },
    people: [],
    madeAt: "2026-11-21T10:42:00Z",
    engine: "1",
  };
}

const report = (rows: readonly SheetRow[], setting?: Setting) => reportModel(sourcesOf(rows, setting));
const words = (blocks: readonly Block[]) =>
  JSON.stringify(blocks.map((block) => ("chart" in block ? block.caption : block)));
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));

test("a self-audit answered in full says its share, and has chapters on risks and none on levels", () => {
  const document = assessmentDocument(report(answered));
  // 4 + 3 of 16 points.
  expect(document.verdict).toBe("本中心的得分率为43.8%，适用的4题全部答完。");
  expect(document.reservations).toEqual([]);
  expect(headings(document.blocks)).toEqual([
    ...["管理层摘要", "各领域与小节", "风险清单", "说不清楚的问题", "优势与短板"],
    ...["管理委员会一览", "逐题回答", "未答与不适用的问题", "方法、定义与出处"],
  ]);
});

test("the register ranks by weight with risk and advice; light risks keep their advice", () => {
  const { blocks } = assessmentDocument(report(answered));
  const tables = blocks.filter((block) => block.kind === "table");
  const register = tables.find(({ caption }) => caption.includes("权重不低于8"));
  const firsts = register?.rows.map((each) => each.kind === "cells" && each.cells[0]?.lines[0]?.[0]?.text);
  expect(firsts).toEqual(["1", "2"]);
  expect(JSON.stringify(register)).toMatch(/风险1.*建议1.*风险2/);
  expect(JSON.stringify(register)).toContain("没有人管");
  const lighter = tables.find(({ caption }) => caption.includes("其余1项"));
  expect(JSON.stringify(lighter)).toMatch(/建议4/);
});

test("what nobody knows and what the committee answers for stand apart", () => {
  const { blocks } = assessmentDocument(report(answered));
  expect(words(blocks)).toContain("1题说不清楚");
  expect(words(blocks)).toContain("合规：已做到0项，未做到1项");
  expect(words(blocks)).toContain("1题不适用");
  expect(words(blocks)).not.toContain("批准");
});

test("while questions are unanswered there is no share, and it is said what is missing", () => {
  const document = assessmentDocument(report(answered.slice(0, 3)));
  expect(document.verdict).toBe("适用的5题已答3题，全部答完后才有得分率。");
  expect(document.reservations).toEqual(["还有2题没有回答，风险与得分率都不是最终结果。"]);
  expect(words(document.blocks)).toContain("1节未答完");
});

test("a mandatory section left out is said on the title page, at the shares and in the method", () => {
  const document = assessmentDocument(report(answered.slice(0, 3), { scope: ["1"] }));
  expect(document.reservations[0]).toMatch(/^没有评的必填小节：2\.1/);
  expect(words(document.blocks).match(/必填小节：2\.1/g)).toHaveLength(2);
});

test("against the last run, only what was answered both times is compared", () => {
  const run = { standard, rows: [row("1", "in-place"), row("3", "planned"), row("5", "in-place")] };
  const { blocks } = assessmentDocument(
    report(answered, { before: { title: "上次", on: "2026-05-01", run } }),
  );
  expect(headings(blocks)).toContain("与上次相比");
  expect(words(blocks)).toContain("两次都有回答的共2项，只比较这些；另有3项只有一次有回答");
  expect(words(blocks)).toContain("得分率由62.5%变为50.0%（−12.5个百分点）");
});

test("an English report of a self-audit holds no Chinese", () => {
  const run = { standard, rows: [row("1", "in-place")] };
  const before = { title: "Last", on: "2026-05-01", run };
  const english = report(
    answered.map((each) => ({ ...each, note: each.note && "noted" })),
    { language: "en", before },
  );
  const { blocks, ...front } = assessmentDocument(english);
  const text = JSON.stringify(front) + words(blocks) + JSON.stringify(assessmentSheets(english));
  expect(text.replaceAll("准绳", "").replaceAll("〓", "")).not.toMatch(/[\u3000-\u9fff]/);
});

test("the workbook has a sheet of risks, and of what nobody knows; every row fits its head", () => {
  const sheets = assessmentSheets(report(answered));
  expect(sheets.map(({ name }) => name)).toEqual([
    ...["摘要", "各节得分", "风险清单", "说不清楚的问题", "管理委员会一览", "条目"],
  ]);
  const risks = sheets.find(({ name }) => name === "风险清单");
  expect(risks?.rows[0]?.slice(0, 7)).toEqual([
    "1",
    "1.1 section 1.1",
    "题1名",
    "题1？",
    "not-in-place",
    5,
    20,
  ]);
  expect(sheets.every(({ columns, rows }) => rows.every((values) => values.length === columns.length))).toBe(
    true,
  );
});
