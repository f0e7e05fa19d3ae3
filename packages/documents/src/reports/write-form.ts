import type { Text } from "@plumbline/core/kernel";
import {
  assessmentDocument,
  assessmentSheets,
  handOverDocument,
  type PrintedReport,
  type ReportDocument,
  type ReportForm,
} from "@plumbline/core/reports";
import { mapStrings, printable } from "./printable.ts";
import { stableJson } from "./stable-json.ts";

/** Says which step has begun and which share of the work, 0 to 1, lies behind. */
export type OnProgress = (step: Text, share: number) => void;

const steps = {
  gather: { zh: "整理内容", en: "Gathering the contents" },
  set: { zh: "排版", en: "Setting the pages" },
} as const;

/** The report in one form, made in this thread. JSON keeps texts as they are; the rest gets printable ones. */
export async function writeForm(
  report: PrintedReport,
  form: ReportForm,
  onProgress: OnProgress,
): Promise<Uint8Array> {
  onProgress(steps.gather, 0);
  if (form === "json") return Buffer.from(stableJson(report));
  const clean = mapStrings(report, printable);
  if (clean.kind === "hand-over-manual") return setDocument(handOverDocument(clean), form, onProgress);
  if (form === "xlsx") {
    const { workbookOf } = await import("./workbook.ts");
    const { assessment, organisation, centre, madeAt } = clean;
    const about = { title: assessment.title, owner: organisation ?? centre?.name ?? "", madeAt };
    onProgress(steps.set, 0.3);
    return workbookOf(assessmentSheets(clean), about);
  }
  return setDocument(assessmentDocument(clean), form, onProgress);
}

async function setDocument(
  document: ReportDocument,
  form: ReportForm,
  onProgress: OnProgress,
): Promise<Uint8Array> {
  onProgress(steps.set, 0.3);
  if (form === "html") return Buffer.from((await import("./html.ts")).htmlOf(document));
  if (form === "docx") return (await import("./word.ts")).wordOf(document);
  return (await (await import("./pdf.ts")).pdfOf(document)).bytes;
}
