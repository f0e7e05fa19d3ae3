import type { Language } from "../../kernel/index.ts";
import { type Reader, readerOf } from "../report-reader.ts";
import type { Say } from "../wording.ts";
import type { HandOverManual, ManualSection } from "./model.ts";

/** A manual with the questions its chapters keep asking of it. */
export type ManualReader = {
  readonly manual: HandOverManual;
  readonly report: Reader;
  readonly language: Language;
  readonly say: Say;
  /** `1.1 文化与战略`. */
  readonly sectionName: (code: string) => string;
  readonly section: (code: string) => ManualSection | undefined;
};

/** Opens a manual for its chapters. */
export function manualReaderOf(manual: HandOverManual): ManualReader {
  const report = readerOf(manual.report);
  const byCode = new Map(manual.sections.map((section) => [section.code, section]));
  return {
    ...{ manual, report, language: manual.report.language, say: report.say },
    sectionName: report.partName,
    section: (code) => byCode.get(code),
  };
}
