import type { improvement as api } from "@plumbline/api";
import { sheetRows } from "@plumbline/core/assessments";
import type { Action } from "@plumbline/core/improvement";
import { isExpected, project } from "@plumbline/core/improvement";
import { Refusal } from "@plumbline/core/kernel";
import { assessmentsOfCentre, type KeptAssessment, readSheet } from "../../assessments/index.ts";
import { findCentre } from "../../organisation/index.ts";
import type { Context } from "../../platform/http/index.ts";
import { actionsOfCentre } from "../actions/store.ts";

type Projecting = Context<typeof api.readProjection>;

/** What a centre would come to by each standard, laid over the latest assessment rated in full, or else the latest. */
export async function readProjection(context: Projecting) {
  const centre = await findCentre(context, context.params.id);
  if (!centre) throw new Refusal("not-found");
  const assessed = await assessmentsOfCentre(context, centre.id);
  const actions = (await actionsOfCentre(context, centre.id)).filter(isExpected);
  const byStandard = Map.groupBy(assessed, ({ summary }) => summary.standard);
  const entries: api.StandardProjection[] = [];
  for (const runs of byStandard.values()) {
    const basis = runs.find(isRatedInFull) ?? runs[0];
    if (basis) entries.push(await projectionFrom(context, basis, actions));
  }
  return { entries, total: entries.length };
}

function isRatedInFull({ summary: { rated, asked } }: Pick<KeptAssessment, "summary">): boolean {
  return rated === asked && asked > 0;
}

async function projectionFrom(
  context: Projecting,
  { summary, years }: KeptAssessment,
  actions: readonly Action[],
): Promise<api.StandardProjection> {
  const { standard } = await context.services.pinned.readOne(context.tx, summary.packHash);
  const sheet = await readSheet(context, summary.id);
  if (!sheet) throw new Refusal("not-found");
  const answers = { rows: sheetRows(sheet), scope: summary.scope, years, held: summary.held };
  const projection = project(standard, summary.standard, answers, actions);
  return {
    ...{ standard: summary.standard, title: standard.title, on: summary.to },
    ...{ assessmentId: summary.id, assessmentTitle: summary.title },
    ...{ complete: isRatedInFull({ summary }), hasLevels: standard.levels !== undefined },
    projection: { ...projection, gains: [...projection.gains] },
  };
}
