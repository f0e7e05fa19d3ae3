import type { CriterionLink } from "@plumbline/core/standards";

/** How well each clause of another standard is met, 0–1. */
export type ClauseScores = ReadonlyMap<string, number>;

type Rated = { readonly criterion: string; readonly method: number; readonly execution: number };

/** Clauses rated 0, 5 or 10 from two angles; what is really done counts twice what is designed. */
export function clauseScores(rows: readonly Rated[]): ClauseScores {
  return new Map(
    rows.map(({ criterion, method, execution }) => [criterion, (method + 2 * execution) / 30] as const),
  );
}

/** How well the clauses that a question leans on are met; null where it leans on none. */
export function leaningOn(
  scores: ClauseScores,
  links: ReadonlyMap<string, readonly Pick<CriterionLink, "criterion">[]>,
): (criterion: string) => number | null {
  return (criterion) => {
    const known = (links.get(criterion) ?? []).flatMap((link) => scores.get(link.criterion) ?? []);
    return known.length === 0 ? null : known.reduce((sum, score) => sum + score, 0) / known.length;
  };
}
