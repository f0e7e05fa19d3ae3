import type { Text } from "@plumbline/core/kernel";
import {
  groundOf,
  type PrintedReport,
  printedData,
  printedDocument,
  printedSheets,
  type ReportForm,
} from "@plumbline/core/reports";
import type { Look } from "./look.ts";
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
  look: Look = {},
): Promise<Uint8Array> {
  onProgress(steps.gather, 0);
  if (form === "json") return Buffer.from(stableJson(printedData(report)));
  const clean = mapStrings(report, printable);
  onProgress(steps.set, 0.3);
  if (form === "xlsx") {
    const { workbookOf } = await import("./workbook.ts");
    const { assessment, organisation, centre, madeAt } = groundOf(clean);
    const about = { title: assessment.title, owner: organisation ?? centre?.name ?? "", madeAt };
    return workbookOf(printedSheets(clean), about, look.logo);
  }
  return setDocument(clean, form, look);
}

async function setDocument(
  report: PrintedReport,
  form: Exclude<ReportForm, "json" | "xlsx">,
  look: Look,
): Promise<Uint8Array> {
  const document = printedDocument(report);
  const { logo, template } = look;
  if (form === "html") return Buffer.from((await import("./html.ts")).htmlOf(document, logo));
  if (form === "pdf") return (await (await import("./pdf.ts")).pdfOf(document, logo)).bytes;
  if (!template) return (await import("./word.ts")).wordOf(document, logo);
  const { fillTemplate } = await import("../templates/fill-template.ts");
  return fillTemplate(template, report, document, logo);
}
