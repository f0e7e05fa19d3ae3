import type { Sample } from "@plumbline/core/assessments";
import type { Selectable } from "kysely";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";
import type { SampleTable } from "./tables.ts";

/** The sampling plan of an assessment in the order it was written, withdrawn lines included. */
export async function readSamples(place: Place, assessmentId: string): Promise<Sample[]> {
  const rows = await samples(place).where("assessment_id", "=", assessmentId).orderBy("id").execute();
  return rows.map(sampleOf);
}

/** One line of the plan; undefined where there is none. */
export async function findSample(
  place: Place,
  { id, sample }: { readonly id: string; readonly sample: string },
): Promise<Sample | undefined> {
  const row = await samples(place)
    .where("assessment_id", "=", id)
    .where("id", "=", sample)
    .executeTakeFirst();
  return row && sampleOf(row);
}

export async function insertSample({ tx, actor }: Work, assessmentId: string, sample: Sample): Promise<void> {
  await tx
    .insertInto("assessment_samples")
    .values({
      ...{ organisation_id: actor.organisationId, id: sample.id, assessment_id: assessmentId },
      ...columnsOf(sample),
    })
    .execute();
}

export async function saveSample({ tx, actor }: Work, sample: Sample): Promise<void> {
  await tx
    .updateTable("assessment_samples")
    .set(columnsOf(sample))
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", sample.id)
    .execute();
}

function samples({ tx, actor }: Place) {
  return tx.selectFrom("assessment_samples").selectAll().where("organisation_id", "=", actor.organisationId);
}

function columnsOf(sample: Sample) {
  const { kind, what, population, size, chosen, remarks, version, withdrawn } = sample;
  return {
    ...{ kind, what, population, size, chosen, remarks, version },
    ...{ looked_at_by: sample.lookedAtBy, looked_at_on: sample.lookedAtOn },
    ...{ changed_at: sample.changedAt, changed_by_name: sample.changedBy },
    ...{ withdrawn_at: withdrawn?.at ?? null, withdrawn_by_name: withdrawn?.by ?? null },
    withdrawn_reason: withdrawn?.reason ?? null,
  };
}

function sampleOf(row: Selectable<SampleTable>): Sample {
  const { id, kind, what, population, size, chosen, remarks, version } = row;
  const { withdrawn_at: at, withdrawn_by_name: by, withdrawn_reason: reason } = row;
  return {
    ...{ id, kind, what, population, size, chosen, remarks, version },
    ...{ lookedAtBy: row.looked_at_by, lookedAtOn: row.looked_at_on },
    ...{ changedAt: row.changed_at, changedBy: row.changed_by_name },
    withdrawn: at !== null && by !== null && reason !== null ? { at, by, reason } : null,
  };
}
