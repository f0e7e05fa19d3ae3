import type { assessments as api } from "@plumbline/api";
import {
  countingNotes,
  countingRatings,
  type NotApplicable,
  type Note,
  type Rating,
  type StatementConfirmation,
} from "@plumbline/core/assessments";
import type { Work } from "../../platform/records/index.ts";
import { findAssessment, type Place } from "../store.ts";
import { readTeamFacts, readTeamNotes } from "../team-answers/store.ts";

/** An answer with the assessment it belongs to. */
export type Of<Answer> = Answer & { readonly assessmentId: string };
/** An answer that may have been taken back; only a standing one counts. */
export type Kept<Answer> = Of<Answer> & { readonly standing: boolean };

/**
 * Of each criterion and angle of some assessments the rating that counts: the highest version, or what a team agreed on
 * or decided. Taken-back ones too; never what a team's assessors keep to themselves still.
 */
export async function readRatings(place: Place, ids: readonly string[]): Promise<Of<Rating>[]> {
  const facts = await readTeamFacts(place, ids);
  const ofTeams = [...facts].flatMap(([assessmentId, team]) =>
    countingRatings(team, assessmentId).map((rating) => ({ ...rating, assessmentId })),
  );
  return [...(await readSharedRatings(place, ids)), ...ofTeams];
}

async function readSharedRatings({ tx, actor }: Place, ids: readonly string[]): Promise<Of<Rating>[]> {
  return tx
    .selectFrom("assessment_ratings")
    .distinctOn(["assessment_id", "criterion", "angle"])
    .select(["assessment_id as assessmentId", "criterion", "angle", "value", "version"])
    .select(["rater_id as raterId", "rater_name as raterName", "changed_at as changedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("assessment_id")
    .orderBy("criterion")
    .orderBy("angle")
    .orderBy("version", "desc")
    .execute();
}

/** Writes ratings down, each in place of its rater's former one. The versions must be the next ones. */
export async function saveRatings({ tx, actor }: Work, ratings: readonly Of<Rating>[]): Promise<void> {
  if (ratings.length === 0) return;
  const rows = ratings.map((rating) => ({
    ...{ organisation_id: actor.organisationId, assessment_id: rating.assessmentId },
    ...{ criterion: rating.criterion, angle: rating.angle, value: rating.value, version: rating.version },
    ...{ rater_id: rating.raterId, rater_name: rating.raterName, changed_at: rating.changedAt },
  }));
  await tx
    .insertInto("assessment_ratings")
    .values(rows)
    .onConflict((own) =>
      own
        .columns(["organisation_id", "assessment_id", "criterion", "angle", "rater_id"])
        .doUpdateSet((eb) => ({
          ...{ rater_name: eb.ref("excluded.rater_name"), value: eb.ref("excluded.value") },
          ...{ version: eb.ref("excluded.version"), changed_at: eb.ref("excluded.changed_at") },
        })),
    )
    .execute();
}

/** The notes of some assessments, of teams those of open sections; emptied ones stay, for their versions. */
export async function readNotes(place: Place, ids: readonly string[]): Promise<Of<Note>[]> {
  const facts = await readTeamFacts(place, ids);
  const written = facts.size > 0 ? await readTeamNotes(place, [...facts.keys()], { kind: "rated" }) : [];
  const ofTeams = [...facts].flatMap(([assessmentId, team]) =>
    countingNotes(
      team,
      written.filter((note) => note.assessmentId === assessmentId),
    ).map((note) => ({ ...note, assessmentId })),
  );
  return [...(await readSharedNotes(place, ids)), ...ofTeams];
}

async function readSharedNotes({ tx, actor }: Place, ids: readonly string[]): Promise<Of<Note>[]> {
  return tx
    .selectFrom("assessment_notes")
    .select(["assessment_id as assessmentId", "criterion", "text", "version"])
    .select(["changed_at as changedAt", "changed_by_name as changedBy"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("criterion")
    .execute();
}

/** Writes the actor's notes down, each in place of the former one of its criterion. */
export async function saveNotes({ tx, actor }: Work, notes: readonly Of<Note>[]): Promise<void> {
  if (notes.length === 0) return;
  const rows = notes.map((note) => ({
    ...{ organisation_id: actor.organisationId, assessment_id: note.assessmentId },
    ...{ criterion: note.criterion, text: note.text, version: note.version, changed_at: note.changedAt },
    ...{ changed_by: actor.accountId, changed_by_name: note.changedBy },
  }));
  await tx
    .insertInto("assessment_notes")
    .values(rows)
    .onConflict((former) =>
      former.columns(["organisation_id", "assessment_id", "criterion"]).doUpdateSet((eb) => ({
        ...{ text: eb.ref("excluded.text"), version: eb.ref("excluded.version") },
        changed_at: eb.ref("excluded.changed_at"),
        ...{ changed_by: eb.ref("excluded.changed_by"), changed_by_name: eb.ref("excluded.changed_by_name") },
      })),
    )
    .execute();
}

/** The not-applicable marks of some assessments, those taken back too. */
export async function readMarks(
  { tx, actor }: Place,
  ids: readonly string[],
): Promise<Kept<NotApplicable>[]> {
  return tx
    .selectFrom("assessment_not_applicable")
    .select(["assessment_id as assessmentId", "standing", "criterion", "reason", "version"])
    .select(["marked_by_name as markedBy", "marked_at as markedAt"])
    .select(["approved_by_name as approvedBy", "approved_at as approvedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("criterion")
    .execute();
}

/** Writes marks the actor made or took back, each in place of the former one of its criterion. */
export async function saveMarks({ tx, actor }: Work, marks: readonly Kept<NotApplicable>[]): Promise<void> {
  if (marks.length === 0) return;
  const rows = marks.map((mark) => ({
    ...{ organisation_id: actor.organisationId, assessment_id: mark.assessmentId, criterion: mark.criterion },
    ...{ standing: mark.standing, reason: mark.reason, version: mark.version },
    ...{ marked_by: actor.accountId, marked_by_name: mark.markedBy, marked_at: mark.markedAt },
    ...{ approved_by: mark.approvedAt ? actor.accountId : null, approved_by_name: mark.approvedBy },
    approved_at: mark.approvedAt,
  }));
  await tx
    .insertInto("assessment_not_applicable")
    .values(rows)
    .onConflict((former) =>
      former.columns(["organisation_id", "assessment_id", "criterion"]).doUpdateSet((eb) => ({
        ...{ standing: eb.ref("excluded.standing"), reason: eb.ref("excluded.reason") },
        ...{ marked_by: eb.ref("excluded.marked_by"), marked_by_name: eb.ref("excluded.marked_by_name") },
        ...{ marked_at: eb.ref("excluded.marked_at"), version: eb.ref("excluded.version") },
        ...{ approved_by: eb.ref("excluded.approved_by"), approved_at: eb.ref("excluded.approved_at") },
        approved_by_name: eb.ref("excluded.approved_by_name"),
      })),
    )
    .execute();
}

/** Approves the mark of a criterion in the actor's name and counts its version up. */
export async function approveMark(
  { tx, actor, now }: Work,
  { id, criterion }: { readonly id: string; readonly criterion: string },
): Promise<void> {
  const by = { approved_by: actor.accountId, approved_by_name: actor.name, approved_at: now.toISOString() };
  await tx
    .updateTable("assessment_not_applicable")
    .set((eb) => ({ ...by, version: eb("version", "+", 1) }))
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", id)
    .where("criterion", "=", criterion)
    .execute();
}

/** The confirmed statements of some assessments, those taken back too. */
export async function readConfirmations(
  { tx, actor }: Place,
  ids: readonly string[],
): Promise<Kept<StatementConfirmation>[]> {
  return tx
    .selectFrom("assessment_statements")
    .select(["assessment_id as assessmentId", "standing", "level", "statement", "evidence", "version"])
    .select(["confirmed_by_name as confirmedBy", "confirmed_at as confirmedAt"])
    .where("organisation_id", "=", actor.organisationId)
    .where("assessment_id", "=", (eb) => eb.fn.any(eb.val(ids)))
    .orderBy("level")
    .orderBy("statement")
    .execute();
}

/** Writes the actor's confirmation down in place of the former one of its statement. */
export async function saveConfirmation(
  { tx, actor }: Work,
  made: Kept<StatementConfirmation>,
): Promise<void> {
  const key = { assessment_id: made.assessmentId, level: made.level, statement: made.statement };
  const answer = {
    ...{ standing: made.standing, evidence: made.evidence, version: made.version },
    ...{ confirmed_at: made.confirmedAt, confirmed_by: actor.accountId, confirmed_by_name: made.confirmedBy },
  };
  await tx
    .insertInto("assessment_statements")
    .values({ organisation_id: actor.organisationId, ...key, ...answer })
    .onConflict((former) =>
      former.columns(["organisation_id", "assessment_id", "level", "statement"]).doUpdateSet(answer),
    )
    .execute();
}

/** Everything the rating page works on; undefined where this organisation has no such assessment. */
export async function readSheet(place: Place, id: string): Promise<api.AssessmentSheet | undefined> {
  const kept = await findAssessment(place, id);
  if (!kept) return undefined;
  const { summary: assessment, answersVersion, years, weights } = kept;
  const ratings = await readRatings(place, [id]);
  const notes = await readNotes(place, [id]);
  const marks = await readMarks(place, [id]);
  const confirmations = await readConfirmations(place, [id]);
  return {
    ...{ assessment, answersVersion, years, weights },
    ratings: ratings.map(plain),
    notes: notes.map(plain),
    notApplicable: standing(marks),
    statements: standing(confirmations),
  };
}

/** An answer as the contract says it, without where it is kept. */
export function plain<Answer extends { assessmentId: string; standing?: boolean }>(
  kept: Answer,
): Omit<Answer, "assessmentId" | "standing"> {
  const { assessmentId: _where, standing: _whether, ...answer } = kept;
  return answer;
}

/** Those that stand, as the contract says them. */
export function standing<Answer>(
  kept: readonly Kept<Answer>[],
): Omit<Kept<Answer>, "assessmentId" | "standing">[] {
  return kept.filter((one) => one.standing).map(plain);
}
