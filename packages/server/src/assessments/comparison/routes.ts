import { assessments as api } from "@plumbline/api";
import { csvText } from "@plumbline/core/kernel";
import { comparisonSheets, comparisonTable } from "@plumbline/core/reports";
import { sheetsWorkbook } from "@plumbline/documents";
import { type Context, type Download, route } from "../../platform/http/index.ts";
import { compareMany } from "./commands.ts";

/** Every endpoint of comparisons of many. */
export const comparisonRoutes = [
  route(api.compareAssessments, (context) => compareMany(context, context.query)),
  route(api.downloadComparison, downloadComparison),
];

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
const names = { zh: "多次对比", en: "comparison" } as const;

async function downloadComparison(context: Context<typeof api.downloadComparison>): Promise<Download> {
  const { language, query, now } = context;
  const { format, ...asked } = query;
  const beside = await compareMany(context, asked);
  const name = `${names[language]}-${beside.frame.standard}.${format}`;
  const bytes =
    format === "csv"
      ? Buffer.from(csvText(comparisonTable(beside, language)))
      : Buffer.from(
          await sheetsWorkbook(comparisonSheets(beside, language), {
            ...{ title: beside.frame.title[language], owner: "Plumbline 准绳", madeAt: now.toISOString() },
          }),
        );
  return { name, type: types[format], bytes };
}
