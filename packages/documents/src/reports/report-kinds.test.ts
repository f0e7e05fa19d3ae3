import { mkdirSync, writeFileSync } from "node:fs";
import { CFB } from "@e965/xlsx";
import {
  agreementSeed,
  assess,
  type ConsensusLine,
  coverageOf,
  type Evidence,
  nextLevelPlan,
  type SheetRow,
  standouts,
  teamAgreement,
} from "@plumbline/core/assessments";
import type { Action, Finding } from "@plumbline/core/improvement";
import type { Language } from "@plumbline/core/kernel";
import {
  type AssessmentReport,
  consensusProtocol,
  formsOfKind,
  indexEntries,
  kindOf,
  type PrintedReport,
  printedDocument,
  reportImprovement,
  reportModel,
} from "@plumbline/core/reports";
import { outline } from "@plumbline/core/standards";
import { seededRandom } from "@plumbline/core/statistics";
import exceljs from "exceljs";
import { expect, test } from "vitest";
import { loadGuidedPacks } from "../packs/shelf.ts";
import { pagesOfWord } from "../testing/libre-office.ts";
import { reportFileName, writeReport } from "./index.ts";
import type { Logo } from "./look.ts";
import { pdfOf } from "./pdf.ts";
import { writeForm } from "./write-form.ts";

const packs = await loadGuidedPacks();
const days = { from: "2026-01-01", to: "2026-06-30" };
const long = "江南云客全国客户服务联合运营与数字化体验管理中心（苏州工业园区）";
const longEnglish =
  "Consolidated Nationwide Customer Experience and Operations Centre of Greater Suzhou and Wuxi";

type Names = { readonly centre: string; readonly title: string; readonly person: string };
const plain: Names = { centre: "苏州中心", title: "Q4 测评", person: "李雷" };
const longNames = (language: Language): Names =>
  language === "zh"
    ? { centre: long, title: long.repeat(3), person: "欧阳娜娜·阿卜杜热西提" }
    : {
        centre: longEnglish,
        title: longEnglish.repeat(2),
        person: "Maximiliane Featherstonehaugh-Cholmondeley",
      };

function reportOf(id: string, language: Language, names: Names): AssessmentReport {
  const pack = packOf(id);
  const rows = rowsOf(id);
  const answers = { rows, years: 4 };
  const verdict = assess(pack.standard, answers);
  return reportModel({
    ...{
      pack,
      rows,
      verdict,
      language,
      guidance: pack.guidance,
      standouts: standouts(pack.standard, verdict),
    },
    ...{ plan: nextLevelPlan(pack.standard, answers, verdict), statements: [], approvers: {} },
    ...{ organisation: names.centre, people: [], engine: "1" },
    centre: { name: names.centre, city: "苏州", seats: 320, openedOn: "2022-03-01", years: 4 },
    assessment: { title: names.title, purpose: "internal", period: days, state: "open", scope: [] },
    madeAt: "2026-11-21T10:42:00Z",
  });
}

function packOf(id: string) {
  const pack = packs.find(({ standard }) => standard.id === id);
  if (!pack) throw new Error(`${id} is not on the shelf`);
  return pack;
}

function rowsOf(id: string): readonly SheetRow[] {
  const { standard } = packOf(id);
  const values = standard.scales[0]?.values ?? [];
  return outline(standard).criteria.map(({ id: criterion }, at) => {
    const value = (at % 9 === 0 ? values.at(-1) : at % 7 === 0 ? values[1] : values[0])?.id ?? null;
    const given = Object.fromEntries(standard.angles.map((angle) => [angle.id, value]));
    return { criterion, values: given, note: "", notApplicable: at === 60, approved: true };
  });
}

const uuid = (at: number) => `01a1ffff-0000-7000-8000-${String(at).padStart(12, "0")}`;

function improvementOf(id: string, language: Language, { person }: Names) {
  const { standard } = packOf(id);
  const [criterion] = outline(standard).criteria;
  const [angle] = standard.angles;
  const name = `${standard.id}@${standard.edition}`;
  const kinds = ["major", "minor", "observation", "opportunity", "strength"] as const;
  const findings = kinds.map(
    (kind, at): Finding => ({
      ...{
        id: uuid(at),
        version: 1,
        centreId: uuid(90),
        centreName: "x",
        assessmentId: uuid(91),
        standard: name,
      },
      ...{ assessmentTitle: "x", criterion: criterion?.id ?? null, angle: null, kind },
      ...{
        title: `抽查的记录缺少复核签字 ${kind}`,
        description: "说明",
        cause: at === 0 ? "没有指定复核人" : "",
      },
      risk: at < 2 ? { probability: 4, impact: 5 } : null,
      ...{ state: "open", reason: "", raisedBy: person, raisedAt: "2026-06-01T08:00:00Z", closedBy: null },
      ...{ closedAt: null, formerId: at === 1 ? uuid(50) : null, openActions: 1, actions: 1 },
    }),
  );
  const actions = Array.from(
    { length: 9 },
    (_, at): Action => ({
      ...{ id: uuid(100 + at), version: 1, findingId: uuid(at % 3), findingTitle: "x", centreId: uuid(90) },
      ...{ centreName: "x", what: `补齐复核流程并培训班组长，第 ${at} 项，${"逐班核对。".repeat(12)}` },
      ...{ ownerId: uuid(7), ownerName: person, from: null, dueOn: `2026-1${at % 3}-0${(at % 9) + 1}` },
      cost: at % 2 ? { fen: 1_250_050, currency: "CNY" } : null,
      effects: [
        {
          standard: name,
          criterion: criterion?.id ?? "",
          angle: angle?.id ?? "",
          value: standard.scales[0]?.values[0]?.id ?? "",
        },
      ],
      ...{ progress: at * 10, state: at === 8 ? "verified" : "in-progress", reason: "" },
      ...{ evidence: { text: "", links: [] }, plannedBy: "x", plannedAt: "2026-06-01T08:00:00Z" },
      ...{ doneAt: null, verifiedBy: at === 8 ? person : null, verifiedAt: null },
    }),
  );
  const answers = { rows: rowsOf(id), years: 4 };
  return reportImprovement({ findings, actions, standard, answers, on: "2026-11-21", language });
}

function piecesOf(): readonly (Omit<Evidence, "validity" | "files"> & { secret: boolean })[] {
  const file = {
    version: 1,
    name: "质检制度 2026.pdf",
    type: "application/pdf",
    bytes: 123456,
    sha256: "ab".repeat(32),
  };
  return Array.from({ length: 14 }, (_, at) => ({
    ...({
      id: uuid(200 + at),
      kind: at % 3 ? "interview" : "file",
      title: `与班组长谈质检复核 ${at}`,
    } as const),
    ...({ shows: "x", holds: at % 3 ? null : "document", address: null, validFor: [], fact: null } as const),
    ...{
      validFrom: null,
      validTo: at === 4 ? "2025-06-01" : null,
      collectedBy: "李",
      collectedOn: "2026-02-01",
    },
    ...({ confidentiality: at === 5 ? "assessors" : "team", version: 1, secret: at === 5 } as const),
    links: [
      { criterion: String(at + 1), angle: "method" },
      { criterion: String(at + 1), angle: "execution" },
    ],
    ...{ createdAt: "2026-02-01T00:00:00Z", createdBy: "x", withdrawn: null },
    versions: at % 3 ? [] : [{ ...file, uploadedBy: "x", uploadedAt: "2026-02-01T00:00:00Z" }],
  }));
}

function linesOf(): readonly ConsensusLine[] {
  const { standard } = packOf("cc-cmm-oc");
  const sections = outline(standard).sections.slice(0, 3);
  return sections.flatMap(({ code: section, criteria }) =>
    criteria.flatMap(({ id: criterion }, at) =>
      standard.angles.map(({ id: angle }): ConsensusLine => {
        const differs = at % 3 === 0;
        const values = differs ? ["full", "partial"] : ["full", "full"];
        const ratings = values.map((value, rater) => ({
          raterId: uuid(rater),
          raterName: ["赵敏", "孙立"][rater] ?? "",
          value,
        }));
        const decision = {
          ...{
            criterion,
            angle,
            value: "full",
            reason: "现场补看了全年的会议记录，做法一直在执行。",
            version: 1,
          },
          ...{ dissent: [{ accountId: uuid(1), name: "孙立", why: "抽看的记录只覆盖上半年。" }] },
          ...{ decidedBy: "王敏", decidedAt: "2026-06-20T09:00:00Z" },
        };
        const isDecided = differs && at % 2 === 0;
        return {
          ...{ section, criterion, angle, ratings, stated: at === 0 ? "full" : null },
          decisions: isDecided ? [decision] : [],
          ...{ counts: differs && !isDecided ? null : "full" },
          standing: isDecided ? "decided" : differs ? "differs" : "agreed",
        };
      }),
    ),
  );
}

/** One report of every kind beside those tested elsewhere. */
function reports(language: Language, names = plain, id = "cc-cmm-oc"): readonly PrintedReport[] {
  const report = reportOf(id, language, names);
  const { standard } = packOf("cc-cmm-oc");
  const improvement = improvementOf(id, language, names);
  const pieces = piecesOf();
  const lines = linesOf();
  return [
    { kind: "management-summary", report, improvement },
    { kind: "action-plan", report, improvement },
    {
      ...{ kind: "evidence-index", report },
      entries: indexEntries(pieces, days, ({ secret }) => !secret),
      coverage: coverageOf(standard, { rows: rowsOf("cc-cmm-oc"), scope: [], period: days, pieces }),
      samples: [
        {
          ...{ kind: "record", what: "六月的质检记录", population: 400, size: 20, chosen: "随机" },
          lookedAtBy: "李",
          lookedAtOn: null,
          remarks: "",
          withdrawn: null,
          changedBy: "x",
          changedAt: "2026-02-01T00:00:00Z",
        },
      ],
    },
    consensusProtocol({
      ...{ report, standard, lines, notes: [], waiting: ["1.4"] },
      members: (["lead", "assessor", "assessor", "observer"] as const).map((role, at) => ({
        accountId: uuid(at),
        name: ["王敏", "赵敏", "孙立", "何静"][at] ?? "",
        role,
        parts: [],
      })),
      sites: [{ name: "一号职场", place: "苏州", from: "2026-06-18", to: "2026-06-19" }],
    }),
    {
      ...{ kind: "agreement-report", report },
      agreement: teamAgreement(standard, lines, () => seededRandom(agreementSeed)),
    },
  ];
}

const { REPORTS_FOLDER: folder } = process.env;
/** Keeps what a test made where somebody wants to look at it. */
function keep(name: string, bytes: Uint8Array): void {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}`, bytes);
}

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const logo: Logo = { png, width: 400, height: 120 };

const languages = ["zh", "en"] as const;

test.each(languages.flatMap((language) => ["cc-cmm-oc", "service-audit"].map((id) => ({ language, id }))))(
  "the summary of $id is one page, with plain names and with long ones, in $language",
  async ({ language, id }) => {
    for (const names of [plain, longNames(language)]) {
      const [summary] = reports(language, names, id);
      if (!summary) throw new Error("no summary");
      const { bytes, pages, accessible } = await pdfOf(printedDocument(summary), logo);
      keep(`summary-${id}-${language}-${names === plain ? "plain" : "long"}.pdf`, bytes);
      expect({ pages, accessible }).toEqual({ pages: 1, accessible: true });
    }
  },
);

test("the summary is one page in Word too, with long names, where LibreOffice is installed", async (context) => {
  const summaries = languages.flatMap((language) =>
    ["cc-cmm-oc", "service-audit"].flatMap((id) => reports(language, longNames(language), id).slice(0, 1)),
  );
  const written = await Promise.all(summaries.map((each) => writeForm(each, "docx", () => {}, { logo })));
  const pages = await pagesOfWord(written);
  // LibreOffice is not installed by the project: everywhere else the pages of the PDF are what is counted.
  if (!pages) return context.skip();
  expect(pages).toEqual(summaries.map(() => 1));
}, 90_000);

test.each(languages)("every kind is a tagged PDF that repeats to the byte, in %s", async (language) => {
  for (const report of reports(language)) {
    const { bytes, accessible } = await pdfOf(printedDocument(report), logo);
    keep(`${report.kind}-${language}.pdf`, bytes);
    expect({ kind: report.kind, accessible }).toEqual({ kind: report.kind, accessible: true });
    const again = await pdfOf(printedDocument(report), logo);
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  }
});

test.each(languages)(
  "every kind is written in each of its forms, in %s",
  async (language) => {
    for (const report of reports(language)) {
      for (const form of formsOfKind[kindOf(report)]) {
        // In this very process: that a report gets one of its own is tried elsewhere, once.
        const bytes = await writeForm(report, form, () => {}, { logo });
        keep(`${report.kind}-${language}.${form}`, bytes);
        expect(bytes.byteLength).toBeGreaterThan(400);
      }
    }
  },
  120_000,
);

test("a piece the reader may not read is nothing but a number, in every form", async () => {
  const index = reports("zh").find(({ kind }) => kind === "evidence-index");
  if (!index) throw new Error("no index");
  const [html, json] = await Promise.all(
    (["html", "json"] as const).map(async (form) =>
      Buffer.from(await writeReport(index, form)).toString("utf8"),
    ),
  );
  expect(html).toContain("E6");
  expect(html).toContain("仅限测评师查看");
  expect(html).toContain("与班组长谈质检复核 4");
  expect(`${html}${json}`).not.toContain("与班组长谈质检复核 5");
});

async function bookOf(bytes: Uint8Array) {
  const workbook = new exceljs.Workbook();
  // exceljs names a Buffer type older than Node's.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

test("the workbook of an action plan has typed columns under a frozen head, and the logo", async () => {
  const plan = reports("zh")[1];
  if (!plan) throw new Error("no plan");
  const book = await bookOf(await writeReport(plan, "xlsx", { look: { logo } }));
  const sheet = book.getWorksheet("改进措施");
  const heads = sheet?.getRow(1).values as string[];
  const at = (head: string) => sheet?.getRow(2).getCell(heads.indexOf(head));
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(at("到期日")?.value).toBeInstanceOf(Date);
  expect(at("到期日")?.numFmt).toBe("yyyy-mm-dd");
  expect(typeof at("进度（%）")?.value).toBe("number");
  expect(book.worksheets[0]?.getImages()).toHaveLength(1);
  const amounts = sheet?.getColumn(heads.indexOf("费用")).values ?? [];
  expect(amounts).toContain(12_500.5);
});

test("the logo stands in HTML as data, and in Word as a picture", async () => {
  const plan = reports("en")[1];
  if (!plan) throw new Error("no plan");
  const html = Buffer.from(await writeReport(plan, "html", { look: { logo } })).toString("utf8");
  expect(html).toContain('src="data:image/png;base64,');
  const word = await writeReport(plan, "docx", { look: { logo } });
  const names = CFB.read(Buffer.from(word), { type: "buffer" }).FullPaths;
  expect(names.some((name: string) => name.includes("word/media/"))).toBe(true);
});

test("nothing found, nothing put on file and nothing to compare are said as no data", () => {
  const report = reportOf("cc-cmm-oc", "zh", plain);
  const nothing = { findings: [], actions: [], projection: null };
  const { standard } = packOf("cc-cmm-oc");
  const empty: readonly PrintedReport[] = [
    { kind: "action-plan", report, improvement: nothing },
    { kind: "evidence-index", report, entries: [], coverage: [], samples: [] },
    consensusProtocol({ report, standard, members: [], sites: [], lines: [], notes: [], waiting: [] }),
    { kind: "agreement-report", report, agreement: teamAgreement(standard, [], () => seededRandom(1)) },
  ];
  for (const each of empty) expect(printedDocument(each).verdict).toContain("无数据");
});

test("a file's name says which kind it is", () => {
  const [summary, plan] = reports("zh");
  if (!summary || !plan) throw new Error("no reports");
  expect(reportFileName(summary, "pdf")).toBe("苏州中心_管理层摘要_Q4-测评_2026-11-21.pdf");
  expect(reportFileName(plan, "xlsx")).toBe("苏州中心_改进措施计划_Q4-测评_2026-11-21.xlsx");
});
