import { basename, extname } from "node:path";
import { type Answers, engineVersion, type Plan, standouts, type Verdict } from "@plumbline/core/assessments";
import { type ReportForm, reportModel } from "@plumbline/core/reports";
import type { GuidedPack } from "@plumbline/core/standards";
import { writeReport } from "@plumbline/documents";
import type { Terminal } from "./command.ts";
import { writeOutput } from "./files.ts";
import { wrongUse } from "./options.ts";

const forms: Readonly<Record<string, ReportForm>> = {
  ".pdf": "pdf",
  ".html": "html",
  ".docx": "docx",
  ".xlsx": "xlsx",
  ".json": "json",
};

/** The form of a report by its file's name; another kind of file is refused. */
export function reportFormOf(file: string): ReportForm {
  const form = forms[extname(file).toLowerCase()];
  if (form) return form;
  const kinds = Object.keys(forms).join(", ");
  throw wrongUse({
    zh: `报告只能是 ${kinds} 文件，不能是 ${file}。`,
    en: `A report is a file of kind ${kinds}, not ${file}.`,
  });
}

/** Writes the report of an assessed answer sheet, saying how far it is; a report of that name is replaced. */
export async function writeReportFile(
  file: string,
  assessed: {
    readonly sheet: string;
    readonly pack: GuidedPack;
    readonly answers: Answers;
    readonly verdict: Verdict;
    readonly plan: Plan | null;
  },
  { language, complain }: Terminal,
): Promise<void> {
  const { sheet, pack, answers, verdict, plan } = assessed;
  const title = basename(sheet, extname(sheet));
  const report = reportModel({
    pack,
    rows: answers.rows,
    verdict,
    plan,
    standouts: standouts(pack.standard, verdict),
    statements: [],
    guidance: pack.guidance,
    approvers: {},
    organisation: null,
    centre: null,
    assessment: { title, purpose: null, period: null, state: null, scope: answers.scope ?? [] },
    people: [],
    language,
    madeAt: new Date().toISOString(),
    engine: engineVersion,
  });
  const onProgress = (step: { zh: string; en: string }, share: number) =>
    complain(`${Math.round(share * 100)} % ${step[language]}`);
  await writeOutput(file, await writeReport(report, reportFormOf(file), { onProgress }), true);
  complain(`100 % ${file}`);
}
