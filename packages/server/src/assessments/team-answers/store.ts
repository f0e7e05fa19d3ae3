import type { Decision, InSection, Note, Rating, TeamFacts } from "@plumbline/core/assessments";
import { sql } from "kysely";
import { json } from "../../platform/database/index.ts";
import type { Work } from "../../platform/records/index.ts";
import type { Place } from "../store.ts";
import { type KeptPart, readParts } from "../team/store.ts";
import type { AnswerKind } from "../team/tables.ts";

/** An answer of a team with the assessment and the section it belongs to. */
export type OfTeam<Answer> = InSection<Answer> & { readonly assessmentId: string };
type Narrowed = { readonly kind: AnswerKind; readonly raterId?: string; readonly criterion?: string };

/** Ratings of teams as their raters gave them, or what was stated; never shown but by the rules of the team. */
export async function readTeamRatings(
  { tx, actor }: Place,
  ids: readonly string[],
  { kind, raterId, criterion }: Narrowed,
): Promise<OfTeam<Rating>[]> {
  return tx
    .selectFrom("assessment_team_ratings")
    .select(["assessment_id as assessmentId", "section", "criterion", "angle", "value", "version"])
    .select(["rater_id as raterId", "rater_name as raterName", "changed_at as changedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .where("kind", "=", kind)
    .$if(raterId !== undefined, (all) => all.where("rater_id", "=", raterId ?? ""))
    .$if(criterion !== undefined, (all) => all.where("criterion", "=", criterion ?? ""))
    .orderBy("changed_at")
    .execute();
}

/** Notes of teams as their writers left them; never shown but by the rules of the team. */
export async function readTeamNotes(
  { tx, actor }: Place,
  ids: readonly string[],
  { kind, raterId, criterion }: Narrowed,
): Promise<(OfTeam<Note> & { readonly raterId: string })[]> {
  return tx
    .selectFrom("assessment_team_notes")
    .select(["assessment_id as assessmentId", "section", "criterion", "text", "version"])
    .select(["rater_id as raterId", "rater_name as changedBy", "changed_at as changedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .where("kind", "=", kind)
    .$if(raterId !== undefined, (all) => all.where("rater_id", "=", raterId ?? ""))
    .$if(criterion !== undefined, (all) => all.where("criterion", "=", criterion ?? ""))
    .orderBy("changed_at")
    .execute();
}

/** The decisions of some assessments, all versions. */
export async function readDecisions(
  { tx, actor }: Place,
  ids: readonly string[],
): Promise<OfTeam<Decision>[]> {
  const rows = await tx
    .selectFrom("assessment_decisions")
    .select(["assessment_id as assessmentId", "section", "criterion", "angle", "value", "reason", "dissent"])
    .select(["decided_by_name as decidedBy", "decided_at as decidedAt", "version"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("version")
    .execute();
  return rows.map((row) => ({ ...row, dissent: [...row.dissent] }));
}

/** Of some assessments that have sections submitted, what their ratings come to is worked out from. */
export async function readTeamFacts(
  place: Place,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TeamFacts>> {
  const parts = ids.length === 0 ? [] : await readParts(place, ids);
  const begun = [
    ...new Set(
      parts.filter(({ submittedAt }) => submittedAt !== null).map(({ assessmentId }) => assessmentId),
    ),
  ];
  if (begun.length === 0) return new Map();
  const ratings = await readTeamRatings(place, begun, { kind: "rated" });
  const decisions = await readDecisions(place, begun);
  return new Map(begun.map((id) => [id, factsOf(id, { parts, ratings, decisions })]));
}

function factsOf(
  id: string,
  all: {
    readonly parts: readonly KeptPart[];
    readonly ratings: readonly OfTeam<Rating>[];
    readonly decisions: readonly OfTeam<Decision>[];
  },
): TeamFacts {
  const own = <One extends { readonly assessmentId: string }>(list: readonly One[]) =>
    list.filter(({ assessmentId }) => assessmentId === id).map(({ assessmentId: _where, ...one }) => one);
  return { parts: own(all.parts), ratings: own(all.ratings), decisions: own(all.decisions) };
}

/** Where answers are, and what stands there for none; a first version that says nothing was left by a change of edition. */
const answers = [
  { table: "assessment_team_ratings", isBlank: "value is null" },
  { table: "assessment_team_notes", isBlank: "text = ''" },
  { table: "assessment_ratings", isBlank: "value is null" },
  { table: "assessment_notes", isBlank: "text = ''" },
] as const;

/** Has anybody rated, stated or noted anything, in the team or before there was one? Taken back is answered, too. */
export async function isAnswered({ tx, actor }: Place, id: string): Promise<boolean> {
  for (const { table, isBlank } of answers) {
    const found = await tx
      .selectFrom(table)
      .select("criterion")
      .where("organisation_id", "=", actor.organisationId)
      .where("assessment_id", "=", id)
      .where(sql<boolean>`not (version = 1 and ${sql.raw(isBlank)})`)
      .limit(1)
      .executeTakeFirst();
    if (found) return true;
  }
  return false;
}

/** Writes the actor's own rating down over the version before; false where somebody was quicker, and nothing changed. */
export async function saveTeamRating(work: Work, kind: AnswerKind, rating: OfTeam<Rating>): Promise<boolean> {
  return saveTeamRatings(work, kind, [rating]);
}

/** The same of many; false where one of them was out of date, and the others are written nevertheless. */
export async function saveTeamRatings(
  { tx, actor }: Work,
  kind: AnswerKind,
  ratings: readonly OfTeam<Rating>[],
): Promise<boolean> {
  if (ratings.length === 0) return true;
  const rows = ratings.map(({ criterion, angle, section, value, version, ...rating }) => ({
    ...{ organisation_id: actor.organisationId, assessment_id: rating.assessmentId },
    ...{ criterion, angle, rater_id: rating.raterId, kind, section },
    ...{ rater_name: rating.raterName, value, version, changed_at: rating.changedAt },
  }));
  const saved = await tx
    .insertInto("assessment_team_ratings")
    .values(rows)
    .onConflict((own) =>
      own
        .columns(["organisation_id", "assessment_id", "criterion", "angle", "rater_id", "kind"])
        .doUpdateSet((eb) => ({
          ...{ rater_name: eb.ref("excluded.rater_name"), value: eb.ref("excluded.value") },
          ...{ version: eb.ref("excluded.version"), changed_at: eb.ref("excluded.changed_at") },
        }))
        .whereRef("assessment_team_ratings.version", "=", (eb) => eb("excluded.version", "-", 1)),
    )
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === BigInt(ratings.length);
}

/** Writes the actor's own note down over the version before; false where somebody was quicker, and nothing changed. */
export async function saveTeamNote(work: Work, kind: AnswerKind, note: OfTeam<Note>): Promise<boolean> {
  return saveTeamNotes(work, kind, [note]);
}

/** The same of many; false where one of them was out of date, and the others are written nevertheless. */
export async function saveTeamNotes(
  { tx, actor }: Work,
  kind: AnswerKind,
  notes: readonly OfTeam<Note>[],
): Promise<boolean> {
  if (notes.length === 0) return true;
  const rows = notes.map(({ assessmentId, criterion, section, text, version, changedAt, changedBy }) => ({
    ...{ organisation_id: actor.organisationId, assessment_id: assessmentId },
    ...{ criterion, rater_id: actor.accountId, kind, section },
    ...{ rater_name: changedBy, text, version, changed_at: changedAt },
  }));
  const saved = await tx
    .insertInto("assessment_team_notes")
    .values(rows)
    .onConflict((own) =>
      own
        .columns(["organisation_id", "assessment_id", "criterion", "rater_id", "kind"])
        .doUpdateSet((eb) => ({
          ...{ rater_name: eb.ref("excluded.rater_name"), text: eb.ref("excluded.text") },
          ...{ version: eb.ref("excluded.version"), changed_at: eb.ref("excluded.changed_at") },
        }))
        .whereRef("assessment_team_notes.version", "=", (eb) => eb("excluded.version", "-", 1)),
    )
    .executeTakeFirst();
  return saved.numInsertedOrUpdatedRows === BigInt(notes.length);
}

/** Adds decisions of the actor, each in its next version. */
export async function addDecisions(
  { tx, actor }: Work,
  decisions: readonly OfTeam<Decision>[],
): Promise<void> {
  if (decisions.length === 0) return;
  const rows = decisions.map((one) => ({
    ...{ organisation_id: actor.organisationId, assessment_id: one.assessmentId, section: one.section },
    ...{ criterion: one.criterion, angle: one.angle, version: one.version, value: one.value },
    ...{ reason: one.reason, dissent: json(one.dissent), decided_at: one.decidedAt },
    ...{ decided_by: actor.accountId, decided_by_name: one.decidedBy },
  }));
  await tx.insertInto("assessment_decisions").values(rows).execute();
}

/** How many ratings each assessor has given in each section, criteria not applicable left out. */
export async function countRated({ tx, actor }: Place, id: string) {
  return tx
    .selectFrom("assessment_team_ratings as rating")
    .leftJoin("assessment_not_applicable as mark", (join) =>
      join
        .onRef("mark.organisation_id", "=", "rating.organisation_id")
        .onRef("mark.assessment_id", "=", "rating.assessment_id")
        .onRef("mark.criterion", "=", "rating.criterion")
        .on("mark.standing", "=", true),
    )
    .select(["rating.section", "rating.rater_id as accountId"])
    .select(({ fn }) => fn.countAll<number>().as("rated"))
    .where("rating.organisation_id", "=", actor.organisationId)
    .where("rating.assessment_id", "=", id)
    .where("rating.kind", "=", "rated")
    .where("rating.value", "is not", null)
    .where("mark.criterion", "is", null)
    .groupBy(["rating.section", "rating.rater_id"])
    .execute();
}
