import type { assessments } from "@plumbline/api";
import { mayRateInTeam, type Note, type OwnAnswers, ratingKey } from "@plumbline/core/assessments";
import type { Sheet } from "./saved-answers.ts";

/** What the rating page reads: the sheet, and in a team the own answers and the team as well. */
export type TeamSheet = {
  readonly sheet: Sheet;
  /** Null where there is no team, or nothing to write for oneself in it. */
  readonly team: TeamMode | null;
};

/** How somebody works in a team: rates for himself, states for the centre, or reads what counts. */
export type TeamMode = {
  readonly kind: "rated" | "stated" | "reads";
  readonly accountId: string;
  readonly view: assessments.TeamView;
  readonly mayMark: boolean;
  /** What stands beside an own rating: the stated one for assessors, the one that counts for the centre's people. */
  readonly beside: ReadonlyMap<string, string>;
  readonly notesBeside: ReadonlyMap<string, Note>;
};

/** Lays the own answers of a member in place of what counts; an assessor is shown his own sections. */
export function teamSheet(
  sheet: Sheet,
  view: assessments.TeamView,
  own: OwnAnswers,
  accountId: string,
): TeamSheet {
  if (!view.team) return { sheet, team: null };
  const parts = view.team.members.find((member) => member.accountId === accountId)?.parts ?? [];
  const rates = mayRateInTeam(view.role) && parts.length > 0;
  const kind = rates ? "rated" : view.role === "respondent" ? "stated" : "reads";
  const beside = kind === "stated" ? sheet.ratings : own.stated;
  const notesBeside = kind === "stated" ? sheet.notes : own.statedNotes;
  const team: TeamMode = {
    ...{ kind, accountId, view, mayMark: view.role === "lead" },
    beside: new Map(beside.flatMap((one) => (one.value === null ? [] : [[ratingKey(one), one.value]]))),
    notesBeside: new Map(notesBeside.map((note) => [note.criterion, note])),
  };
  if (kind === "reads") return { sheet, team };
  const scope = rates ? parts.map(({ section }) => section) : sheet.assessment.scope;
  const assessment = { ...sheet.assessment, scope };
  return { sheet: { ...sheet, assessment, ratings: own.ratings, notes: own.notes }, team };
}

/** The own part of a section: how far it is and whether it is submitted. */
export function ownPart({ view, accountId }: TeamMode, section: string) {
  const own = view.team?.members.find((member) => member.accountId === accountId);
  return own?.parts.find((part) => part.section === section);
}

/** May an own rating of the section still change? */
export function isLocked(team: TeamMode | null, section: string): boolean {
  if (!team || team.kind === "stated") return false;
  return team.kind === "reads" || (ownPart(team, section)?.submittedAt ?? null) !== null;
}

/** How many assessors the section has, and how many of them have submitted it. */
export function submissionsOf({ view }: TeamMode, section: string) {
  const parts = (view.team?.members ?? []).flatMap((member) =>
    member.parts.filter((part) => part.section === section),
  );
  return {
    assessors: parts.length,
    submitted: parts.filter(({ submittedAt }) => submittedAt !== null).length,
  };
}
