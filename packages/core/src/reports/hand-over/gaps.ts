import { type SheetRow, scaleValues } from "../../assessments/index.ts";
import type { Text } from "../../kernel/index.ts";
import { type GuidedPack, outline } from "../../standards/index.ts";
import type { AssessmentReport } from "../model.ts";
import type { ManualGap } from "./model.ts";

type GapSources = {
  readonly report: AssessmentReport;
  readonly pack: GuidedPack;
  readonly rows: readonly SheetRow[];
};

/**
 * Criteria in scope with an answer short of the best, the heaviest first and equal ones in printed order. A criterion
 * counts once: its weight is severity × the points short over all its angles. Missing answers are no gap yet.
 */
export function gapsOf(
  { report, pack, rows }: GapSources,
  say: (text: Text) => string,
): readonly ManualGap[] {
  const scoped = new Set(report.verdict.sections.map(({ code }) => code));
  const answered = new Map(rows.map((row) => [row.criterion, row]));
  return outline(pack.standard)
    .criteria.filter(({ section }) => scoped.has(section))
    .flatMap((criterion): readonly ManualGap[] => {
      const row = answered.get(criterion.id);
      const short = row && !row.notApplicable ? shortOf(pack, row) : 0;
      if (!row || short === 0) return [];
      const { severity = 1 } = criterion;
      const guidance = pack.guidance[criterion.id];
      return [
        {
          ...{ criterion: criterion.id, title: say(criterion.title), section: criterion.section },
          ...{ severity, weight: severity * short, answers: answersOf(pack, row, say) },
          risk: guidance ? say(guidance.risk) : null,
          advice: guidance ? say(guidance.advice) : null,
        },
      ];
    })
    .sort((a, b) => b.weight - a.weight);
}

/** Points short of the best answers, over the angles that are answered. */
function shortOf({ standard }: GapSources["pack"], row: SheetRow): number {
  return standard.angles.reduce((sum, { id }) => {
    const values = scaleValues(standard, id);
    const given = values.find((value) => value.id === row.values[id]);
    return given ? sum + Math.max(...values.map(({ points }) => points)) - given.points : sum;
  }, 0);
}

/** The answers in words, with the angle where there are several. */
function answersOf(
  { standard }: GapSources["pack"],
  row: SheetRow,
  say: (text: Text) => string,
): readonly string[] {
  return standard.angles.flatMap(({ id, title }) => {
    const given = scaleValues(standard, id).find((value) => value.id === row.values[id]);
    if (!given) return [];
    return [standard.angles.length > 1 ? `${say(title)} ${say(given.title)}` : say(given.title)];
  });
}
