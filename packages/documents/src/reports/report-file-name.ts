import {
  groundOf,
  kindOf,
  type PrintedReport,
  type ReportForm,
  reportKindWords,
} from "@plumbline/core/reports";
import { printable } from "./printable.ts";

/** A name every file system takes: centre, kind, assessment and day, without the marks systems keep for themselves. */
export function reportFileName(printed: PrintedReport, form: ReportForm): string {
  const report = groundOf(printed);
  const kind = kindOf(printed);
  const owner = report.centre?.name ?? report.organisation ?? "";
  // The assessment's own report is what one expects, and goes without saying.
  const genre = kind === "assessment" ? [] : [report.language === "zh" ? reportKindWords[kind].zh : kind];
  const parts = [owner, ...genre, report.assessment.title, report.madeAt.slice(0, 10)];
  const name = parts
    .map((part) =>
      printable(part)
        .replace(/[\\/:*?"<>|\s.\u2028]+/g, " ")
        .trim(),
    )
    .filter((part) => part !== "")
    .map((part) => part.replaceAll(" ", "-"))
    .join("_");
  return `${clipped(name, 160)}.${form}`;
}

/** Cut to a number of UTF-8 bytes between characters; file systems count bytes. */
function clipped(name: string, bytes: number): string {
  let kept = "";
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > bytes) return kept;
    kept += character;
  }
  return kept;
}
