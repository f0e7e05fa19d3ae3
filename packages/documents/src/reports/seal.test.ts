import { CFB } from "@e965/xlsx";
import { assess, standouts } from "@plumbline/core/assessments";
import { type AssessmentReport, reportModel } from "@plumbline/core/reports";
import { outline } from "@plumbline/core/standards";
import { describe, expect, test } from "vitest";
import { loadNamedPack } from "../packs/shelf.ts";
import { findBundle } from "../sign-off/find-bundle.ts";
import { packBundle } from "../sign-off/packed.ts";
import { writeReport } from "./index.ts";

const pack = await loadNamedPack("cc-cmm-oc@2017");
const bundle = JSON.stringify({ format: "plumbline-signed-assessment", sealed: "字".repeat(5000) });
const hash = "1a2b3c4d".repeat(8);
const grouped = Array(8).fill("1a2b3c4d").join(" ");

function reportOf(isSigned: boolean, language: "zh" | "en" = "zh"): AssessmentReport {
  const rows = outline(pack.standard).criteria.map(({ id }) => ({
    ...{ criterion: id, note: "", notApplicable: false, approved: false },
    values: { method: "partial", execution: "partial" },
  }));
  const verdict = assess(pack.standard, { rows, years: 4 });
  const at = "2026-11-21T10:42:00Z";
  const signed = {
    ...{ sha256: hash, key: hash, level: "L1", bundle: packBundle(bundle) },
    ...{ reviewed: { by: "王敏", at }, approved: { by: "赵总", at } },
  };
  const report = reportModel({
    ...{ pack, rows, verdict, plan: null, standouts: standouts(pack.standard, verdict), statements: [] },
    ...{ approvers: {}, organisation: "江南云客服务", centre: null, people: [], language, madeAt: at },
    assessment: { title: "Q4 测评", purpose: "external", period: null, state: "closed", scope: [] },
    engine: "1",
  });
  return { ...report, signed: isSigned ? signed : null };
}

const partOf = (archive: Uint8Array, path: string) =>
  Buffer.from(CFB.find(CFB.read(Buffer.from(archive), { type: "buffer" }), path)?.content ?? []).toString(
    "utf8",
  );

describe("a report of a signed assessment", () => {
  test.each(["html", "json", "pdf"] as const)(
    "carries its bundle as %s, and gives it back as it was",
    async (form) => {
      const bytes = Buffer.from(await writeReport(reportOf(true), form));
      expect(findBundle(bytes, "x")).toMatchObject({ form, text: bundle });
    },
  );

  test("is still a PDF that readers for the blind take, with one page before the contents", async () => {
    const bytes = Buffer.from(await writeReport(reportOf(true), "pdf"));
    expect(bytes.toString("latin1")).toContain("pdfuaid");
  });

  test("says who signed what in a page, in Word and in Excel, and draws the code", async () => {
    const page = Buffer.from(await writeReport(reportOf(true, "en"), "html")).toString();
    for (const words of ["Signed off", "赵总", grouped, 'aria-label="QR code', "verify-report"])
      expect(page).toContain(words);
    const word = await writeReport(reportOf(true), "docx");
    expect(partOf(word, "/word/document.xml")).toContain(grouped);
    expect(partOf(word, "/word/document.xml")).toContain("二维码");
    const book = await writeReport(reportOf(true), "xlsx");
    expect(partOf(book, "/xl/sharedStrings.xml")).toContain(grouped);
    expect(partOf(book, "/xl/media/image1.png")).toContain("PNG");
  });
});

test("a report of one that is not signed says so, and carries nothing", async () => {
  const page = Buffer.from(await writeReport(reportOf(false, "en"), "html")).toString();
  expect(page).toContain("Not signed off");
  for (const form of ["html", "json", "pdf"] as const) {
    const bytes = Buffer.from(await writeReport(reportOf(false), form));
    expect(() => findBundle(bytes, "x")).toThrow("bundle-not-found");
  }
  expect(partOf(await writeReport(reportOf(false), "docx"), "/word/document.xml")).toContain("未签发");
  expect(partOf(await writeReport(reportOf(false), "xlsx"), "/xl/sharedStrings.xml")).toContain("未签发");
});
