import type { Standard } from "../standards/index.ts";
import type { Note, Rating } from "./model.ts";
import { scaleValues } from "./ratings.ts";
import type { ConsensusLine, Decision, PlannedMember, TeamRole } from "./team-model.ts";

/** A section given to an assessor, and when he submitted it. */
export type AssignedPart = {
  readonly section: string;
  readonly accountId: string;
  readonly name: string;
  readonly submittedAt: string | null;
};

/** An answer of a team with the section it belongs to. */
export type InSection<Answer> = Answer & { readonly section: string };

/** What a team's ratings come to is worked out from these; decisions of a criterion and angle in any order. */
export type TeamFacts = {
  readonly parts: readonly AssignedPart[];
  readonly ratings: readonly InSection<Rating>[];
  readonly decisions: readonly InSection<Decision>[];
};

/** May somebody in this role rate for himself? */
export function mayRateInTeam(role: TeamRole | null): boolean {
  return role === "lead" || role === "assessor";
}

/** May somebody in this role see, once a section is open, who gave which value? Nobody outside the team may. */
export function maySeeRatings(role: TeamRole | null): boolean {
  return mayRateInTeam(role) || role === "observer";
}

/** The sections that all their assessors have submitted: only there are ratings seen by others, and count. */
export function openSections(parts: readonly AssignedPart[]): ReadonlySet<string> {
  const bySection = Map.groupBy(parts, ({ section }) => section);
  const open = [...bySection].filter(([, own]) => own.every(({ submittedAt }) => submittedAt !== null));
  return new Set(open.map(([section]) => section));
}

/** A planned section that may not change hands: submitted by him who would lose it, or open and given to one more. */
export function frozenPart(
  before: readonly AssignedPart[],
  planned: readonly PlannedMember[],
): string | undefined {
  const open = openSections(before);
  const has = (accountId: string, section: string) =>
    planned.some((member) => member.accountId === accountId && member.sections.includes(section));
  const lost = before.find((part) => part.submittedAt !== null && !has(part.accountId, part.section));
  const isKnown = (accountId: string, section: string) =>
    before.some((part) => part.accountId === accountId && part.section === section);
  const added = planned.flatMap(({ accountId, sections }) =>
    sections.filter((section) => open.has(section) && !isKnown(accountId, section)),
  );
  return lost?.section ?? added[0];
}

type Key = { readonly criterion: string; readonly angle: string };

/** Names a criterion and angle. */
export function ratingKey({ criterion, angle }: Key): string {
  return `${criterion}\u0000${angle}`;
}

/** Of each criterion and angle its decisions, the newest first. */
export function decisionsByKey<D extends Decision>(
  decisions: readonly D[],
): ReadonlyMap<string, readonly D[]> {
  const newestFirst = decisions.toSorted((one, other) => other.version - one.version);
  return Map.groupBy(newestFirst, ratingKey);
}

/**
 * The ratings that count: in open sections the decided value, else the one that all assessors of the section gave. What
 * is neither has none. The rater is who decided, or all who agree under the id handed in for the team.
 */
export function countingRatings(facts: TeamFacts, teamId: string): readonly Rating[] {
  const open = openSections(facts.parts);
  const assessors = Map.groupBy(facts.parts, ({ section }) => section);
  const byKey = Map.groupBy(
    facts.ratings.filter(({ section }) => open.has(section)),
    ratingKey,
  );
  const decided = standingDecisions(facts, open);
  const agreed = [...byKey].flatMap(([key, ratings]) => {
    const own = assessors.get(ratings[0]?.section ?? "") ?? [];
    return decided.has(key) ? [] : agreedRating(own, ratings, teamId);
  });
  return [...agreed, ...[...decided.values()].map((decision) => decidedRating(decision, teamId))];
}

function standingDecisions({ decisions }: TeamFacts, open: ReadonlySet<string>) {
  const newest = [...decisionsByKey(decisions.filter(({ section }) => open.has(section)))];
  return new Map(
    newest.flatMap(([key, [first]]) => (first && first.value !== null ? [[key, first] as const] : [])),
  );
}

function agreedRating(
  assessors: readonly AssignedPart[],
  ratings: readonly Rating[],
  teamId: string,
): readonly Rating[] {
  const given = assessors.flatMap(({ accountId }) => ratings.filter(({ raterId }) => raterId === accountId));
  const [first] = given;
  if (!first || first.value === null || given.length < assessors.length) return [];
  if (given.some(({ value }) => value !== first.value)) return [];
  const { criterion, angle, value } = first;
  return [
    {
      ...{ criterion, angle, value, raterId: teamId },
      raterName: assessors.map(({ name }) => name).join(" · "),
      version: Math.max(...given.map(({ version }) => version)),
      changedAt: latest(given.map(({ changedAt }) => changedAt)),
    },
  ];
}

function decidedRating({ criterion, angle, value, ...decision }: Decision, teamId: string): Rating {
  const { decidedBy, decidedAt, version } = decision;
  return { criterion, angle, value, raterId: teamId, raterName: decidedBy, version, changedAt: decidedAt };
}

function latest(moments: readonly string[]): string {
  return moments.reduce((one, other) => (one > other ? one : other), "");
}

/** What a team's lines are laid out from, besides its facts. */
export type LineFacts = TeamFacts & {
  readonly stated: readonly Rating[];
  readonly isAsked: (criterion: string) => boolean;
};

/** Every criterion and angle of the open sections, in printed order, with each assessor's value and what counts. */
export function consensusLines(
  standard: Standard,
  sections: readonly { readonly code: string; readonly criteria: readonly { readonly id: string }[] }[],
  facts: LineFacts,
): readonly ConsensusLine[] {
  const open = openSections(facts.parts);
  const given = new Map(
    facts.ratings.map((rating) => [`${ratingKey(rating)}\u0000${rating.raterId}`, rating]),
  );
  const stated = new Map(facts.stated.map((rating) => [ratingKey(rating), rating.value]));
  const decided = decisionsByKey(facts.decisions);
  return sections
    .filter(({ code }) => open.has(code))
    .flatMap(({ code: section, criteria }) => {
      const assessors = facts.parts.filter((part) => part.section === section);
      const asked = criteria.filter(({ id }) => facts.isAsked(id));
      return asked.flatMap(({ id: criterion }) =>
        standard.angles.map(({ id: angle }): ConsensusLine => {
          const key = ratingKey({ criterion, angle });
          const ratings = assessors.map(({ accountId, name }) => ({
            ...{ raterId: accountId, raterName: name },
            value: given.get(`${key}\u0000${accountId}`)?.value ?? null,
          }));
          const decisions = (decided.get(key) ?? []).map(({ section: _in, ...decision }) => decision);
          const stands = standingOfLine(ratings, decisions[0]);
          return {
            section,
            criterion,
            angle,
            ratings,
            stated: stated.get(key) ?? null,
            decisions,
            ...stands,
          };
        }),
      );
    });
}

function standingOfLine(
  ratings: readonly { readonly value: string | null }[],
  decision: Decision | undefined,
): Pick<ConsensusLine, "counts" | "standing"> {
  if (decision && decision.value !== null) return { counts: decision.value, standing: "decided" };
  const values = new Set(ratings.map(({ value }) => value));
  const [first = null] = values;
  if (values.size > 1) return { counts: null, standing: "differs" };
  return { counts: first, standing: first === null ? "missing" : "agreed" };
}

/** Lines that wait for a decision of the lead: those where assessors differ and nothing stands. */
export function undecided(lines: readonly ConsensusLine[]): readonly ConsensusLine[] {
  return lines.filter(({ standing }) => standing === "differs");
}

/** The rank of a scale's values by points, lowest 0; a value that says nobody knows has none, equal points share one. */
export function ranksOf(standard: Standard, angle: string): ReadonlyMap<string, number> {
  const known = scaleValues(standard, angle).filter(({ unknown }) => !unknown);
  const points = [...new Set(known.map((value) => value.points))].sort((one, other) => one - other);
  return new Map(known.map((value) => [value.id, points.indexOf(value.points)]));
}

/** A note of one assessor, with who wrote it. */
export type WrittenNote = InSection<Note> & { readonly raterId: string };

/**
 * The notes of open sections as everybody may read them: what each assessor of the section wrote and why the team
 * decided as it did, each after a name.
 */
export function countingNotes(facts: TeamFacts, notes: readonly WrittenNote[]): readonly Note[] {
  const open = openSections(facts.parts);
  const isAssessor = (note: WrittenNote) =>
    facts.parts.some((part) => part.section === note.section && part.accountId === note.raterId);
  const written = notes.filter((note) => open.has(note.section) && note.text !== "" && isAssessor(note));
  const reasons = [...standingDecisions(facts, open).values()].map(
    ({ criterion, reason, decidedBy, decidedAt, version }) =>
      ({ criterion, text: reason, version, changedAt: decidedAt, changedBy: decidedBy }) satisfies Note,
  );
  const byCriterion = Map.groupBy<string, Note>([...written, ...reasons], ({ criterion }) => criterion);
  return [...byCriterion].map(([criterion, own]) => ({
    criterion,
    text: own.map(({ changedBy, text }) => `${changedBy}: ${text}`).join("\n"),
    version: Math.max(...own.map(({ version }) => version)),
    changedAt: latest(own.map(({ changedAt }) => changedAt)),
    changedBy: [...new Set(own.map(({ changedBy }) => changedBy))].join(" · "),
  }));
}
