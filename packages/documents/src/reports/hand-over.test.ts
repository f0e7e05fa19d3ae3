import { assess, type SheetRow, standouts } from "@plumbline/core/assessments";
import { type HandOverManual, handOverDocument, handOverManual, reportModel } from "@plumbline/core/reports";
import { outline } from "@plumbline/core/standards";
import { expect, test } from "vitest";
import { loadGuidedPacks } from "../packs/shelf.ts";
import { reportFileName, writeReport } from "./index.ts";
import { pdfOf } from "./pdf.ts";

const packs = await loadGuidedPacks();

/** A manual with every kind of answer: every ninth unknown, every seventh partly, one not applicable. */
function manualOf(id: string, language: "zh" | "en"): HandOverManual {
  const pack = packs.find(({ standard }) => standard.id === id);
  if (!pack) throw new Error(`${id} is not on the shelf`);
  const values = pack.standard.scales[0]?.values ?? [];
  const rows: SheetRow[] = outline(pack.standard).criteria.map(({ id: criterion }, at) => {
    const value = (at % 9 === 0 ? values.at(-1) : at % 7 === 0 ? values[1] : values[0])?.id ?? null;
    const given = Object.fromEntries(pack.standard.angles.map((angle) => [angle.id, value]));
    return { criterion, values: given, note: "", notApplicable: at === 60, approved: true };
  });
  const verdict = assess(pack.standard, { rows, years: 4 });
  const report = reportModel({
    ...{ pack, rows, verdict, language, plan: null, standouts: standouts(pack.standard, verdict) },
    ...{ statements: [], approvers: {}, organisation: "江南云客服务", people: [], engine: "1" },
    centre: { name: "苏州中心", city: "苏州", seats: 320, openedOn: "2022-03-01", years: 4 },
    assessment: { title: "Q4 测评", purpose: "self", period: null, state: "closed", scope: [] },
    madeAt: "2026-11-21T10:42:00Z",
  });
  const written = { version: 1, changedAt: report.madeAt, changedBy: "x" };
  const [first] = outline(pack.standard).sections;
  const note = { section: first?.code ?? "", owner: "王敏", documents: "共享盘\n档案柜", actions: ["=1+1"] };
  const teams = [{ name: "热线一组", count: 1, posts: [{ position: "班组长", count: 1, names: ["李雷"] }] }];
  return handOverManual({
    report,
    pack,
    others: packs,
    rows,
    notes: [{ ...note, ...written }],
    teams,
    namesPeople: true,
  });
}

const cases = ["cc-cmm-oc", "service-audit"].flatMap((id) =>
  (["zh", "en"] as const).map((language) => ({ id, language })),
);

test.each(cases)(
  "the manual of $id is a tagged PDF within seconds, in $language",
  async ({ id, language }) => {
    const started = performance.now();
    const { bytes, pages, accessible } = await pdfOf(handOverDocument(manualOf(id, language)));
    console.log(`${pages} pages in ${Math.round(performance.now() - started)} ms`);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(accessible).toBe(true);
    expect(pages).toBeGreaterThan(8);
  },
);

test("the manual is written as HTML and Word, with owner, documents, actions and leaders in it", async () => {
  const manual = manualOf("service-audit", "zh");
  const html = Buffer.from(await writeReport(manual, "html")).toString("utf8");
  for (const part of ["王敏", "共享盘<br>档案柜", "=1+1", "李雷"]) expect(html).toContain(part);
  const word = await writeReport(manual, "docx");
  expect(Buffer.from(word.subarray(0, 2)).toString()).toBe("PK");
});

test("the file says that it is the manual", () => {
  expect(reportFileName(manualOf("cc-cmm-oc", "zh"), "pdf")).toBe("苏州中心_交接手册_Q4-测评_2026-11-21.pdf");
  expect(reportFileName(manualOf("cc-cmm-oc", "en"), "docx")).toBe(
    "苏州中心_hand-over_Q4-测评_2026-11-21.docx",
  );
});
