import {
  type AssignedPart,
  blankAnswers,
  type CarriedPart,
  type Carrying,
  carryAnswers,
  carryParts,
  keepsStatement,
  mayRateInTeam,
} from "@plumbline/core/assessments";
import { outline } from "@plumbline/core/standards";
import type { Work } from "../answers/commands.ts";
import type { KeptMember } from "../team/store.ts";
import type { TeamNoteTable, TeamRatingTable } from "../team/tables.ts";
import type { AnswerRows } from "./store.ts";

/** Who may have an answer on its way when the edition changes. */
export type Answering = { readonly members: readonly KeptMember[]; readonly parts: readonly CarriedPart[] };

const byAngle = ({ angle }: { readonly angle: string }) => angle;
const alone = () => "";
const byRater = (row: TeamNoteTable) => keyOf(row);
const byRaterAndAngle = (row: TeamRatingTable) => `${row.angle} ${keyOf(row)}`;

/** The answers of the former edition that go over, and nothing else: what is shown of a change before it is made. */
export function carriedRows(rows: AnswerRows, carrying: Carrying): AnswerRows {
  const { isAnswer } = carrying;
  const known = outline(carrying.after);
  const sections = new Set(known.sections.map(({ code }) => code));
  const placed = <Row extends { readonly criterion: string }>(row: Row) => ({
    ...row,
    section: known.criterion.get(row.criterion)?.section ?? "",
  });
  const answerable = ({ angle, value }: { readonly angle: string; readonly value: string | null }) =>
    isAnswer(angle, value);
  return {
    ratings: carryAnswers(rows.ratings, carrying, byAngle).filter(answerable),
    notes: carryAnswers(rows.notes, carrying, alone),
    marks: carrying.takesMarks ? carryAnswers(rows.marks, carrying, alone) : [],
    statements: rows.statements.filter((statement) => keepsStatement(statement, carrying)),
    sectionNotes: rows.sectionNotes.filter(({ section }) => sections.has(section)),
    teamRatings: carryAnswers(rows.teamRatings, carrying, byRaterAndAngle).filter(answerable).map(placed),
    teamNotes: carryAnswers(rows.teamNotes, carrying, byRater).map(placed),
    decisions: carryAnswers(decided(rows.decisions, isAnswer), carrying, byAngle).map(placed),
    factDecisions: rows.factDecisions.filter(
      ({ fact }) =>
        carrying.keeps.get(fact.criterion) === fact.criterion && isAnswer(fact.angle, fact.suggested),
    ),
  };
}

/** A decision goes over with all that were made before it, or not at all: none that was replaced may stand again. */
function decided(
  decisions: AnswerRows["decisions"],
  isAnswer: Carrying["isAnswer"],
): AnswerRows["decisions"] {
  const byPlace = Map.groupBy(decisions, ({ criterion, angle }) => `${criterion} ${angle}`);
  return [...byPlace.values()]
    .filter((own) => own.every(({ angle, value }) => isAnswer(angle, value)))
    .flat();
}

/** Who has which section of the later edition, and whether he is through with it. */
export function partsAfter(
  rows: AnswerRows,
  carrying: Carrying,
  parts: readonly AssignedPart[],
): readonly CarriedPart[] {
  const carried = carriedRows(rows, carrying);
  const marked = new Set(carried.marks.filter(({ standing }) => standing).map(({ criterion }) => criterion));
  const ratings = carried.teamRatings
    .filter(({ kind }) => kind === "rated")
    .map(({ criterion, angle, rater_id: raterId, value }) => ({ criterion, angle, raterId, value }));
  return carryParts(carrying, { parts, ratings, isMarked: (criterion) => marked.has(criterion) });
}

/** The answers that go over with the blank ones that refuse what is still on its way to the former edition. */
export function rowsAfter(
  work: Work,
  id: string,
  from: { readonly rows: AnswerRows; readonly carrying: Carrying; readonly answering: Answering | null },
): AnswerRows {
  const { rows, carrying, answering } = from;
  const carried = carriedRows(rows, carrying);
  const own = { organisation_id: work.actor.organisationId, assessment_id: id };
  const changed = { changed_at: work.now.toISOString() };
  if (answering) {
    const blanks = blanksOfTeam(rows, carrying, answering);
    return {
      ...carried,
      teamRatings: [...carried.teamRatings, ...blanks.ratings.map((row) => ({ ...own, ...changed, ...row }))],
      teamNotes: [...carried.teamNotes, ...blanks.notes.map((row) => ({ ...own, ...changed, ...row }))],
    };
  }
  const { accountId, name } = work.actor;
  const angles = carrying.after.angles.map((angle) => angle.id);
  const ratings = blankAnswers(rows.ratings, carrying, { groupOf: byAngle, groupsAt: () => angles });
  const notes = blankAnswers(rows.notes, carrying, { groupOf: alone, groupsAt: () => [""] });
  const by = { rater_id: accountId, rater_name: name };
  return {
    ...carried,
    ratings: [
      ...carried.ratings,
      ...ratings.map(({ criterion, version, group: angle }) => ({
        ...{ ...own, ...changed, ...by, criterion, angle, value: null, version },
      })),
    ],
    notes: [
      ...carried.notes,
      ...notes.map(({ criterion, version }) => ({
        ...{ ...own, ...changed, changed_by: accountId, changed_by_name: name },
        ...{ criterion, version, text: "" },
      })),
    ],
  };
}

type Answerer = { readonly rater_id: string; readonly rater_name: string; readonly kind: "rated" | "stated" };

/** Blank answers of each assessor in the sections given to him, and of each respondent. */
function blanksOfTeam(rows: AnswerRows, carrying: Carrying, answering: Answering) {
  const angles = carrying.after.angles.map(({ id }) => id);
  const sectionOf = (criterion: string) => outline(carrying.after).criterion.get(criterion)?.section ?? "";
  const answerersOf = (criterion: string) => answerersIn(answering, sectionOf(criterion));
  const byKey = new Map(answering.members.flatMap(asAnswerers).map((one) => [keyOf(one), one]));
  const ratings = blankAnswers(rows.teamRatings, carrying, {
    groupOf: byRaterAndAngle,
    groupsAt: (criterion) =>
      answerersOf(criterion).flatMap((one) => angles.map((angle) => `${angle} ${keyOf(one)}`)),
  });
  const notes = blankAnswers(rows.teamNotes, carrying, {
    groupOf: byRater,
    groupsAt: (criterion) => answerersOf(criterion).map(keyOf),
  });
  const blank = (key: string, criterion: string, version: number) =>
    [byKey.get(key) ?? []].flat().map((one) => ({
      ...{ ...one, criterion, section: sectionOf(criterion), version },
    }));
  return {
    ratings: ratings.flatMap(({ criterion, version, group }) => {
      const [angle = "", ...key] = group.split(" ");
      return blank(key.join(" "), criterion, version).map((row) => ({ ...row, angle, value: null }));
    }),
    notes: notes.flatMap(({ criterion, version, group }) =>
      blank(group, criterion, version).map((row) => ({ ...row, text: "" })),
    ),
  };
}

function answerersIn({ members, parts }: Answering, section: string): readonly Answerer[] {
  return members
    .filter(
      ({ accountId, role }) =>
        role === "respondent" ||
        (mayRateInTeam(role) &&
          parts.some((part) => part.accountId === accountId && part.section === section)),
    )
    .flatMap(asAnswerers);
}

function asAnswerers({ accountId, name, role }: KeptMember): readonly Answerer[] {
  const own = { rater_id: accountId, rater_name: name };
  if (role === "respondent") return [{ ...own, kind: "stated" }];
  return mayRateInTeam(role) ? [{ ...own, kind: "rated" }] : [];
}

function keyOf({ rater_id, kind }: Pick<Answerer, "rater_id" | "kind">): string {
  return `${rater_id} ${kind}`;
}
