import {
  type AssessmentSummary,
  attainedAfter,
  type Figures,
  type Weights,
} from "@plumbline/core/assessments";
import { yearsInOperation } from "@plumbline/core/organisation";
import type { Insertable } from "kysely";
import { sql } from "kysely";
import { json, likeOf, type Tx } from "../platform/database/index.ts";
import type { AssessmentTable } from "./tables.ts";

/** Where records are read and written: a transaction, and the organisation it works in. Every context is one. */
export type Place = { readonly tx: Tx; readonly actor: { readonly organisationId: string } };

/** An assessment as stored, with what only the server needs beside the summary. */
export type KeptAssessment = {
  readonly summary: AssessmentSummary;
  /** Complete years in operation on its last day: the centre's while open, as known at the close afterwards. */
  readonly years: number | null;
  readonly weights: Weights;
  /** Counts the changes of answers. */
  readonly answersVersion: number;
  /** The assessment that stands beside it as last time. */
  readonly previousId: string | null;
  /** Where these are answers of another edition, kept to be read: the assessment they belong to. */
  readonly revisionOf: string | null;
};

/** What a list of assessments is narrowed by; without a state, all but the archived ones. */
export type AssessmentFilter = {
  readonly limit: number;
  readonly offset: number;
  readonly centreId?: string | undefined;
  readonly standard?: string | undefined;
  readonly state?: AssessmentSummary["state"] | undefined;
  readonly search?: string | undefined;
};

/** A page of assessments, newest first, and how many there are in all. */
export async function listAssessments(
  place: Place,
  filter: AssessmentFilter,
): Promise<{ entries: AssessmentSummary[]; total: number }> {
  const matching = narrowed(place, filter);
  const counted = await matching
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await withColumns(matching)
    .orderBy("assessments.id", "desc")
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { entries: rows.map((row) => keptOf(row).summary), total: counted.total };
}

/** One assessment; undefined where this organisation has none of that id. */
export async function findAssessment(place: Place, id: string): Promise<KeptAssessment | undefined> {
  const row = await withColumns(assessments(place)).where("assessments.id", "=", id).executeTakeFirst();
  return row && keptOf(row);
}

/** The same, and until the transaction ends nobody else changes the assessment or its answers. */
export async function lockAssessment(place: Place, id: string): Promise<KeptAssessment | undefined> {
  const row = await withColumns(assessments(place))
    .where("assessments.id", "=", id)
    .forNoKeyUpdate("assessments")
    .executeTakeFirst();
  return row && keptOf(row);
}

/** The same, and until the transaction ends nobody else changes the assessment itself; others may join in. */
export async function shareAssessment(place: Place, id: string): Promise<KeptAssessment | undefined> {
  const row = await withColumns(assessments(place))
    .where("assessments.id", "=", id)
    .forShare("assessments")
    .executeTakeFirst();
  return row && keptOf(row);
}

/** Assessments of a centre that are not archived, the latest last day first. */
export async function assessmentsOfCentre(place: Place, centreId: string): Promise<KeptAssessment[]> {
  const rows = await withColumns(assessments(place))
    .where("centre_id", "=", centreId)
    .where("assessments.archived_at", "is", null)
    .orderBy("last_day", "desc")
    .orderBy("assessments.id", "desc")
    .execute();
  return rows.map(keptOf);
}

/** Assessments by id, in no order; those this organisation has not are not there. */
export async function assessmentsById(place: Place, ids: readonly string[]): Promise<KeptAssessment[]> {
  if (ids.length === 0) return [];
  const rows = await withColumns(assessments(place))
    .where("assessments.id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .execute();
  return rows.map(keptOf);
}

/** What finished assessments are narrowed by; an edition of a standard is one of its own (`cc-cmm-oc`). */
export type FinishedFilter = {
  readonly standardId?: string;
  readonly centreIds?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
};

/** The most finished assessments looked through at once, the latest first. */
const mostFinished = 5000;

/** Finished assessments that are not archived, the latest last day first. */
export async function finishedAssessments(
  place: Place,
  { standardId, centreIds, asOf }: FinishedFilter,
): Promise<KeptAssessment[]> {
  const rows = await withColumns(assessments(place))
    .where("assessments.archived_at", "is", null)
    .where("closed_at", "is not", null)
    .$if(standardId !== undefined, (of) =>
      of.where(sql`split_part(assessments.standard, '@', 1)`, "=", standardId ?? ""),
    )
    .$if(centreIds !== undefined, (of) =>
      of.where("centre_id", "=", (eb) => eb.fn.any(eb.val(centreIds ?? []))),
    )
    .$if(asOf !== undefined, (upTo) => upTo.where("last_day", "<=", asOf ?? ""))
    .orderBy("last_day", "desc")
    .orderBy("assessments.id", "desc")
    .limit(mostFinished)
    .execute();
  return rows.map(keptOf);
}

/** The last finished assessment of the same centre and standard before this one; undefined where there is none. */
export async function finishedBefore(
  place: Place,
  { id, centreId, standard, to }: AssessmentSummary,
): Promise<AssessmentSummary | undefined> {
  const row = await withColumns(narrowed(place, { centreId, standard, state: "closed", limit: 1, offset: 0 }))
    .where("assessments.id", "!=", id)
    .where("last_day", "<=", to)
    .orderBy("last_day", "desc")
    .orderBy("assessments.id", "desc")
    .executeTakeFirst();
  return row && keptOf(row).summary;
}

/** Open assessments, the first due first. */
export async function openAssessments(place: Place, limit: number): Promise<KeptAssessment[]> {
  const rows = await withColumns(assessments(place))
    .where("closed_at", "is", null)
    .where("assessments.archived_at", "is", null)
    .orderBy("last_day")
    .orderBy("assessments.id")
    .limit(limit)
    .execute();
  return rows.map(keptOf);
}

/** How many open assessments a centre has. */
export async function countOpen({ tx, actor }: Place, centreId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("assessments")
    .where("organisation_id", "=", actor.organisationId)
    .where("centre_id", "=", centreId)
    .where("closed_at", "is", null)
    .where("archived_at", "is", null)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

type FigureColumns = "rated" | "asked" | "points" | "max_points" | "levels_met";
type Written = Omit<Insertable<AssessmentTable>, FigureColumns | "organisation_id">;

/** Writes a new assessment down. */
export async function insertAssessment({ tx, actor }: Place, row: Written, figures: Figures): Promise<void> {
  await tx
    .insertInto("assessments")
    .values({
      ...row,
      organisation_id: actor.organisationId,
      weights: json(row.weights),
      ...columnsOf(figures),
    })
    .execute();
}

type Changes = Partial<
  Pick<
    AssessmentTable,
    | ("title" | "purpose" | "first_day" | "last_day" | "scope" | "held")
    | ("closed_at" | "years_at_close" | "archived_at" | "signed_at" | "weights")
    | ("standard" | "pack_hash")
  >
> & { readonly previous_id?: string | null };

/** Changes an assessment's own facts and counts its version up. Needs the lock. */
export async function updateAssessment({ tx, actor }: Place, id: string, changes: Changes): Promise<void> {
  const { weights, ...rest } = changes;
  await tx
    .updateTable("assessments")
    .set((eb) => ({ ...rest, ...(weights && { weights: json(weights) }), version: eb("version", "+", 1) }))
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", id)
    .execute();
}

/** Counts a change of answers and, where figures are given, renews those that lists show. Needs the lock. */
export async function countAnswers({ tx, actor }: Place, id: string, figures?: Figures): Promise<void> {
  await tx
    .updateTable("assessments")
    .set((eb) => ({ ...(figures && columnsOf(figures)), answers_version: eb("answers_version", "+", 1) }))
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", id)
    .execute();
}

function columnsOf({ rated, asked, points, max, levelsMet }: Figures) {
  return { rated, asked, points, max_points: max, levels_met: json(levelsMet) };
}

/** The assessments of an organisation, to be narrowed further. */
export function assessments({ tx, actor }: Place) {
  return tx.selectFrom("assessments").where("assessments.organisation_id", "=", actor.organisationId);
}
type Query = ReturnType<typeof assessments>;

/** Without the centres, which counting can do without. */
function narrowed(place: Place, { centreId, standard, state, search }: AssessmentFilter): Query {
  return assessments(place)
    .where("assessments.revision_of", "is", null)
    .where("assessments.archived_at", state === "archived" ? "is not" : "is", null)
    .$if(state === "open", (open) => open.where("closed_at", "is", null))
    .$if(state === "closed", (closed) => closed.where("closed_at", "is not", null))
    .$if(centreId !== undefined, (of) => of.where("centre_id", "=", centreId ?? ""))
    .$if(standard !== undefined, (by) => by.where("standard", "=", standard ?? ""))
    .$if(Boolean(search), (named) => named.where(isNamed(place, search ?? "")));
}

/** Is the searched text part of the assessment's title or of its centre's name? */
function isNamed({ tx, actor }: Place, search: string) {
  const like = likeOf(search);
  const centres = tx
    .selectFrom("centres")
    .select("id")
    .where("organisation_id", "=", actor.organisationId)
    .where("name", "ilike", like);
  return sql<boolean>`(assessments.title ilike ${like} or assessments.centre_id in (${centres}))`;
}

/** The columns an assessment is made of, with those of its centre. */
export function withColumns(query: Query) {
  return query
    .innerJoin("centres", (join) =>
      join
        .onRef("centres.organisation_id", "=", "assessments.organisation_id")
        .onRef("centres.id", "=", "assessments.centre_id"),
    )
    .selectAll("assessments")
    .select(["centres.name as centre_name", "centres.opened_on as opened_on"]);
}
type JoinedRow = Awaited<ReturnType<ReturnType<typeof withColumns>["executeTakeFirstOrThrow"]>>;

/** An assessment from its columns. */
export function keptOf(row: JoinedRow): KeptAssessment {
  const years = row.closed_at === null ? yearsInOperation(row.opened_on, row.last_day) : row.years_at_close;
  return {
    ...{ summary: summaryOf(row, years), years, weights: row.weights, answersVersion: row.answers_version },
    ...{ previousId: row.previous_id, revisionOf: row.revision_of },
  };
}

function summaryOf(row: JoinedRow, years: number | null): AssessmentSummary {
  return {
    ...{ id: row.id, centreId: row.centre_id, centreName: row.centre_name },
    ...{ standard: row.standard, packHash: row.pack_hash },
    ...{ title: row.title, purpose: row.purpose, from: row.first_day, to: row.last_day },
    ...{ scope: row.scope, held: row.held, version: row.version },
    ...{ createdAt: row.created_at, closedAt: row.closed_at, signedAt: row.signed_at },
    state: row.archived_at !== null ? "archived" : row.closed_at !== null ? "closed" : "open",
    ...{ rated: row.rated, asked: row.asked, points: row.points, max: row.max_points },
    attained: attainedAfter(row.levels_met, years),
  };
}
