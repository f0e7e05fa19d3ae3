import { sql } from "kysely";
import { json, type Tables } from "../../platform/database/index.ts";
import type { FactDecisionTable } from "../facts/tables.ts";
import type { Place } from "../store.ts";
import type {
  NotApplicableTable,
  NoteTable,
  RatingTable,
  SectionNoteTable,
  StatementTable,
} from "../tables.ts";
import type { DecisionTable, TeamNoteTable, TeamRatingTable } from "../team/tables.ts";

/** Every answer of an assessment as its row stands: what moves when the edition changes. */
export type AnswerRows = {
  readonly ratings: readonly RatingTable[];
  readonly notes: readonly NoteTable[];
  readonly marks: readonly NotApplicableTable[];
  readonly statements: readonly StatementTable[];
  readonly sectionNotes: readonly SectionNoteTable[];
  readonly teamRatings: readonly TeamRatingTable[];
  readonly teamNotes: readonly TeamNoteTable[];
  readonly decisions: readonly DecisionTable[];
  readonly factDecisions: readonly FactDecisionTable[];
};

const tables = {
  ratings: "assessment_ratings",
  notes: "assessment_notes",
  marks: "assessment_not_applicable",
  statements: "assessment_statements",
  sectionNotes: "assessment_section_notes",
  teamRatings: "assessment_team_ratings",
  teamNotes: "assessment_team_notes",
  decisions: "assessment_decisions",
  factDecisions: "assessment_fact_decisions",
} as const satisfies Record<keyof AnswerRows, keyof Tables>;

/** Reads every answer of an assessment, those taken back too. */
export async function readAnswerRows(place: Place, id: string): Promise<AnswerRows> {
  return {
    ratings: await rowsOf(place, tables.ratings, id),
    notes: await rowsOf(place, tables.notes, id),
    marks: await rowsOf(place, tables.marks, id),
    statements: await rowsOf(place, tables.statements, id),
    sectionNotes: await rowsOf(place, tables.sectionNotes, id),
    teamRatings: await rowsOf(place, tables.teamRatings, id),
    teamNotes: await rowsOf(place, tables.teamNotes, id),
    decisions: await rowsOf(place, tables.decisions, id),
    factDecisions: await rowsOf(place, tables.factDecisions, id),
  };
}

type AnswerTable = (typeof tables)[keyof AnswerRows];

async function rowsOf<Table extends AnswerTable>(
  { tx, actor }: Place,
  table: Table,
  id: string,
): Promise<Tables[Table][]> {
  const { rows } = await sql<Tables[Table]>`
    select * from ${sql.table(table)}
    where organisation_id = ${actor.organisationId} and assessment_id = ${id}`.execute(tx);
  return rows;
}

/** Moves every answer from one row of assessments to another, which has none. Needs the lock. */
export async function moveAnswers({ tx, actor }: Place, from: string, to: string): Promise<void> {
  for (const table of Object.values(tables)) {
    await sql`
      update ${sql.table(table)} set assessment_id = ${to}
      where organisation_id = ${actor.organisationId} and assessment_id = ${from}`.execute(tx);
  }
}

/** Writes answers down that go over to another edition, in an assessment that has none. */
export async function insertAnswerRows({ tx }: Place, rows: AnswerRows): Promise<void> {
  const { decisions, factDecisions } = rows;
  await inSteps(rows.ratings, (some) => tx.insertInto(tables.ratings).values(some).execute());
  await inSteps(rows.notes, (some) => tx.insertInto(tables.notes).values(some).execute());
  await inSteps(rows.marks, (some) => tx.insertInto(tables.marks).values(some).execute());
  await inSteps(rows.statements, (some) => tx.insertInto(tables.statements).values(some).execute());
  await inSteps(rows.sectionNotes, (some) => tx.insertInto(tables.sectionNotes).values(some).execute());
  await inSteps(rows.teamRatings, (some) => tx.insertInto(tables.teamRatings).values(some).execute());
  await inSteps(rows.teamNotes, (some) => tx.insertInto(tables.teamNotes).values(some).execute());
  const decided = decisions.map((row) => ({ ...row, dissent: json(row.dissent) }));
  await inSteps(decided, (some) => tx.insertInto(tables.decisions).values(some).execute());
  const facts = factDecisions.map((row) => ({ ...row, fact: json(row.fact) }));
  await inSteps(facts, (some) => tx.insertInto(tables.factDecisions).values(some).execute());
}

/** So many rows at once that a statement never has more values than PostgreSQL takes. */
const step = 2000;

async function inSteps<Row>(
  rows: readonly Row[],
  insert: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += step) await insert(rows.slice(at, at + step));
}
