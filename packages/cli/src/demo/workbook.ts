import { assessments, type Client } from "@plumbline/api";
import { type CellRow, type Cells, cellRows } from "@plumbline/core/assessments";
import type { Standard } from "@plumbline/core/standards";
import { readAnswerBook, writeAnswerBook } from "@plumbline/documents";

const fileName = "外出走访-工作簿.xlsx";
/** What was written into the workbook on a visit: some of it new, some over what was there. */
const onVisit: Readonly<Record<string, Cells>> = {
  "3": { note: "走访时查阅了《战略宣贯记录》，班组均有签到。" },
  "20": { execution: "partial" },
  "105": { method: "full", execution: "partial", note: "绩效看板每日更新，缺少趋势分析。" },
  "106": { method: "full", execution: "full", note: "抽查 10 月与 11 月的日报，口径一致。" },
  "107": { method: "partial", execution: "none" },
  "108": { notApplicable: "本中心没有外呼业务。" },
  // A mark without its reason: to be mended in the file.
  "109": { notApplicable: "" },
};
/** What somebody wrote here meanwhile. */
const here = { criterion: "3", text: "战略宣贯只到班组长一级，座席层面没有记录。" };

/** A workbook that came back from a visit and waits for decisions: some cells were changed here as well. */
export async function bringWorkbook(client: Client, standard: Standard, id: string): Promise<void> {
  const params = { id };
  const handedOut = await client.download(assessments.handOutWorkbook, { params, query: { language: "zh" } });
  const bytes = new Uint8Array(await handedOut.blob.arrayBuffer());
  const { workbookId } = await readAnswerBook(bytes, handedOut.name);
  const sheet = await client.call(assessments.readAssessment, { params });
  const { title, centreName, packHash, scope } = sheet.assessment;
  const filled = await writeAnswerBook({
    ...{
      workbookId,
      assessmentId: id,
      packHash,
      basis: sheet.answersVersion,
      standard,
      scope,
      language: "zh",
    },
    rows: withVisit(cellRows(sheet)),
    about: { title, centre: centreName, madeBy: "", madeAt: "" },
    filler: { kind: "shared", mayMark: true },
  });
  await changeHere(client, sheet);
  const file = new File([new Uint8Array(filled)], fileName);
  await client.upload(assessments.returnWorkbook, { params }, file);
}

function withVisit(rows: readonly CellRow[]): CellRow[] {
  const held = new Map(rows.map(({ criterion, cells }) => [criterion, cells]));
  for (const [criterion, cells] of Object.entries(onVisit)) {
    held.set(criterion, { ...held.get(criterion), ...cells });
  }
  return [...held].map(([criterion, cells]) => ({ criterion, cells }));
}

async function changeHere(client: Client, sheet: assessments.AssessmentSheet): Promise<void> {
  const { id } = sheet.assessment;
  const note = sheet.notes.find(({ criterion }) => criterion === here.criterion);
  await client.call(assessments.writeNote, {
    params: { id, criterion: here.criterion },
    body: { text: here.text, expectedVersion: note?.version ?? 0 },
  });
  const rating = sheet.ratings.find(({ criterion, angle }) => criterion === "20" && angle === "execution");
  const value = rating?.value === "none" ? "full" : "none";
  await client.call(assessments.rateCriterion, {
    params: { id, criterion: "20", angle: "execution" },
    body: { value, expectedVersion: rating?.version ?? 0 },
  });
}
