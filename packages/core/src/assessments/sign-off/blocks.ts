import type { Period } from "../../kernel/index.ts";
import type { Standard } from "../../standards/index.ts";
import { assess } from "../assess.ts";
import { type CoveringPiece, coverageOf } from "../evidence/coverage.ts";
import type { SheetRow } from "../model.ts";
import { rate } from "../ratings.ts";
import { notApplicableRule } from "../sheet-merge.ts";
import type { SignOffBlock } from "./model.ts";

/** What a sign-off looks at: the answers as they count, the evidence, and lines a team has not decided. */
export type SignOffFacts = {
  readonly rows: readonly SheetRow[];
  readonly scope: readonly string[];
  readonly period: Period;
  readonly pieces: readonly CoveringPiece[];
  readonly undecided: number;
};

/**
 * What keeps an assessment from being signed off: ratings that are missing, lines its team has not decided, marks nobody
 * approved, and values without a kind of evidence that the standard asks for. None of them ever changes a figure.
 */
export function signOffBlocks(standard: Standard, facts: SignOffFacts): readonly SignOffBlock[] {
  const { rows, scope, undecided } = facts;
  const lacking = coverageOf(standard, facts).filter(({ missing }) => missing.length > 0).length;
  const counted = [
    ["ratings-missing", assess(standard, { rows, scope }).missing.length],
    ["undecided", undecided],
    ["unapproved", unapproved(standard, rows, scope)],
    ["evidence-missing", lacking],
  ] as const;
  return counted.flatMap(([kind, count]) => (count > 0 ? [{ kind, count }] : []));
}

function unapproved(standard: Standard, rows: readonly SheetRow[], scope: readonly string[]): number {
  if (!notApplicableRule(standard).needsApprover) return 0;
  const inScope = new Set(rate(standard, rows, scope).scoped.map(({ id }) => id));
  return rows.filter((row) => row.notApplicable && !row.approved && inScope.has(row.criterion)).length;
}
