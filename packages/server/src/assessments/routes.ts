import { assessments as api } from "@plumbline/api";
import { Refusal } from "@plumbline/core/kernel";
import { adviceOf, besideCriteria, type GuidedPack, usesOf } from "@plumbline/core/standards";
import { type Handled, route } from "../platform/http/index.ts";
import { packsAtHand } from "../standards/index.ts";
import type { Work } from "./answers/commands.ts";
import { readSheet } from "./answers/store.ts";
import { benchmarkRoutes } from "./benchmark/routes.ts";
import { certificateRoutes } from "./certificates/routes.ts";
import * as life from "./commands.ts";
import { comparisonRoutes } from "./comparison/routes.ts";
import { dutyRoutes } from "./duties/routes.ts";
import { earlierRoutes } from "./earlier/routes.ts";
import { editionRoutes } from "./editions/routes.ts";
import { evidenceRoutes } from "./evidence/routes.ts";
import { factRoutes } from "./facts/routes.ts";
import { handOverRoutes } from "./hand-over/routes.ts";
import { mergeRoutes } from "./merges/routes.ts";
import { approveNotApplicable, markNotApplicable, unmarkNotApplicable } from "./not-applicable/commands.ts";
import { overviewRoutes } from "./overview/routes.ts";
import { rateCriterion, writeNote } from "./ratings/commands.ts";
import { sampleRoutes } from "./samples/routes.ts";
import { scheduleRoutes } from "./schedules/routes.ts";
import { uploadSheet } from "./sheets/commands.ts";
import { signOffRoutes } from "./sign-off/routes.ts";
import { confirmStatement } from "./statements/commands.ts";
import { findAssessment, listAssessments } from "./store.ts";
import { teamRoutes } from "./team/routes.ts";
import { workbookRoutes } from "./workbooks/routes.ts";

/** Every endpoint of assessments. */
export const assessmentRoutes: readonly Handled[] = [
  route(api.listAssessments, (context) => listAssessments(context, context.query)),
  route(api.readAssessment, async (context) => {
    const sheet = await readSheet(context, context.params.id);
    if (!sheet) throw new Refusal("not-found");
    return sheet;
  }),
  route(api.readPinnedStandard, async (context) => {
    const kept = await findAssessment(context, context.params.id);
    if (!kept) throw new Refusal("not-found");
    return context.services.pinned.readOne(context.tx, kept.summary.packHash);
  }),
  route(api.readPinnedGuidance, async (context) => {
    const packs = await packsAtHand(context);
    return listed(besideCriteria(await guidedPack(context), packs, context.query.section));
  }),
  route(api.readPinnedAdvice, async (context) => listed(adviceOf(await guidedPack(context)))),
  route(api.readPinnedUses, async (context) => listed(usesOf(await guidedPack(context)))),
  route(api.createAssessment, life.createAssessment),
  route(api.changeAssessment, life.changeAssessment),
  route(api.changeWeights, life.changeWeights),
  route(api.closeAssessment, life.closeAssessment),
  route(api.reopenAssessment, life.reopenAssessment),
  route(api.archiveAssessment, life.archiveAssessment),
  route(api.restoreAssessment, life.restoreAssessment),
  route(api.copyAssessment, life.copyAssessment),
  route(api.rateCriterion, rateCriterion),
  route(api.writeNote, writeNote),
  route(api.markNotApplicable, markNotApplicable),
  route(api.unmarkNotApplicable, unmarkNotApplicable),
  route(api.approveNotApplicable, approveNotApplicable),
  route(api.confirmStatement, confirmStatement),
  route(api.uploadSheet, uploadSheet),
  ...overviewRoutes,
  ...scheduleRoutes,
  ...handOverRoutes,
  ...teamRoutes,
  ...evidenceRoutes,
  ...certificateRoutes,
  ...dutyRoutes,
  ...sampleRoutes,
  ...factRoutes,
  ...earlierRoutes,
  ...editionRoutes,
  ...comparisonRoutes,
  ...benchmarkRoutes,
  ...mergeRoutes,
  ...workbookRoutes,
  ...signOffRoutes,
];

/** The standard an assessment is pinned to, with its guidance. */
async function guidedPack(context: Work & { readonly params: { readonly id: string } }): Promise<GuidedPack> {
  const kept = await findAssessment(context, context.params.id);
  if (!kept) throw new Refusal("not-found");
  const { pinned } = context.services;
  const { packHash } = kept.summary;
  const pack = await pinned.readOne(context.tx, packHash);
  return { ...pack, guidance: await pinned.readGuidance(context.tx, packHash) };
}

function listed<Entry>(entries: readonly Entry[]): { entries: Entry[]; total: number } {
  return { entries: [...entries], total: entries.length };
}
