import type { AssessmentSummary, Comparison } from "@plumbline/core/assessments";
import { signedPoints } from "@plumbline/core/reports";
import { useFormat, useText } from "../../platform/text/index.ts";
import { Figure } from "../../platform/ui/index.ts";
import type { Judged } from "../judged.ts";
import { texts } from "./text.ts";

/** Then and now over what can be compared, with how much that is. */
export function ComparisonSummary(props: {
  readonly judged: Judged;
  readonly run: AssessmentSummary;
  readonly comparison: Comparison;
}) {
  const t = useText(texts);
  const { number, percent } = useFormat();
  const { judged, run, comparison } = props;
  const { compared, notCompared, before, now } = comparison;
  return (
    <section className="comparison-top">
      <div className="comparison-figures">
        <Figure label={t.before} value={percent(before, 1)} definition={t.overComparedThen} />
        <Figure label={t.now} value={percent(now, 1)} definition={t.overComparedNow} />
        <Figure
          label={t.change}
          value={before === null || now === null ? "–" : signedPoints(now - before)}
          definition={t.percentagePoints}
        />
      </div>
      <p>{t.counts(number(compared), number(notCompared))}</p>
      {run.rated < run.asked && <p className="quiet">{t.openThen}</p>}
      <LevelLine judged={judged} run={run} />
    </section>
  );
}

/** Levels then and now, where both runs are rated in full. */
function LevelLine({ judged, run }: { readonly judged: Judged; readonly run: AssessmentSummary }) {
  const t = useText(texts);
  const { reader, verdict } = judged;
  if (reader.report.levels.length === 0 || !verdict.complete || run.rated < run.asked) return null;
  const named = (level: string | null) => (level ? reader.levelName(level) : t.noLevel);
  return <p>{t.level(named(run.attained), named(verdict.attained))}</p>;
}
