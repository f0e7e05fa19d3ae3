import { CFB } from "@e965/xlsx";
import { assess, nextLevelPlan, type SheetRow, standouts } from "@plumbline/core/assessments";
import type { Language } from "@plumbline/core/kernel";
import { type AssessmentReport, assessmentDocument, reportForms, reportModel } from "@plumbline/core/reports";
import { outline } from "@plumbline/core/standards";
import exceljs from "exceljs";
import { expect, test } from "vitest";
import { loadNamedPack } from "../packs/shelf.ts";
import { htmlOf } from "./html.ts";
import { reportFileName, writeReport } from "./index.ts";
import { pdfOf } from "./pdf.ts";
import { mapStrings, printable } from "./printable.ts";

const pack = await loadNamedPack("cc-cmm-oc@2017");
const criteria = outline(pack.standard).criteria;
const madeAt = "2026-11-21T10:42:00Z";

/** Every third rating is partly, every eleventh criterion unrated unless complete, one not applicable. */
function rowsOf(complete: boolean): readonly SheetRow[] {
  return criteria.map(({ id }, index) => ({
    criterion: id,
    values: {
      method: "full",
      execution: !complete && index % 11 === 0 ? null : index % 3 === 0 ? "partial" : "full",
    },
    note: index % 5 === 0 ? "现场抽查 12 records" : "",
    notApplicable: index === 60,
    approved: true,
  }));
}

function reportOf(language: Language, complete = true, rows = rowsOf(complete)): AssessmentReport {
  const answers = { rows, years: 4 };
  const verdict = assess(pack.standard, answers);
  return reportModel({
    pack,
    rows,
    verdict,
    plan: nextLevelPlan(pack.standard, answers, verdict),
    standouts: standouts(pack.standard, verdict),
    statements: [],
    approvers: {},
    organisation: "江南云客服务",
    centre: { name: "苏州中心", city: "苏州", seats: 320, openedOn: "2022-03-01", years: 4 },
    assessment: { title: "Q4 测评", purpose: "internal", period: null, state: "closed", scope: [] },
    people: [{ name: "林晓", part: "rater" }],
    language,
    madeAt,
    engine: "1",
  });
}

const cleanDocument = (report: AssessmentReport) => assessmentDocument(mapStrings(report, printable));

function partOf(archive: Uint8Array, path: string): string {
  const found = CFB.find(CFB.read(Buffer.from(archive), { type: "buffer" }), path);
  return Buffer.from(found?.content ?? []).toString("utf8");
}

/** The text of a Word document, tags away. */
function wordText(bytes: Uint8Array): string {
  return partOf(bytes, "/word/document.xml")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

function htmlText(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

async function sheetOf(bytes: Uint8Array, name: string) {
  const workbook = new exceljs.Workbook();
  // exceljs names a Buffer type older than Node's.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook.getWorksheet(name);
}

const cases = (["zh", "en"] as const).flatMap((language) =>
  [true, false].map((complete) => ({ language, complete })),
);

test.each(cases)(
  "the PDF is tagged and repeats to the byte, $language, complete: $complete",
  async ({ language, complete }) => {
    const started = performance.now();
    const { bytes, pages, accessible } = await pdfOf(cleanDocument(reportOf(language, complete)));
    const megabytes = Math.round(process.memoryUsage().rss / 1e6);
    console.log(
      `${pages} pages in ${Math.round(performance.now() - started)} ms, process at ${megabytes} MB`,
    );
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(accessible).toBe(true);
    expect(pages).toBeGreaterThan(20);
    const again = await pdfOf(cleanDocument(reportOf(language, complete)));
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  },
);

const lacking = (text: string, report: AssessmentReport) =>
  report.rows.flatMap((row) => [row.title, row.text].filter((words) => !text.includes(words)));

test.each(cases)(
  "HTML holds every criterion and the verdict, $language, complete: $complete",
  async ({ language, complete }) => {
    const report = reportOf(language, complete);
    const text = htmlText(Buffer.from(await writeReport(report, "html")).toString("utf8"));
    expect(text.includes(assessmentDocument(report).verdict)).toBe(true);
    expect(lacking(text, report)).toEqual([]);
  },
);

test.each(["zh", "en"] as const)("Word holds every criterion and the verdict, %s", async (language) => {
  const report = reportOf(language, language === "zh");
  const text = wordText(await writeReport(report, "docx"));
  expect(text.includes(assessmentDocument(report).verdict)).toBe(true);
  expect(lacking(text, report)).toEqual([]);
});

test("the workbook holds every criterion with its points as numbers, frozen and filterable", async () => {
  const report = reportOf("zh");
  const sheet = await sheetOf(await writeReport(report, "xlsx"), "条目");
  expect(sheet?.rowCount).toBe(report.rows.length + 1);
  expect(sheet?.getCell("A2").value).toBe(1);
  const heads = sheet?.getRow(1).values;
  const head = Array.isArray(heads) ? heads.indexOf("方法合规（分）") : -1;
  expect(sheet?.getRow(2).getCell(head).value).toBe(10);
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  expect(sheet?.autoFilter).toBeTruthy();
});

test("the JSON is the report itself, with its keys in order", async () => {
  const report = reportOf("en", false);
  const json = Buffer.from(await writeReport(report, "json")).toString("utf8");
  expect(JSON.parse(json)).toEqual(report);
  expect(Object.keys(JSON.parse(json))).toEqual(Object.keys(report).sort());
});

const hostile = [
  '#import "@preview/x:1.0.0": * #panic("x") $x^2$ *bold* = Head <label> @ref // gone /* gone */',
  "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; ]]>",
  "=cmd|' /C calc'!A0",
  "𠮷野家 😀👨‍👩‍👧 ภาษา",
  "A".repeat(400),
  "half \ud800 and \udc00 of a pair",
  "control \u0000\u0007\u001b[31m \u202eturned\u202c \ufffe",
  "line\r\nline\n\nline\ttab",
  "长备注。".repeat(2500),
];

function hostileReport(): AssessmentReport {
  const rows = rowsOf(true).map((row, index) => ({ ...row, note: hostile[index] ?? "" }));
  const report = reportOf("zh", true, rows);
  const title = "=1+1 <i>#title</i> &A 😀";
  return {
    ...report,
    organisation: '#set page(fill: red) <b>"x"</b>',
    assessment: { ...report.assessment, title },
  };
}

test("hostile notes stay text in HTML", async () => {
  const html = Buffer.from(await writeReport(hostileReport(), "html")).toString("utf8");
  expect(/<script|<img|<b>|<i>|<[a-z][^>]*\son\w+=/i.test(html)).toBe(false);
  expect(htmlText(html).includes("<script>alert(1)</script><img src=x onerror=alert(1)> &amp; ]]>")).toBe(
    true,
  );
  expect(html.isWellFormed()).toBe(true);
});

test("hostile notes stay text in Word, and its XML stays XML", async () => {
  const xml = partOf(await writeReport(hostileReport(), "docx"), "/word/document.xml");
  expect(xml.includes("&lt;script&gt;alert(1)&lt;/script&gt;")).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe]/.test(xml)).toBe(false);
});

test("hostile notes are typed texts in Excel, never formulas", async () => {
  const bytes = await writeReport(hostileReport(), "xlsx");
  const sheet = await sheetOf(bytes, "条目");
  const notes = sheet?.getColumn(sheet.columnCount).values ?? [];
  expect(notes[4]).toBe("=cmd|' /C calc'!A0");
  const formulas = CFB.read(Buffer.from(bytes), { type: "buffer" }).FullPaths.filter((path: string) =>
    /sheet\d+\.xml$/.test(path),
  );
  expect(formulas.length).toBeGreaterThan(3);
  for (const path of formulas) expect(partOf(bytes, path.replace("Root Entry", ""))).not.toContain("<f>");
});

test("hostile notes stay text in PDF: nothing is run, what the typeface lacks is set as 〓, long notes go on overleaf", async () => {
  const short = await pdfOf(cleanDocument(reportOf("zh")));
  const { accessible, pages } = await pdfOf(cleanDocument(hostileReport()));
  expect(accessible).toBe(true);
  // 10,000 characters at some 2,000 a page.
  expect(pages).toBeGreaterThan(short.pages + 3);
});

test("a report of a signal already given up is not begun, and one given up midway is left", async () => {
  await expect(writeReport(reportOf("zh"), "pdf", { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  const cancelled = new AbortController();
  const steps: number[] = [];
  const onProgress = (_: unknown, share: number) => {
    steps.push(share);
    cancelled.abort();
  };
  await expect(writeReport(reportOf("zh"), "docx", { signal: cancelled.signal, onProgress })).rejects.toThrow(
    /abort/i,
  );
  expect(steps[0]).toBe(0);
});

test("every form has a name that any file system takes", () => {
  const report = hostileReport();
  for (const form of reportForms)
    expect(reportFileName(report, form)).toBe(`苏州中心_=1+1-i-#title-i-&A-😀_2026-11-21.${form}`);
  const long = { ...report, assessment: { ...report.assessment, title: "测".repeat(200) } };
  expect(Buffer.byteLength(reportFileName(long, "pdf"))).toBeLessThan(200);
});

test("the HTML needs nothing else and runs nothing", () => {
  const html = htmlOf(assessmentDocument(reportOf("en")));
  expect(/<script|<link|:hover|src=|url\(|https?:\/\/(?!www\.w3\.org)/.test(html)).toBe(false);
  expect(html.includes('<html lang="en">')).toBe(true);
  const ids = [...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(/<svg [^>]*viewBox[^>]*viewBox/.test(html)).toBe(false);
  expect(html.includes('<th scope="col"')).toBe(true);
});
