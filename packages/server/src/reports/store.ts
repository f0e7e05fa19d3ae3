import type { assessments as api } from "@plumbline/api";
import type { Text } from "@plumbline/core/kernel";
import type { Place } from "../assessments/index.ts";
import { json } from "../platform/database/index.ts";
import type { Work } from "../platform/records/index.ts";
import type { ReportContents, ReportTable } from "./tables.ts";

/** A report that is being made: what it is made of, in which form, and who asked for it. */
export type ReportOrder = Pick<ReportTable, "id" | "assessment_id" | "format" | "language" | "contents"> & {
  readonly kind: api.ReportJob["kind"];
  readonly requested_at: string;
  readonly requested_by: string;
};

/** Puts an order for a report down. */
export async function insertReport(
  { tx, actor, now }: Work,
  order: Pick<ReportOrder, "id" | "assessment_id" | "format" | "language"> & {
    readonly kind: api.ReportJob["kind"];
    readonly contents: ReportContents;
    readonly confidential: boolean;
  },
): Promise<void> {
  await tx
    .insertInto("assessment_reports")
    .values({
      ...order,
      ...{ organisation_id: actor.organisationId, state: "waiting", contents: json(order.contents) },
      names_people: order.contents.handOver?.namesPeople ?? false,
      ...{ requested_at: now.toISOString(), requested_by: actor.accountId },
    })
    .execute();
}

/** The name of the organisation worked in. */
export async function organisationName({ tx, actor }: Place): Promise<string> {
  const own = tx.selectFrom("organisations").select("name").where("id", "=", actor.organisationId);
  return (await own.executeTakeFirstOrThrow()).name;
}

/** The reports of an assessment, newest first. */
export async function listReports(place: Place, assessmentId: string): Promise<api.ReportJob[]> {
  const rows = await columns(place).where("assessment_id", "=", assessmentId).orderBy("id", "desc").execute();
  return rows.map(jobOf);
}

/** One report of an assessment with where its file is kept; undefined where there is none. */
export async function findReport(
  place: Place,
  { id, report }: { readonly id: string; readonly report: string },
) {
  const row = await columns(place)
    .where("assessment_id", "=", id)
    .where("id", "=", report)
    .executeTakeFirst();
  if (!row) return;
  const { file_sha256: sha256, names_people: namesPeople, confidential, requested_by: requestedBy } = row;
  return { job: jobOf(row), sha256, namesPeople, confidential, requestedBy };
}

/** Stops a report that is not finished; false where it was, and stays as it is. */
export async function cancelReport({ tx, actor, now }: Work, report: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("assessment_reports")
    .set({ state: "cancelled", finished_at: now.toISOString() })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", report)
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes an order up, also one that a stopped server left half made; undefined where it was cancelled or is done. */
export function beginReport({ tx, actor }: Place, report: string): Promise<ReportOrder | undefined> {
  return tx
    .updateTable("assessment_reports")
    .set({ state: "running", step: null, progress: 0 })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", report)
    .where("state", "in", ["waiting", "running"])
    .returning(["id", "assessment_id", "kind", "format", "language", "contents"])
    .returning(["requested_at", "requested_by"])
    .executeTakeFirst();
}

/** How far a report is, or how it ended. */
export type Outcome = {
  readonly state?: "done" | "failed";
  readonly step: Text | null;
  readonly progress?: number;
  readonly problem?: Text;
  readonly finished_at?: string;
  readonly file_name?: string;
  readonly file_bytes?: number;
  readonly file_sha256?: string;
};

/** Writes down how far a report is, or how it ended; false where it was cancelled meanwhile. */
export async function advanceReport(
  { tx, actor }: Place,
  report: string,
  { step, problem, ...rest }: Outcome,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("assessment_reports")
    .set({ ...rest, step: step && json(step), ...(problem && { problem: json(problem) }) })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", report)
    .where("state", "=", "running")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function columns({ tx, actor }: Place) {
  return tx
    .selectFrom("assessment_reports")
    .select([
      "id",
      "kind",
      "names_people",
      "format",
      "language",
      "state",
      "step",
      "progress",
      "problem",
      "requested_at",
    ])
    .select(["file_name", "file_bytes", "file_sha256", "confidential", "requested_by"])
    .where("organisation_id", "=", actor.organisationId);
}
type Row = Awaited<ReturnType<ReturnType<typeof columns>["executeTakeFirstOrThrow"]>>;

function jobOf(row: Row): api.ReportJob {
  const { id, kind, format, language, state, step, progress, problem, requested_at, file_name, file_bytes } =
    row;
  const file = file_name !== null && file_bytes !== null ? { name: file_name, bytes: file_bytes } : null;
  return { id, kind, format, language, state, step, progress, problem, requestedAt: requested_at, file };
}
