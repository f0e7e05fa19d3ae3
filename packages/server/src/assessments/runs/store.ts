import type { AssessmentSummary } from "@plumbline/core/assessments";
import { sql } from "kysely";
import { assessments, keptOf, type Place, withColumns } from "../store.ts";

/** Of each centre and standard the latest finished assessment and the latest open one; archived ones aside. */
export async function latestRuns(place: Place): Promise<AssessmentSummary[]> {
  const rows = await withColumns(assessments(place))
    .distinctOn(["centre_id", "standard", sql`(closed_at is null)`])
    .where("assessments.archived_at", "is", null)
    .where("centres.archived_at", "is", null)
    .orderBy("centre_id")
    .orderBy("standard")
    .orderBy(sql`(closed_at is null)`)
    .orderBy("last_day", "desc")
    .orderBy("assessments.id", "desc")
    .execute();
  return rows.map((row) => keptOf(row).summary);
}

/** The assessments carried out in a span of days, or in part of it; archived ones and those of archived centres aside. */
export async function assessmentsBetween(
  place: Place,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<AssessmentSummary[]> {
  const rows = await withColumns(assessments(place))
    .where("assessments.archived_at", "is", null)
    .where("centres.archived_at", "is", null)
    .where("first_day", "<=", to)
    .where("last_day", ">=", from)
    .execute();
  return rows.map((row) => keptOf(row).summary);
}
