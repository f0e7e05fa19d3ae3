import { assessments as api } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { findAssessment } from "../assessments/index.ts";
import { route } from "../platform/http/index.ts";
import { cancelReport, downloadReport, requestReport } from "./commands.ts";
import { downloadComparison } from "./comparison/commands.ts";
import { listReportKinds } from "./kinds/commands.ts";
import { lookRoutes } from "./look/routes.ts";
import { findReport, listReports } from "./store.ts";

/** Every endpoint of the reports of an assessment. */
export const reportRoutes = [
  route(api.requestReport, requestReport),
  route(api.listReportKinds, listReportKinds),
  route(api.listReports, async (context) => {
    if (!(await findAssessment(context, context.params.id))) throw new Refusal("not-found");
    const entries = await listReports(context, context.params.id);
    return { entries, total: entries.length };
  }),
  route(api.readReport, async (context) => {
    const found = await findReport(context, context.params);
    if (!found) throw new Refusal("not-found");
    return found.job;
  }),
  route(api.cancelReport, cancelReport),
  route(api.downloadReport, downloadReport),
  route(api.downloadComparison, downloadComparison),
  ...lookRoutes,
];
