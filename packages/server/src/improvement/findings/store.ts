import type { Finding, FindingKind, FindingState, RiskBand } from "@plumbline/core/improvement";
import { sql } from "kysely";
import type { Place } from "../../assessments/index.ts";
import { likeOf } from "../../platform/database/index.ts";

/** What a list of findings is narrowed by. */
export type FindingFilter = {
  readonly limit: number;
  readonly offset: number;
  readonly centreId?: string | undefined;
  readonly assessmentId?: string | undefined;
  readonly criterion?: string | undefined;
  readonly standard?: string | undefined;
  readonly kind?: FindingKind | undefined;
  readonly state?: FindingState | undefined;
  readonly band?: RiskBand | undefined;
  readonly search?: string | undefined;
};

/** A page of findings in the order of a risk register, and how many there are in all. */
export async function listFindings(
  place: Place,
  filter: FindingFilter,
): Promise<{ entries: Finding[]; total: number }> {
  const matching = narrowed(place, filter);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await withColumns(matching)
    .orderBy(sql`coalesce(finding.probability * finding.impact, 0)`, "desc")
    .orderBy(
      sql`array_position(array['major', 'minor', 'observation', 'opportunity', 'strength'], finding.kind)`,
    )
    .orderBy("finding.id", "desc")
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { entries: rows.map(findingOf), total };
}

/** One finding; undefined where this organisation has none of that id. */
export async function findFinding(place: Place, id: string): Promise<Finding | undefined> {
  const row = await withColumns(findings(place)).where("finding.id", "=", id).executeTakeFirst();
  return row && findingOf(row);
}

/** The same, and until the transaction ends nobody else changes the finding or what is done about it. */
export async function lockFinding(place: Place, id: string): Promise<Finding | undefined> {
  await findings(place).select("finding.id").where("finding.id", "=", id).forNoKeyUpdate("finding").execute();
  return findFinding(place, id);
}

/** Every finding of a centre on one criterion, or on any where none is named; the newest first. */
export async function findingsOnCriteria(
  place: Place,
  centreId: string,
  criterion?: string,
): Promise<Finding[]> {
  const rows = await withColumns(findings(place))
    .where("finding.centre_id", "=", centreId)
    .where("finding.criterion", criterion === undefined ? "is not" : "=", criterion ?? null)
    .orderBy("finding.id", "desc")
    .execute();
  return rows.map(findingOf);
}

/** The findings that repeat one, the newest first. */
export async function findingsRepeating(place: Place, id: string): Promise<Finding[]> {
  const rows = await withColumns(findings(place))
    .where("finding.former_id", "=", id)
    .orderBy("finding.id", "desc")
    .execute();
  return rows.map(findingOf);
}

/** How many findings of each grade are open, of each centre and standard. */
export function countOpenFindings(place: Reader) {
  return findings(place)
    .where("finding.state", "=", "open")
    .groupBy(["finding.centre_id", "finding.standard", "finding.kind"])
    .select(["finding.centre_id as centreId", "finding.standard as standard", "finding.kind as kind"])
    .select((eb) => eb.fn.countAll<number>().as("open"))
    .execute();
}

/** What is written down of a finding, without what is looked up elsewhere. */
export type WrittenFinding = Omit<Finding, "centreName" | "assessmentTitle" | "openActions" | "actions">;

/** Writes a new finding down, on a criterion with the leaf section it stands in. */
export async function insertFinding(
  { tx, actor }: Place,
  finding: WrittenFinding,
  raised: { readonly by: string; readonly section: string | null },
): Promise<void> {
  await tx
    .insertInto("improvement_findings")
    .values({
      ...{ organisation_id: actor.organisationId, id: finding.id, centre_id: finding.centreId },
      ...{ assessment_id: finding.assessmentId, standard: finding.standard, former_id: finding.formerId },
      ...{ criterion: finding.criterion, section: raised.section, angle: finding.angle },
      ...{ raised_by: raised.by, raised_by_name: finding.raisedBy, raised_at: finding.raisedAt },
      ...{ closed_by: null, ...columnsOf(finding) },
    })
    .execute();
}

/** Saves a finding as it is now. Needs the lock. */
export async function saveFinding(
  { tx, actor }: Place,
  finding: WrittenFinding,
  closedBy: string | null,
): Promise<void> {
  await tx
    .updateTable("improvement_findings")
    .set({ ...columnsOf(finding), closed_by: closedBy })
    .where("organisation_id", "=", actor.organisationId)
    .where("id", "=", finding.id)
    .execute();
}

function columnsOf(finding: WrittenFinding) {
  return {
    ...{ version: finding.version, kind: finding.kind, title: finding.title },
    ...{ description: finding.description, cause: finding.cause },
    ...{ probability: finding.risk?.probability ?? null, impact: finding.risk?.impact ?? null },
    ...{ state: finding.state, reason: finding.reason },
    ...{ closed_by_name: finding.closedBy, closed_at: finding.closedAt },
  };
}

/** Who asks; without an account, as in a job, nobody's own findings are among what is seen. */
export type Reader = Place & { readonly actor: { readonly accountId?: string } };

function findings({ tx, actor }: Reader) {
  return tx
    .selectFrom("improvement_findings as finding")
    .where("finding.organisation_id", "=", actor.organisationId)
    .where(isShownTo(actor));
}

/**
 * Holds for findings that give no view away: while a team rates a section blind, what was found there is seen by whoever
 * raised it alone. One raised in another edition is shown once nothing is blind any more: its section may have moved.
 * Expects a row `finding`.
 */
export function isShownTo({ accountId }: Reader["actor"]) {
  return sql<boolean>`(finding.raised_by = ${accountId ?? null}::uuid or not exists (
    select from assessment_team_parts part
    join assessments on assessments.organisation_id = part.organisation_id and assessments.id = part.assessment_id
    where part.organisation_id = finding.organisation_id and part.assessment_id = finding.assessment_id
      and (part.section = finding.section or finding.section is not null and finding.standard <> assessments.standard)
      and part.submitted_at is null and assessments.closed_at is null))`;
}
type Query = ReturnType<typeof findings>;

const bandFrom = { low: [1, 4], medium: [5, 9], high: [10, 15], severe: [16, 25] } as const;

function narrowed(place: Place, filter: FindingFilter): Query {
  const { centreId, assessmentId, criterion, standard, kind, state, band, search } = filter;
  const [least, most] = bandFrom[band ?? "low"];
  return findings(place)
    .$if(centreId !== undefined, (of) => of.where("finding.centre_id", "=", centreId ?? ""))
    .$if(assessmentId !== undefined, (of) => of.where("finding.assessment_id", "=", assessmentId ?? null))
    .$if(criterion !== undefined, (on) => on.where("finding.criterion", "=", criterion ?? null))
    .$if(standard !== undefined, (by) => by.where("finding.standard", "=", standard ?? null))
    .$if(kind !== undefined, (of) => of.where("finding.kind", "=", kind ?? "major"))
    .$if(state !== undefined, (which) => which.where("finding.state", "=", state ?? "open"))
    .$if(band !== undefined, (of) =>
      of.where(sql<boolean>`finding.probability * finding.impact between ${least} and ${most}`),
    )
    .$if(Boolean(search), (named) => named.where(sql<boolean>`finding.title ilike ${likeOf(search ?? "")}`));
}

function withColumns(query: Query) {
  return query
    .innerJoin("centres", (join) =>
      join
        .onRef("centres.organisation_id", "=", "finding.organisation_id")
        .onRef("centres.id", "=", "finding.centre_id"),
    )
    .leftJoin("assessments", (join) =>
      join
        .onRef("assessments.organisation_id", "=", "finding.organisation_id")
        .onRef("assessments.id", "=", "finding.assessment_id"),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("improvement_actions as action")
          .select(({ fn }) => [
            fn.countAll<number>().as("actions"),
            fn
              .countAll<number>()
              .filterWhere("action.state", "not in", ["verified", "dropped"])
              .as("open_actions"),
          ])
          .whereRef("action.organisation_id", "=", "finding.organisation_id")
          .whereRef("action.finding_id", "=", "finding.id")
          .as("counted"),
      (join) => join.onTrue(),
    )
    .selectAll("finding")
    .select(["centres.name as centre_name", "assessments.title as assessment_title"])
    .select(["counted.actions as actions", "counted.open_actions as open_actions"]);
}
type Row = Awaited<ReturnType<ReturnType<typeof withColumns>["executeTakeFirstOrThrow"]>>;

function findingOf(row: Row): Finding {
  const { probability, impact } = row;
  return {
    ...{ id: row.id, version: row.version, centreId: row.centre_id, centreName: row.centre_name },
    ...{ assessmentId: row.assessment_id, assessmentTitle: row.assessment_title, standard: row.standard },
    ...{ criterion: row.criterion, angle: row.angle, kind: row.kind },
    ...{ title: row.title, description: row.description, cause: row.cause },
    risk: probability === null || impact === null ? null : { probability, impact },
    ...{ state: row.state, reason: row.reason },
    ...{ raisedBy: row.raised_by_name, raisedAt: row.raised_at },
    ...{ closedBy: row.closed_by_name, closedAt: row.closed_at, formerId: row.former_id },
    ...{ openActions: row.open_actions ?? 0, actions: row.actions ?? 0 },
  };
}
