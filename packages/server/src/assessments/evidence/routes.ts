import { assessments as api } from "@plumbline/api";
import { type CoverageRow, coverageOf, sheetRows } from "@plumbline/core/assessments";
import { Refusal } from "@plumbline/core/kernel";
import { type Context, type Handled, route } from "../../platform/http/index.ts";
import { countingAnswers } from "../answers/commands.ts";
import { standing } from "../answers/store.ts";
import { findAssessment } from "../store.ts";
import * as commands from "./commands.ts";
import { readEvidence } from "./store.ts";

/** Every endpoint of the evidence of an assessment. */
export const evidenceRoutes: readonly Handled[] = [
  route(api.listEvidence, commands.listEvidence),
  route(api.attachEvidence, commands.attachEvidence),
  route(api.uploadEvidence, commands.uploadEvidence),
  route(api.readEvidence, commands.readEvidence),
  route(api.changeEvidence, commands.changeEvidence),
  route(api.uploadEvidenceVersion, commands.uploadEvidenceVersion),
  route(api.downloadEvidence, commands.downloadEvidence),
  route(api.withdrawEvidence, commands.withdrawEvidence),
  route(api.readCoverage, async (context) => {
    const entries = await coverage(context);
    return { entries, total: entries.length };
  }),
];

/** Counts by kind alone, so that pieces kept to the assessors count for everybody and say nothing. */
async function coverage(context: Context<typeof api.readCoverage>): Promise<CoverageRow[]> {
  const { tx, params, services } = context;
  const kept = await findAssessment(context, params.id);
  if (!kept) throw new Refusal("not-found");
  const { standard } = await services.pinned.readOne(tx, kept.summary.packHash);
  const { ratings, marks } = await countingAnswers(context, params.id);
  const rows = sheetRows({ ratings, notes: [], notApplicable: standing(marks) });
  const pieces = await readEvidence(context, params.id);
  const { scope, from, to } = kept.summary;
  return [...coverageOf(standard, { rows, scope, period: { from, to }, pieces })];
}
