import { type FactDecision, yearlyAuditFact } from "@plumbline/core/assessments";
import { json } from "../../platform/database/index.ts";
import type { FactSource } from "../../platform/facts/index.ts";
import type { Work } from "../../platform/records/index.ts";
import { assessmentsOfCentre, type Place } from "../store.ts";

/** What the records of assessments show: that a centre's management system is audited every year. */
export const factsOfAssessments: FactSource = async ({ tx, actor, centreId, day, assessmentId }) => {
  const all = await assessmentsOfCentre({ tx, actor }, centreId);
  const others = all.map(({ summary }) => summary).filter(({ id }) => id !== assessmentId);
  return [yearlyAuditFact(centreId, others, day)].flatMap((fact) => fact ?? []);
};

/** The decisions that stand on the facts of an assessment: of each fact the latest. */
export async function readDecisions({ tx, actor }: Place, assessmentId: string): Promise<FactDecision[]> {
  return tx
    .selectFrom("assessment_fact_decisions")
    .distinctOn("fact_id")
    .select(["outcome", "reason", "fact", "version"])
    .select(["decided_by_name as by", "decided_at as at"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", assessmentId)
    .orderBy("fact_id")
    .orderBy("version", "desc")
    .execute();
}

/** Writes a decision down beside the former ones. */
export async function insertDecision(
  { tx, actor }: Work,
  assessmentId: string,
  { outcome, reason, fact, version, by, at }: FactDecision,
): Promise<void> {
  await tx
    .insertInto("assessment_fact_decisions")
    .values({
      ...{ organisation_id: actor.organisationId, assessment_id: assessmentId, fact_id: fact.id, version },
      ...{ outcome, reason, fact: json(fact), decided_at: at },
      ...{ decided_by: actor.accountId, decided_by_name: by },
    })
    .execute();
}
