import { expect, test } from "vitest";
import { assess, nextLevelPlan, type SheetRow, standouts } from "../assessments/index.ts";
import type { Language } from "../kernel/index.ts";
import type { Pack, Standard } from "../standards/index.ts";
import {
  assessmentDocument,
  assessmentSheets,
  type Block,
  type ReportSources,
  reportModel,
} from "./index.ts";

const both = (zh: string, en: string) => ({ zh, en });
const criterion = (id: string) => ({
  id,
  title: both(`条目${id}名`, `Title ${id}`),
  text: both(`要求${id}`, `Text ${id}`),
  effort: 1,
});
const section = (code: string, ids: readonly string[], required = true) => ({
  code,
  title: both(`第${code}节`, `Section ${code}`),
  required,
  criteria: ids.map(criterion),
});

const graded: Standard = {
  id: "mini",
  edition: "1",
  revision: 1,
  title: both("小标准", "Mini standard"),
  summary: both("小", "Small"),
  publisher: both("我们", "Us"),
  rights: both("自有", "Ours"),
  notes: [both("一项解读", "One reading")],
  supersedes: [],
  scales: [
    {
      id: "three",
      values: [
        { id: "full", points: 10, title: both("完全符合", "Full"), compliant: true, unknown: false },
        { id: "part", points: 5, title: both("部分符合", "Part"), compliant: false, unknown: false },
        { id: "none", points: 0, title: both("不符合", "None"), compliant: false, unknown: false },
      ],
      notApplicable: { allowed: true, needsApprover: true },
    },
  ],
  angles: [
    { id: "method", title: both("方法合规", "Method"), question: both("有吗？", "Is it?"), scale: "three" },
  ],
  levels: {
    groups: [{ id: "all", title: both("全部", "All"), areas: ["1"] }],
    list: [
      {
        id: "L1",
        title: both("应用级", "Applied"),
        description: both("用", "Used"),
        areas: ["1"],
        shares: [{ id: "share", angle: "method", group: "all", percent: 50 }],
        total: { printed: 50, step: 5, bases: [{ points: 50 }], reason: both("按比例折算。", "Scaled.") },
        years: 2,
        statements: [{ id: "said", text: both("有依据", "There is a basis") }],
      },
    ],
  },
  thresholds: { strength: 90, weakness: 60 },
  counts: { criteria: 4, sections: 2 },
  areas: [
    {
      code: "1",
      title: both("第一章", "Area one"),
      sections: [section("1.1", ["1", "2"]), section("1.2", ["3", "4"])],
    },
  ],
};

const { levels: _, ...ungraded } = graded;
const row = (id: string, value: string | null, extra: Partial<SheetRow> = {}): SheetRow => ({
  criterion: id,
  values: { method: value },
  note: "",
  notApplicable: false,
  approved: false,
  ...extra,
});
const all = (value: string) => ["1", "2", "3", "4"].map((id) => row(id, value));

type Setting = { standard?: Standard; scope?: string[]; years?: number | null; language?: Language };

function sourcesOf(
  rows: readonly SheetRow[],
  { standard = graded, scope = [], years = 3, language = "zh" }: Setting = {},
): ReportSources {
  const pack: Pack = { hash: "0".repeat(64), rulesHash: "0".repeat(64), textsHash: "0".repeat(64), standard };
  const answers = { rows, scope, years };
  const verdict = assess(standard, answers);
  return {
    pack,
    rows,
    verdict,
    plan: nextLevelPlan(standard, answers, verdict),
    standouts: standouts(standard, verdict),
    statements: [],
    approvers: {},
    organisation: null,
    centre: null,
    assessment: { title: "T", purpose: null, period: null, state: "closed", scope },
    people: [],
    language,
    madeAt: "2026-11-21T10:42:00Z",
    engine: "1",
  };
}

const report = (rows: readonly SheetRow[], setting?: Setting) => reportModel(sourcesOf(rows, setting));

const words = (blocks: readonly Block[]) =>
  JSON.stringify(blocks.map((block) => ("chart" in block ? block.caption : block)));

test("a level by ratings with open statements says both", () => {
  expect(assessmentDocument(report(all("full"))).verdict).toBe(
    "本中心按评分达到L1 应用级，尚有1项文字要求待确认。",
  );
  expect(assessmentDocument(report(all("full"), { language: "en" })).verdict).toBe(
    "The centre attains L1 Applied by its ratings; 1 statement is still open.",
  );
});

test("missing ratings give bounds instead of a level, and no plan", () => {
  const document = assessmentDocument(report(all("full").slice(0, 2)));
  expect(document.verdict).toContain(
    "还有2项评分缺失，等级暂不能确定：缺失项全部按最低分计为未达到任何等级，全部按最高分计为L1 应用级。",
  );
  expect(document.reservations[0]).toBe("评分未完成：缺失2项评分，本结论不是最终结论。");
  expect(words(document.blocks)).toContain("评分尚未完成，不给出升级计划");
  expect(words(document.blocks)).toContain("2条中缺失2项评分");
});

test("unknown years are unknown, not zero", () => {
  expect(words(assessmentDocument(report(all("full"), { years: null })).blocks)).toContain("未知");
});

test("a scope too narrow for any level gives points and says why", () => {
  const document = assessmentDocument(report(all("full"), { scope: ["1.1"] }));
  expect(document.verdict).toBe(
    "得分20分，满分20分，得分率100.0%。测评范围未覆盖判定等级所需的全部章节，因此只给出分数与占比，不判定等级。",
  );
  expect(document.reservations).toEqual(["测评范围未包含必评部分：1.2 第1.2节。"]);
  expect(words(document.blocks)).not.toContain("条目3名");
});

test("both totals are printed, with the reason they differ", () => {
  const text = words(assessmentDocument(report(all("part"))).blocks);
  expect(text).toContain("标准原文要求总分50分，按本次适用的条目折算为40分。按比例折算。");
});

test("a criterion not applicable shows its reason and that it waits for approval", () => {
  const rows = [...all("full").slice(0, 3), row("4", null, { notApplicable: true, note: "不开展此业务" })];
  const document = assessmentDocument(report(rows));
  expect(document.reservations).toEqual(["结论为暂定：有不适用标记尚未批准。"]);
  expect(words(document.blocks)).toContain("不开展此业务");
  expect(words(document.blocks)).toContain("1条不适用，1条待批准");
});

test("a standard without levels gives its share and no chapter on levels", () => {
  const document = assessmentDocument(report(all("part"), { standard: ungraded }));
  expect(document.verdict).toBe("本中心的得分率为50.0%，适用的4题全部答完。");
  const headings = document.blocks.filter((block) => block.kind === "heading").map(({ text }) => text);
  expect(headings).not.toContain("等级判定");
  expect(headings).toContain("逐题回答");
});

test("figures and tables are numbered in reading order", () => {
  const { blocks } = assessmentDocument(report(all("part"), { language: "en" }));
  const captions = blocks.flatMap((block) => (block.kind === "table" ? [block.caption] : []));
  expect(captions.map((caption) => caption.split(".")[0])).toEqual(
    captions.map((_, index) => `Table ${index + 1}`),
  );
});

test("an English report holds no Chinese, and a Chinese one every Chinese title", () => {
  const rows = [
    row("1", "full"),
    row("2", null),
    row("3", "none"),
    row("4", null, { notApplicable: true, approved: true }),
  ];
  for (const given of [rows, all("full"), all("none")]) {
    const english = report(given, { language: "en" });
    const { blocks, ...front } = assessmentDocument(english);
    const text = JSON.stringify(front) + words(blocks) + JSON.stringify(assessmentSheets(english));
    expect(text.replaceAll("准绳", "").replaceAll("〓", "")).not.toMatch(/[\u3000-\u9fff]/);
  }
  expect(words(assessmentDocument(report(rows)).blocks)).toMatch(/条目1名.*条目2名.*条目3名.*条目4名/);
});

test("a workbook keeps numbers as numbers and leaves missing ratings empty", () => {
  const sheets = assessmentSheets(report([row("1", "full"), row("2", null)]));
  const criteria = sheets.find(({ name }) => name === "条目");
  expect(criteria?.rows[0]?.slice(5, 7)).toEqual([10, "完全符合"]);
  expect(criteria?.rows[1]?.slice(5, 7)).toEqual([null, "缺失"]);
  expect(sheets.every(({ columns, rows }) => rows.every((values) => values.length === columns.length))).toBe(
    true,
  );
});

test("what the caller knows beyond the report stays out of it", () => {
  const sources = sourcesOf(all("full"));
  const wide = { ...sources.assessment, secret: "token" };
  expect(JSON.stringify(reportModel({ ...sources, assessment: wide }))).not.toContain("token");
});
