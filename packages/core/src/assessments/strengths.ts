import type { Standard } from "../standards/index.ts";
import type { PartTally, Verdict } from "./model.ts";

/** Sections that stand out, by share of points, with the centre's mean share beside them. */
export type Standouts = {
  readonly mean: number | null;
  readonly strengths: readonly PartTally[];
  readonly weaknesses: readonly PartTally[];
};

/**
 * Strengths are sections at or above the pack's strength threshold and not below the centre's mean; weaknesses are
 * below the weakness threshold, or, between the thresholds, none. As many as there are, never a fixed number.
 * Sections with missing ratings are judged by neither.
 */
export function standouts(standard: Standard, verdict: Verdict): Standouts {
  const { strength, weakness } = standard.thresholds;
  const mean = verdict.points.share;
  const answered = verdict.sections.filter(
    (section) => section.max > 0 && Object.values(section.angles).every((angle) => angle.missing === 0),
  );
  const percent = (section: PartTally) => (section.points * 100) / section.max;
  return {
    mean,
    strengths: answered
      .filter((section) => percent(section) >= strength && percent(section) >= (mean ?? 0) * 100)
      .sort((a, b) => percent(b) - percent(a)),
    weaknesses: answered
      .filter((section) => percent(section) < weakness)
      .sort((a, b) => percent(a) - percent(b)),
  };
}

/** Statements of a level and of all below it: what must be confirmed in words before it can be certified. */
export function statementsUpTo(
  standard: Standard,
  level: string | null,
): readonly { level: string; statement: string }[] {
  const list = standard.levels?.list ?? [];
  const rank = list.findIndex((one) => one.id === level);
  return list
    .slice(0, rank + 1)
    .flatMap((one) => one.statements.map((statement) => ({ level: one.id, statement: statement.id })));
}
