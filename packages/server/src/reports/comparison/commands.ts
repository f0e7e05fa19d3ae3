import type { assessments as api } from "@plumbline/api";
import { csvText } from "@plumbline/core/kernel";
import { comparisonSheets, comparisonTable } from "@plumbline/core/reports";
import { sheetsWorkbook } from "@plumbline/documents";
import { compareMany } from "../../assessments/index.ts";
import { mediaTypes } from "../../platform/files/index.ts";
import type { Context, Download } from "../../platform/http/index.ts";

const names = { zh: "多次对比", en: "comparison" } as const;

/** A comparison of many as a file, in the reader's language. */
export async function downloadComparison(context: Context<typeof api.downloadComparison>): Promise<Download> {
  const { language, query, now } = context;
  const { format, ...asked } = query;
  const beside = await compareMany(context, asked);
  const name = `${names[language]}-${beside.frame.standard}.${format}`;
  if (format === "csv") {
    const bytes = Buffer.from(csvText(comparisonTable(beside, language)));
    return { name, type: mediaTypes.csv, bytes };
  }
  const about = { title: beside.frame.title[language], owner: "Plumbline 准绳", madeAt: now.toISOString() };
  const bytes = Buffer.from(await sheetsWorkbook(comparisonSheets(beside, language), about));
  return { name, type: mediaTypes.xlsx, bytes };
}
