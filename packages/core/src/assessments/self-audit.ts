import { mandatoryScope, type Standard } from "../standards/index.ts";
import type { Answers } from "./assess.ts";
import { type AskedRating, type RatedStandard, rate } from "./ratings.ts";
import { maxOf, pointsOf, shareOf } from "./tally.ts";

/** A part of a self-audit. `share` is points / max, 0–1; null until every applicable question of it is answered. */
export type AuditPart = {
  readonly code: string;
  readonly applicable: number;
  readonly answered: number;
  readonly points: number;
  readonly max: number;
  readonly share: number | null;
};

/** A question not fully in place; `weight` is severity × points short of the best answer. */
export type AuditRisk = {
  readonly criterion: string;
  readonly angle: string;
  readonly severity: number;
  readonly answer: string;
  readonly weight: number;
};

/** What a self-audit says: shares with coverage, risks by weight, and what nobody could answer. */
export type SelfAudit = {
  readonly criteria: number;
  readonly scoped: number;
  readonly applicable: number;
  readonly answered: number;
  readonly missing: readonly string[];
  readonly share: number | null;
  readonly areas: readonly AuditPart[];
  readonly sections: readonly AuditPart[];
  /** The heaviest first; equal ones in printed order. */
  readonly risks: readonly AuditRisk[];
  readonly dontKnow: readonly string[];
  /** Mandatory sections the scope leaves out. */
  readonly leftOut: readonly string[];
};

/** A standard without levels is a self-audit: what counts are shares and risks. */
export function isSelfAudit(standard: Standard): boolean {
  return standard.levels === undefined;
}

/**
 * What the answers of a self-audit say. A question counts as answered when all its angles are; don't know is an answer
 * worth nothing. A question without a severity counts as 1.
 */
export function selfAudit(standard: Standard, { rows, scope = [] }: Answers): SelfAudit {
  const rated = rate(standard, rows, scope);
  const whole = partOf("", rated.asked);
  const inScope = new Set(rated.sections.map(({ code }) => code));
  return {
    criteria: standard.counts.criteria,
    scoped: rated.scoped.length,
    ...{ applicable: whole.applicable, answered: whole.answered, share: whole.share },
    missing: [...new Set(rated.asked.flatMap(({ criterion, value }) => (value ? [] : [criterion.id])))],
    areas: partsBy(rated, ({ area }) => area),
    sections: partsBy(rated, ({ section }) => section),
    risks: risksIn(rated.asked),
    dontKnow: [
      ...new Set(rated.asked.flatMap(({ criterion, value }) => (value?.unknown ? [criterion.id] : []))),
    ],
    leftOut: mandatoryScope(standard).filter((code) => !inScope.has(code)),
  };
}

type Place = (criterion: AskedRating["criterion"]) => string;

/** Parts in printed order; one whose every question is not applicable stays, with nothing to share. */
function partsBy(rated: RatedStandard, place: Place): readonly AuditPart[] {
  const byPlace = Map.groupBy(rated.asked, ({ criterion }) => place(criterion));
  const codes = [...new Set(rated.scoped.map(place))];
  return codes.map((code) => partOf(code, byPlace.get(code) ?? []));
}

function partOf(code: string, asked: readonly AskedRating[]): AuditPart {
  const byCriterion = [...Map.groupBy(asked, ({ criterion }) => criterion.id).values()];
  const answered = byCriterion.filter((ratings) => ratings.every(({ value }) => value !== null)).length;
  const [points, max] = [pointsOf(asked), maxOf(asked)];
  const isWhole = answered === byCriterion.length;
  return {
    ...{ code, applicable: byCriterion.length, answered, points, max },
    share: isWhole ? shareOf(points, max) : null,
  };
}

function risksIn(asked: readonly AskedRating[]): readonly AuditRisk[] {
  return asked
    .flatMap(({ criterion, angle, value, max }): readonly AuditRisk[] => {
      if (!value || value.points === max) return [];
      const severity = criterion.severity ?? 1;
      const weight = severity * (max - value.points);
      return [{ criterion: criterion.id, angle, severity, answer: value.id, weight }];
    })
    .sort((a, b) => b.weight - a.weight);
}
