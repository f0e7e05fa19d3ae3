import { assessments as api } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { route } from "../../platform/http/index.ts";
import { findAssessment } from "../store.ts";
import { handOutWorkbook, mergeWorkbook, readReturn, returnWorkbook } from "./commands.ts";
import { listReturns } from "./store.ts";

/** Every endpoint of workbooks handed out and brought back. */
export const workbookRoutes = [
  route(api.handOutWorkbook, handOutWorkbook),
  route(api.returnWorkbook, returnWorkbook),
  route(api.listReturns, async (context) => {
    if (!(await findAssessment(context, context.params.id))) throw new Refusal("not-found");
    const entries = await listReturns(context, context.params.id);
    return { entries, total: entries.length };
  }),
  route(api.readReturn, readReturn),
  route(api.mergeWorkbook, mergeWorkbook),
];
